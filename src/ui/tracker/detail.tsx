/** One article opened: its facts, the reader's own work on it, and the stored text. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import {
  articleById,
  changeArticle,
  changeNote,
  quoteAt,
  READ_STATES,
  type Quote,
  type ReadState,
  type SavedArticle,
  type TrackerStore,
} from '../../tracker';
import { useI18n } from '../context';
import { EntityName, Folded, Section } from '../parts';
import { NoteField } from './note';
import { QuoteList } from './quotes';
import { RatingField } from './rating';
import { ReadingView } from './reading';
import { SavedMap } from './saved-map';
import { TagsField } from './tags';
import type { Names } from './use-names';
import type { Say } from './toast';
import { obsidianAddress } from './ways-out';

interface DetailProps {
  store: TrackerStore;
  id: string;
  version: number;
  query: string;
  names: Names;
  tags: readonly string[];
  say: Say;
  onBack: () => void;
  onEntity: (id: string) => void;
  onDelete: (id: string, title: string) => void;
  onExport: (id: string) => void;
}

const ENTITIES_SHOWN = 12;

export function Detail({
  store,
  id,
  version,
  query,
  names,
  tags,
  say,
  onBack,
  onEntity,
  onDelete,
  onExport,
}: DetailProps) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const [article, setArticle] = useState<SavedArticle>();
  const [missing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    let current = true;
    void articleById(store, id).then((found) => {
      if (!current) return;
      setArticle(found);
      setMissing(!found);
    });
    return () => void (current = false);
  }, [id, version]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [article?.id]);

  const now = (): string => new Date().toISOString();
  const change = async (work: () => Promise<SavedArticle>, said?: string): Promise<void> => {
    try {
      setArticle(await work());
      if (said) say({ text: said });
    } catch (error) {
      say({
        text: t('tracker.changeFailed', { reason: error instanceof Error ? error.message : String(error) }),
        alert: true,
      });
    }
  };
  const edit = (part: (article: SavedArticle) => Partial<SavedArticle>, said?: string): void =>
    void change(() => changeArticle(store, id, now(), part), said);

  if (missing)
    return (
      <section class="detail">
        <p class="empty">{t('tracker.missing')}</p>
      </section>
    );
  if (!article || article.id !== id) return <section class="detail" aria-busy="true" />;
  const {
    title,
    url,
    publisher,
    byline,
    published,
    modified,
    savedAt,
    copiedAt,
    lang,
    entities,
    note,
    quotes,
    versions,
    rating,
    state,
  } = article;
  const facts = [
    publisher,
    byline,
    published && t('tracker.published', { date: date(published) }),
    modified && modified !== published && t('tracker.modified', { date: date(modified) }),
    t('tracker.savedOn', { date: date(savedAt) }),
  ];
  const removeQuote = (quote: Quote): void => {
    edit((stored) => ({ quotes: stored.quotes.filter((other) => other.id !== quote.id) }));
    say({ text: t('quote.removed'), undo: () => edit((stored) => ({ quotes: [...stored.quotes, quote] })) });
  };
  return (
    <section
      class="detail"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <header>
        <button type="button" class="small back" onClick={onBack}>
          ← {t('tracker.back')}
        </button>
        <h2 ref={heading} tabIndex={-1} lang={lang}>
          {title || url}
        </h2>
        <p class="quiet-line">{facts.filter(Boolean).join(' · ')}</p>
        <div class="actions">
          <a class="button" href={url} target="_blank" rel="noreferrer noopener">
            {t('tracker.open')}
          </a>
          <label>
            <span class="hidden">{t('filter.state')}</span>
            <select
              id="state"
              value={state}
              onChange={(event) => {
                const value = event.currentTarget.value as ReadState;
                edit(() => ({ state: value }));
              }}
            >
              {READ_STATES.map((value) => (
                <option key={value} value={value}>
                  {t(`state.${value}`)}
                </option>
              ))}
            </select>
          </label>
          <RatingField rating={rating} onRate={(value) => edit(() => ({ rating: value }))} />
          <a class="button" id="obsidian" href={obsidianAddress(article)}>
            {t('tracker.obsidian')}
          </a>
          <button type="button" class="small" onClick={() => onExport(id)}>
            {t('export.this')}
          </button>
          <button type="button" class="small delete" onClick={() => onDelete(id, title)}>
            {t('tracker.delete')}
          </button>
        </div>
        <TagsField tags={article.tags} known={tags} onTags={(next) => edit(() => ({ tags: next }))} />
      </header>
      <NoteField
        key={id}
        note={note}
        label={t('tracker.note')}
        placeholder={t('tracker.notePlaceholder')}
        onNote={(text, before) => void change(() => changeNote(store, id, text, before, now()), t('tracker.noteSaved'))}
      />
      {entities.length > 0 && (
        <div class="entities">
          <Folded
            items={[...entities].sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count)}
            show={ENTITIES_SHOWN}
          >
            {({ id: entity, name, kind, count }) => (
              <li key={entity}>
                <EntityName
                  entity={names.get(entity) ?? { id: entity, name, kind: kind as EntityRef['kind'] }}
                  onOpen={() => onEntity(entity)}
                />
                {count > 1 && <span class="count">{count}</span>}
              </li>
            )}
          </Folded>
        </div>
      )}
      <SavedMap article={article} />
      {quotes.length > 0 && (
        <Section title={t('quote.title')} count={quotes.length}>
          <QuoteList
            article={article}
            onNote={(quote, text) =>
              edit(
                (stored) => ({
                  quotes: stored.quotes.map((other) => (other.id === quote.id ? { ...other, note: text } : other)),
                }),
                t('tracker.noteSaved'),
              )
            }
            onRemove={removeQuote}
          />
        </Section>
      )}
      <ReadingView
        key={`${id} ${copiedAt}`}
        article={article}
        query={query}
        onEntity={onEntity}
        onQuote={(span) =>
          edit(
            (stored) => ({
              quotes: [
                ...stored.quotes,
                { id: crypto.randomUUID(), ...quoteAt(stored.text, span), note: '', createdAt: now() },
              ],
            }),
            t('quote.added'),
          )
        }
      />
      {versions.length > 0 && (
        <Section title={t('versions.title')} count={versions.length}>
          {[...versions].reverse().map((version) => (
            <details key={version.copiedAt}>
              <summary>{t('versions.of', { date: date(version.copiedAt) })}</summary>
              <div class="reading" lang={lang}>
                {version.text.split('\n').map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </div>
            </details>
          ))}
        </Section>
      )}
    </section>
  );
}
