/** As of which day something is told: the article's or today. One control, the same on every surface. */
import { useI18n } from './context';
import { Icon } from './icon';

interface AsOfProps {
  /** The article's day, YYYY-MM-DD; without one there is only today. */
  day: string | undefined;
  today: boolean;
  onToday: (today: boolean) => void;
}

export function AsOf({ day, today, onToday }: AsOfProps) {
  const { t, date } = useI18n();
  return (
    <div class="as-of" role="group" aria-label={t('card.asOf.label')}>
      {day !== undefined && (
        <button type="button" aria-pressed={!today} onClick={() => onToday(false)}>
          <Icon name="article" />
          {date(day)}
        </button>
      )}
      <button type="button" aria-pressed={today || day === undefined} onClick={() => onToday(true)}>
        {t('card.today')}
      </button>
    </div>
  );
}
