/**
 * Recognition's measures: speed from raw text to matches against a bare loop over the same text, beside other matchers,
 * on noisy and hostile text, and in real browsers; the lexicon's size; how long it takes to read and to give first
 * mentions.
 */
import { gzipSync } from 'node:zlib';
import { readBundledPack } from '../../../knowledge/files';
import type { Pack } from '../../../knowledge/schema';
import { compileLexicon, openLexicon, recognise, type Lexicon } from '../../../recognition';
import { findCandidates } from '../../../recognition/candidates';
import { note } from '../figures';
import { browserThroughput } from './browser';
import { coldStart } from './cold-start';
import { adversarial, listOf, namesOf, noisy, ownTexts, pageTexts, type Text } from './material';
import { ahoCorasick, fastAhoCorasick, markJs, regExp } from './others';
import { throughput, timed, type Throughput } from './throughput';

const SIZES = [2_000, 200_000, 1_000_000];
/** Length of an article for the cold start, in code units. */
const ARTICLE = 10_000;

export async function run(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  const pages = args.find((arg) => !arg.startsWith('--'));
  const pack = await readBundledPack();
  const texts = [...ownTexts(pack), ...(pages === undefined ? [] : pageTexts(pages))];
  const clean = new Map<number, number>();
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
    const { buffer, seconds } = compiled(pack, size);
    const lexicon = openLexicon(buffer);
    console.log(
      `\n${size.toLocaleString('en')} names, compiled in ${seconds.toFixed(1)} s: ${(buffer.byteLength / size).toFixed(1)} bytes a name, ${(gzipSync(new Uint8Array(buffer)).length / size).toFixed(1)} gzipped`,
    );
    note(`recognition: bytes a name at ${size}`, buffer.byteLength / size, { unit: 'B' });
    const results = texts.map((text) => line(text, throughput(text.blocks, lexicon)));
    clean.set(size, total(results));
    summary('all texts', results);
    for (const { ratio } of results) note(`recognition: matcher, multiples of a bare loop at ${size}`, 1 / ratio);
    const dirty = texts.map(noisy).map((text) => line(text, throughput(text.blocks, lexicon)));
    summary('all noisy texts', dirty);
    note(`recognition: noisy against clean text at ${size}`, total(dirty) / total(results));
    console.log(`  noisy against clean: ${(total(dirty) / total(results)).toFixed(2)} times as long per code unit`);
    rest(texts, lexicon);
    reading(buffer, texts);
  }
  const [few, many] = [clean.get(SIZES[0] as number) ?? 0, clean.get(quick ? 200_000 : 1_000_000) ?? 0];
  console.log(
    `\nfrom ${SIZES[0]?.toLocaleString('en')} to ${quick ? '200,000' : '1,000,000'} names: ${(many / few).toFixed(2)} times as long`,
  );
  note('recognition: fewest to most names', many / few);
  growth(pack);
  others(pack, texts, quick);
  const large = compiled(pack, 200_000).buffer;
  await browserThroughput(large, texts);
  await coldStart(large, texts[0]?.blocks.slice(0, Math.ceil(ARTICLE / 600)) ?? []);
}

function compiled(pack: Pack, size: number): { buffer: ArrayBuffer; seconds: number } {
  const source = namesOf(pack, size);
  let buffer = new ArrayBuffer(0);
  const seconds = timed(() => (buffer = compileLexicon([source]))) / 1000;
  return { buffer, seconds };
}

interface Line extends Throughput {
  size: number;
}

function line(text: Text, result: Throughput): Line {
  const size = text.blocks.reduce((sum, block) => sum + block.length, 0);
  console.log(`  ${text.label.padEnd(18)}${formatted(result)}${String(result.found).padStart(8)} found`);
  return { ...result, size };
}

function formatted({ ratio, bare, matcher }: Pick<Throughput, 'ratio' | 'bare' | 'matcher'>): string {
  return `ratio ${ratio.toFixed(3)}  ${(1 / ratio).toFixed(2)} × bare  (${matcher.toFixed(2)} ns, bare ${bare.toFixed(2)} ns a unit)`;
}

/** Mean nanoseconds of the matcher per code unit over all texts, each unit counting once. */
function total(lines: readonly Line[]): number {
  return (
    lines.reduce((sum, { matcher, size }) => sum + matcher * size, 0) / lines.reduce((sum, { size }) => sum + size, 0)
  );
}

function summary(label: string, lines: readonly Line[]): void {
  const units = lines.reduce((sum, { size }) => sum + size, 0);
  const bare = lines.reduce((sum, each) => sum + each.bare * each.size, 0) / units;
  const matcher = total(lines);
  console.log(`  ${label.padEnd(18)}${formatted({ ratio: bare / matcher, bare, matcher })}`);
}

/** What comes after matching: boundaries and patterns, then linking and spans. */
function rest(texts: readonly Text[], lexicon: Lexicon): void {
  for (const { label, blocks } of texts) {
    const size = blocks.reduce((sum, block) => sum + block.length, 0);
    const best = (work: () => void): number => Math.min(timed(work), timed(work), timed(work)) * (1e6 / size);
    const candidates = best(() => findCandidates(blocks, lexicon));
    const whole = best(() => recognise({ blocks }, lexicon));
    note(`recognition: the whole against candidates`, whole / candidates);
    console.log(
      `  ${label.padEnd(18)}with boundaries and patterns ${candidates.toFixed(1)} ns, whole recognition ${whole.toFixed(1)} ns a unit`,
    );
  }
}

/** Opening against copying, and the first mentions of an article after that. */
function reading(buffer: ArrayBuffer, [text]: readonly Text[]): void {
  const copies = Array.from({ length: 7 }, () =>
    timed(() => new Uint8Array(buffer.byteLength).set(new Uint8Array(buffer))),
  );
  const opens = Array.from({ length: 7 }, () => timed(() => openLexicon(buffer)));
  const [copy, open] = [Math.min(...copies), Math.min(...opens)];
  const blocks = text?.blocks.slice(0, Math.ceil(ARTICLE / 600)) ?? [];
  const first = timed(() => recognise({ blocks }, openLexicon(buffer)));
  console.log(
    `  opening ${open.toFixed(2)} ms (checked whole), a copy ${copy.toFixed(2)} ms: ${(open / copy).toFixed(2)} times; opening and the mentions of a 10 KB article ${first.toFixed(1)} ms`,
  );
}

/** Hostile text: doubling it may at most double the time. */
function growth(pack: Pack): void {
  const lexicon = openLexicon(compiled(pack, 2_000).buffer);
  const times = [100_000, 200_000, 400_000].map((length) => {
    const text = adversarial(length);
    return Math.min(...Array.from({ length: 5 }, () => timed(() => findCandidates([text], lexicon))));
  });
  console.log(
    `\nhostile text of 100, 200 and 400 thousand units: ${times.map((time) => `${time.toFixed(2)} ms`).join(', ')}`,
  );
}

/** Side by side at 20,000 names over the same clean text; mark.js at the most names it bears. */
function others(pack: Pack, texts: readonly Text[], quick: boolean): void {
  const source = namesOf(pack, quick ? 5_000 : 20_000);
  const lexicon = openLexicon(compileLexicon([source]));
  const names = listOf(source);
  const blocks = texts.slice(0, 3).flatMap((text) => text.blocks.slice(0, 120));
  const ours = throughput(blocks, lexicon);
  console.log(`\nside by side, ${names.length.toLocaleString('en')} names: ours ${ours.matcher.toFixed(1)} ns a unit`);
  for (const other of [ahoCorasick, fastAhoCorasick, regExp]) report(other(names, blocks), ours.matcher);
  report(markJs(names.slice(0, 200), blocks.slice(0, 20)), ours.matcher);
}

function report({ label, time }: { label: string; time: number }, ours: number): void {
  console.log(`  ${label.padEnd(34)}${time.toFixed(1)} ns a unit, ${(time / ours).toFixed(1)} times ours`);
}
