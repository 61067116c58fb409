/** The tracker: what the reader saved, with notes; deletion can be undone. The database owns the state, this shows it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { deleteArticle, restoreArticle, savedArticles, setNote, type SavedArticle, type TrackerStore } from '../../tracker';
import { useI18n } from '../context';
import { ArticleItem } from './item';

interface Toast {
  text: string;
  undo?: () => void;
}

/** How long a message stays, in milliseconds; with an undo it stays until it is used or closed by the next one. */
const TOAST_TIME = 4000;

export function Tracker({ store }: { store: TrackerStore }) {
  const { t, language } = useI18n();
  const [articles, setArticles] = useState<SavedArticle[]>();
  const [filter, setFilter] = useState('');
  const [toast, setToast] = useState<Toast>();
  const heading = useRef<HTMLHeadingElement>(null);
  const now = (): string => new Date().toISOString();
  const reload = async (): Promise<void> => setArticles(await savedArticles(store));

  useEffect(() => {
    void reload();
    // Saved elsewhere while this window was in the background.
    const refresh = (): void => void (document.visibilityState === 'visible' && reload());
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);
  useEffect(() => {
    if (!toast || toast.undo) return;
    const timer = setTimeout(() => setToast(undefined), TOAST_TIME);
    return () => clearTimeout(timer);
  }, [toast]);

  const restore = async ({ id, title }: SavedArticle): Promise<void> => {
    await restoreArticle(store, id, now());
    await reload();
    setToast({ text: t('tracker.restored', { title }) });
  };
  const remove = async (article: SavedArticle): Promise<void> => {
    await deleteArticle(store, article.id, now());
    await reload();
    setToast({ text: t('tracker.deleted', { title: article.title }), undo: () => void restore(article) });
    heading.current?.focus();
  };
  const note = async (article: SavedArticle, text: string): Promise<void> => {
    await setNote(store, article.id, text, now());
    await reload();
    setToast({ text: t('tracker.noteSaved') });
  };

  const shown = articles?.filter((article) => matches(article, filter));
  const plural = new Intl.PluralRules(language).select(articles?.length ?? 0) === 'one' ? 'one' : 'other';
  return (
    <main aria-busy={!articles}>
      <header>
        <h1 ref={heading} tabIndex={-1}>{t('tracker.title')}</h1>
        {articles && <p class="quiet-line">{t(`tracker.count.${plural}`, { count: articles.length })}</p>}
        {articles && articles.length > 1 && (
          <input type="search" value={filter} placeholder={t('tracker.filter')} aria-label={t('tracker.filter')} onInput={(event) => setFilter(event.currentTarget.value)} />
        )}
      </header>
      {articles?.length === 0 && <div class="empty"><h2>{t('tracker.empty')}</h2><p>{t('tracker.emptyHint')}</p></div>}
      {articles && articles.length > 0 && shown?.length === 0 && <p class="empty">{t('tracker.noMatch', { text: filter })}</p>}
      <ul class="articles">
        {shown?.map((article) => (
          <ArticleItem key={article.id} article={article} onNote={(text) => void note(article, text)} onDelete={() => void remove(article)} />
        ))}
      </ul>
      <div role="status" aria-live="polite">
        {toast && (
          <div class="toast">
            <span>{toast.text}</span>
            {toast.undo && <button type="button" class="small" id="undo" onClick={toast.undo}>{t('tracker.undo')}</button>}
          </div>
        )}
      </div>
    </main>
  );
}

function matches({ title, publisher, note, entities }: SavedArticle, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return wanted === '' || [title, publisher ?? '', note, ...entities.map(({ name }) => name)].some((text) => text.toLowerCase().includes(wanted));
}
