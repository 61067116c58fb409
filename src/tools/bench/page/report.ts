/**
 * Prints what was measured: every figure is a difference within one round, so that the machine's mood does not count.
 */
import type { BrowserName } from '../../browsers';
import { note } from '../figures';
import type { Cost, Profile } from './cost';
import { MEGABYTE } from './pages';
import { median, quantile } from './spread';
import type { Variant } from './variants';

/** Everything measured on one page: per variant one cost a round, nothing where the page never came to rest. */
export interface Measured {
  path: string;
  costs: Record<Variant, (Cost | undefined)[]>;
  profiles: Profile[];
}

/** Differences to another variant on one page, round by round. */
type Differences = { path: string; values: number[] }[];

const KILOBYTE = 1024;

export function report(name: BrowserName, pages: readonly Measured[], rounds: number): void {
  console.log(
    `\n${name}: ${pages.length} pages, ${rounds} rounds; each page with every variant in turn, the order rotating. Median (quartiles; worst page) of the differences`,
  );
  for (const variant of ['empty', 'fablens', 'mark.js'] as const) {
    const against = (other: Variant, value: (cost: Cost) => number): Differences =>
      pages.map(({ path, costs }) => ({ path, values: differences(costs[variant], costs[other], value) }));
    console.log(`  ${variant}`);
    const where = `${name}, ${variant}`;
    line(
      where,
      'blocking time added',
      'ms',
      against('bare', ({ blocked }) => blocked),
    );
    if (pages.some(({ costs }) => costs.bare.some((cost) => cost?.shift !== undefined)))
      line(
        where,
        'layout shift added',
        '',
        against('bare', ({ shift = 0 }) => shift),
        4,
      );
    if (variant !== 'empty') {
      line(
        where,
        'script memory beyond an empty script',
        'KB',
        against('empty', ({ memory }) => memory.script / KILOBYTE),
        0,
      );
      line(
        where,
        "with the browser's own objects",
        'KB',
        against('empty', ({ memory }) => (memory.script + memory.browser) / KILOBYTE),
        0,
      );
    }
    console.log(`    ${summary(pages, variant)}`);
  }
  reportProfiles(pages);
}

function differences(
  costs: readonly (Cost | undefined)[],
  others: readonly (Cost | undefined)[],
  value: (cost: Cost) => number,
): number[] {
  return costs.flatMap((cost, round) => {
    const other = others[round];
    return cost && other ? [value(cost) - value(other)] : [];
  });
}

function line(where: string, title: string, unit: string, pages: Differences, digits = 1): void {
  const values = pages.flatMap((page) => page.values);
  note(`page: ${title}, ${where}`, median(values), { unit });
  const show = (value: number): string => value.toFixed(digits);
  const worst = pages
    .filter((page) => page.values.length > 0)
    .map((page) => ({ path: page.path, value: median(page.values) }))
    .sort((a, b) => b.value - a.value)[0];
  const large = pages.find(({ path }) => path === MEGABYTE)?.values ?? [];
  console.log(
    `    ${title}: ${show(median(values))} ${unit} (${show(quantile(values, 0.25))} to ${show(quantile(values, 0.75))}; ${show(worst?.value ?? 0)} on ${worst?.path ?? 'none'})` +
      ` · on 1 MB of text ${large.length > 0 ? show(median(large)) : 'never at rest'}`,
  );
}

function summary(pages: readonly Measured[], variant: Variant): string {
  const all = (of: Variant): Cost[] => pages.flatMap(({ costs }) => costs[of]).filter((cost) => cost !== undefined);
  const restless = pages.filter(({ costs }) => !costs[variant].some((cost) => cost)).length;
  const changed = pages.filter(({ costs }) => {
    const own = new Set(costs.bare.map((cost) => cost?.dom));
    // A page that is never the same twice can't tell.
    return own.size === 1 && costs[variant].some((cost) => cost && !own.has(cost.dom));
  }).length;
  const errors = pages
    .flatMap(({ costs }) => differences(costs[variant], costs.bare, (cost) => cost.errors))
    .reduce((total, added) => total + Math.max(0, added), 0);
  const marks = pages.reduce((total, { costs }) => total + (costs[variant].find((cost) => cost)?.marks ?? 0), 0);
  const longest = median(all(variant).map((cost) => cost.longest)) - median(all('bare').map((cost) => cost.longest));
  return (
    `longest task ${longest.toFixed(1)} ms longer · DOM changed on ${changed} · exceptions added ${errors} · marks ${marks}` +
    (restless > 0 ? ` · ${restless} never came to rest` : '')
  );
}

function reportProfiles(pages: readonly Measured[]): void {
  const tasks = pages
    .flatMap(({ path, profiles }) => profiles.flatMap(({ longTasks }) => longTasks.map((task) => ({ path, ...task }))))
    .sort((a, b) => b.ours - a.ours);
  const own = tasks.filter(({ ours }) => ours > 50);
  const totals = (of: readonly Measured[]): number =>
    median(of.flatMap(({ profiles }) => profiles.map(({ total }) => total)));
  const worst = tasks[0];
  console.log(
    `  our script under a profiler: ${totals(pages).toFixed(1)} ms a page at the median, ${totals(pages.filter(({ path }) => path === MEGABYTE)).toFixed(0)} ms on 1 MB of text` +
      ` · long tasks of ours ${own.length} · long tasks it had a part in ${tasks.length}` +
      (worst ? `, at most ${worst.ours.toFixed(1)} of ${worst.duration.toFixed(0)} ms (${worst.path})` : ''),
  );
}
