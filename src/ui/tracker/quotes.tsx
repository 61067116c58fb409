/**
 * The passages a reader has highlighted, each with a note; one that the present text no longer has says so and stays.
 */
import { anchorQuote, type Quote, type SavedArticle } from '../../tracker';
import { useI18n } from '../context';
import { NoteField } from './note';
import { passageAddress } from './ways-out';

interface QuoteListProps {
  article: SavedArticle;
  onNote: (quote: Quote, note: string) => void;
  onRemove: (quote: Quote) => void;
}

export function QuoteList({ article, onNote, onRemove }: QuoteListProps) {
  const { t } = useI18n();
  return (
    <ul class="quotes">
      {article.quotes.map((quote) => (
        <li key={quote.id}>
          <blockquote lang={article.lang}>{quote.quote.exact}</blockquote>
          {!anchorQuote(article.text, quote) && <p class="quiet-line">{t('quote.lost')}</p>}
          <NoteField
            note={quote.note}
            label={t('quote.note')}
            placeholder={t('quote.note')}
            onNote={(note) => onNote(quote, note)}
          />
          <a class="go" href={passageAddress(article.url, quote.quote.exact)} target="_blank" rel="noreferrer noopener">
            {t('quote.open')}
          </a>{' '}
          <button
            type="button"
            class="quiet"
            aria-label={`${t('quote.remove')}: ${quote.quote.exact.slice(0, 40)}`}
            onClick={() => onRemove(quote)}
          >
            {t('quote.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
