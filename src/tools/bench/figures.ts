/**
 * What the benches measured, as figures that outlive the run: one table at the end, one JSON file with the facts of the
 * machine, and a comparison of two such files that knows what is noise.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './page/spread';

/** An ignored folder. */
export const MEASURES = fileURLToPath(new URL('../../../.measures/', import.meta.url));

export interface Figure {
  /** `bench: what`, the same in every run. */
  name: string;
  unit: string;
  /** One value a round; ratios of one run where possible. */
  values: number[];
  /** Which way is better. */
  better: 'less' | 'more';
}

export interface Measures {
  /** ISO time. */
  at: string;
  machine: { cpu: string; cores: number; memory: number; system: string; node: string };
  figures: Figure[];
}

const noted: Figure[] = [];

/** Notes a figure; further values of the same name are further rounds. */
export function note(
  name: string,
  value: number,
  { unit = '×', better = 'less' }: Partial<Pick<Figure, 'unit' | 'better'>> = {},
): void {
  const found = noted.find((figure) => figure.name === name);
  if (found) found.values.push(value);
  else noted.push({ name, unit, values: [value], better });
}

/** Prints all that was noted as a table and writes it to a file of {@link MEASURES}; gives its path. */
export function writeMeasures(now: Date): string {
  const measures: Measures = {
    at: now.toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memory: totalmem(),
      system: `${type()} ${release()}`,
      node: process.version,
    },
    figures: noted,
  };
  console.log('');
  for (const figure of noted) console.log(`${figure.name.padEnd(72)}${shown(figure)}`);
  mkdirSync(MEASURES, { recursive: true });
  const path = join(MEASURES, `${measures.at.replaceAll(':', '-')}.json`);
  writeFileSync(path, `${JSON.stringify(measures, null, 2)}\n`);
  return path;
}

function shown({ values, unit }: Figure): string {
  return `${Number(median(values).toPrecision(3))} ${unit}`;
}

/** Without repeats nothing is known of a figure's noise; on a shared machine a tenth is nothing. */
const UNKNOWN_NOISE = 0.1;
/** A difference counts when it is so many times the rounds' own spread. */
const SPREADS = 3;

export interface Change {
  name: string;
  /** The later median over the earlier one. */
  ratio: number;
  verdict: 'better' | 'worse' | 'same';
}

/** What changed from one measuring to another: only what is more than the noise of both. Pure. */
export function compare(before: Measures, after: Measures): Change[] {
  return after.figures.flatMap((figure) => {
    const earlier = before.figures.find(({ name }) => name === figure.name);
    if (!earlier || median(earlier.values) === 0) return [];
    const ratio = median(figure.values) / median(earlier.values);
    const noise = Math.max(noiseOf(earlier.values), noiseOf(figure.values));
    const worse = figure.better === 'less' ? ratio > 1 : ratio < 1;
    const verdict = Math.abs(ratio - 1) <= noise ? 'same' : worse ? 'worse' : 'better';
    return [{ name: figure.name, ratio, verdict }];
  });
}

/** Half of what the middle values are apart, against their median, times {@link SPREADS}. */
function noiseOf(values: readonly number[]): number {
  if (values.length < 3) return UNKNOWN_NOISE;
  const middle = median(values);
  const spread = median(values.map((value) => Math.abs(value - middle)));
  return Math.max(UNKNOWN_NOISE / 2, (SPREADS * spread) / Math.abs(middle || 1));
}

/** Reads a file that {@link writeMeasures} wrote. */
export function readMeasures(path: string): Measures {
  return JSON.parse(readFileSync(path, 'utf8')) as Measures;
}
