/** A number as a bar: how much, of what, from when. Hatched is an estimate, dashed is planned, rust is the only source. */
import type { NoteView, StatementView } from '../insight';
import type { Share } from '../knowledge/schema';
import { useI18n } from './context';

export interface FigureValue {
  /** Percent, 0 to 100. */
  value: number;
  label: string;
  of: string;
  /** The period or the day it is from, in words. */
  when: string;
  look: 'counted' | 'estimate' | 'only' | 'plan';
}

export function Figure({ figure: { value, label, of, look } }: { figure: FigureValue }) {
  return (
    <div class="figure">
      <strong>{label}</strong>
      <span class={`bar ${look}`} aria-hidden="true">
        <i style={{ '--value': value }} />
      </span>
      <span class="fine">{of}</span>
    </div>
  );
}

/** What a statement has to draw: its share, or that there is no other source. */
export function useFigureOf(): (statement: StatementView) => FigureValue | undefined {
  const { t, date, percent } = useI18n();
  return ({ type, to, share, exclusivity, certainty, status, asOf }) => {
    if (share) {
      const { value, label } = measured(share, percent);
      const look = exclusivity === 'sole' ? 'only' : certainty === 'estimated' ? 'estimate' : 'counted';
      const when = share.period ?? date(asOf);
      // The market has a name in the reader's language; other shares say of what in the words of the pack.
      const of = type === 'market_share_in' ? to.name : share.of;
      return { value, label: certainty === 'estimated' ? `~${label}` : label, of: `${of}, ${when}`, when, look };
    }
    if (exclusivity === 'sole')
      return {
        value: 100,
        label: percent(100),
        of: `${t('exclusivity.sole')}, ${date(asOf)}`,
        when: date(asOf),
        look: status !== undefined && PLANNED.has(status) ? 'plan' : 'only',
      };
    return undefined;
  };
}

/** The figure of the first statement that a note follows from and that has one. */
export function figureOfNote(note: NoteView, figureOf: ReturnType<typeof useFigureOf>): FigureValue | undefined {
  for (const statement of note.path) {
    const figure = figureOf(statement);
    if (figure) return figure;
  }
  return undefined;
}

const PLANNED: ReadonlySet<string> = new Set(['rumoured', 'announced', 'contracted', 'sampling', 'qualified']);

/** Whether what a statement says does not happen yet. */
export function isPlanned(status: string | undefined): boolean {
  return status !== undefined && PLANNED.has(status);
}

/** A share as a bar's length and as words: a range is drawn to its middle. */
function measured({ value }: Share, percent: (value: number) => string): { value: number; label: string } {
  if (typeof value === 'number') return { value, label: percent(value) };
  const { min, max } = { min: undefined, max: undefined, ...value };
  if (min !== undefined && max !== undefined)
    return { value: (min + max) / 2, label: `${percent(min)}–${percent(max)}` };
  if (min !== undefined) return { value: min, label: `≥ ${percent(min)}` };
  return { value: max ?? 0, label: `≤ ${percent(max ?? 0)}` };
}
