/** One saved article in the list. */
import { useEffect, useState } from 'preact/hooks';
import type { EntityRef } from '../../insight';
import type { SavedArticle } from '../../tracker';
import { useI18n } from '../context';
import { EntityName } from '../parts';

const ENTITIES_SHOWN = 10;

interface ItemProps {
  article: SavedArticle;
  onNote: (text: string) => void;
  onDelete: () => void;
}

export function ArticleItem({ article, onNote, onDelete }: ItemProps) {
  const { t, date } = useI18n();
  const { title, url, publisher, byline, published, savedAt, lang, entities, text } = article;
  const facts = [publisher, byline, published && t('tracker.published', { date: date(published) }), t('tracker.savedOn', { date: date(savedAt) })];
  const byCount = [...entities].sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.count - a.count);
  return (
    <li>
      <article>
        <div class="top">
          <h2 lang={lang}><a href={url} target="_blank" rel="noreferrer noopener" title={t('tracker.open')}>{title}</a></h2>
          <button type="button" class="small delete" aria-label={`${t('tracker.delete')}: ${title}`} onClick={onDelete}>{t('tracker.delete')}</button>
        </div>
        <p class="quiet-line">{facts.filter(Boolean).join(' · ')}</p>
        <ul class="named">
          {byCount.slice(0, ENTITIES_SHOWN).map(({ id, name, kind }) => <li key={id}><EntityName entity={{ id, name, kind: kind as EntityRef['kind'] }} /></li>)}
          {byCount.length > ENTITIES_SHOWN && <li class="quiet-line">{t('more', { count: byCount.length - ENTITIES_SHOWN })}</li>}
        </ul>
        <NoteField note={article.note} onNote={onNote} />
        <details>
          <summary>{t('tracker.text')}</summary>
          <div class="text" lang={lang}>{text.split('\n').map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
        </details>
      </article>
    </li>
  );
}

/** The note is written when the field is left, so that nothing has to be pressed. */
function NoteField({ note, onNote }: { note: string; onNote: (text: string) => void }) {
  const { t } = useI18n();
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <textarea
      class="note"
      rows={Math.min(6, Math.max(1, text.split('\n').length))}
      value={text}
      placeholder={t('tracker.notePlaceholder')}
      aria-label={t('tracker.note')}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => text !== note && onNote(text)}
    />
  );
}
