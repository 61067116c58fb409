/** Stars: shown, and set with the keyboard as radio buttons are. */
import { useI18n } from '../context';

const FIVE = [1, 2, 3, 4, 5];

export function Stars({ rating }: { rating: number }) {
  const { t } = useI18n();
  return (
    <span class="stars" role="img" aria-label={t('rating.of', { count: rating })}>
      {'★'.repeat(rating)}
    </span>
  );
}

/** Choosing the present rating again takes it away. */
export function RatingField({ rating, onRate }: { rating: number; onRate: (rating: number) => void }) {
  const { t } = useI18n();
  return (
    <fieldset class="rating">
      <legend>{t('rating')}</legend>
      {FIVE.map((value) => (
        <button
          key={value}
          type="button"
          class="icon"
          aria-pressed={value === rating}
          aria-label={t('rating.of', { count: value })}
          onClick={() => onRate(value === rating ? 0 : value)}
        >
          {value <= rating ? '★' : '☆'}
        </button>
      ))}
    </fieldset>
  );
}
