/**
 * Mentions of an entity over the months of the reader's articles: bars, with the same figures as a table for those who
 * can't see them.
 */
import type { TimelineMonth } from '../../tracker';
import { useI18n } from '../context';

const HEIGHT = 64;
const BAR = 10;
/** More months are shown as the last so many. */
const MONTHS = 48;

export function Timeline({ months, name }: { months: readonly TimelineMonth[]; name: string }) {
  const { t, date } = useI18n();
  const shown = months.slice(-MONTHS);
  const most = Math.max(1, ...shown.map(({ mentions }) => mentions));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  return (
    <figure class="timeline">
      <figcaption>{t('timeline.title', { name })}</figcaption>
      <svg
        viewBox={`0 0 ${Math.max(12, shown.length) * BAR} ${HEIGHT}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {shown.map(({ month, mentions }, index) => {
          const height = mentions === 0 ? 1 : Math.max(3, (mentions / most) * HEIGHT);
          return (
            <rect
              key={month}
              x={index * BAR + 1}
              y={HEIGHT - height}
              width={BAR - 2}
              height={height}
              rx="1.5"
              class={mentions === 0 ? 'none' : ''}
            >
              <title>{`${date(month)}: ${mentions}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{date(first.month)}</span>
        {last !== first && <span>{date(last.month)}</span>}
      </p>
      <table class="hidden">
        <thead>
          <tr>
            <th>{t('timeline.month')}</th>
            <th>{t('timeline.articles')}</th>
            <th>{t('timeline.mentions')}</th>
          </tr>
        </thead>
        <tbody>
          {shown
            .filter(({ articles }) => articles > 0)
            .map(({ month, articles, mentions }) => (
              <tr key={month}>
                <td>{date(month)}</td>
                <td>{articles}</td>
                <td>{mentions}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}
