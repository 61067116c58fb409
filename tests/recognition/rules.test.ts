/** Every language rule proves its own examples and counterexamples; `[…]` is the name, a bar stands where the known name ends. */
import { describe, expect, test } from 'vitest';
import { AFFIXES } from '../../src/recognition/rules/affixes';
import { extensionBy, FIRMS, MODELS, NOUNS, PLURALS, VERSIONS } from '../../src/recognition/rules/extensions';
import { fieldOf, OTHER_FIELDS } from '../../src/recognition/rules/other-fields';
import { rejects, REJECTIONS } from '../../src/recognition/rules/rejections';
import { UNKNOWN_NAMES } from '../../src/recognition/rules/unknown-names';
import { WEAK_NAMES, weaknessOf } from '../../src/recognition/rules/weak-names';
import type { Rule } from '../../src/recognition/rules/rule';
import { listedIn, placesOf } from '../../src/recognition/unknown-names';

interface Place {
  text: string;
  start: number;
  bar: number;
  end: number;
}

function placeIn(example: string): Place {
  const start = example.indexOf('[');
  const end = example.indexOf(']') - 1;
  const bar = example.indexOf('|') - 1;
  const text = example.replace(/[[\]|]/g, '');
  return { text, start, bar, end: bar < 0 ? end : end - 1 };
}

const families: Record<string, readonly Rule[]> = {
  REJECTIONS,
  WEAK_NAMES,
  OTHER_FIELDS,
  AFFIXES,
  UNKNOWN_NAMES,
  extensions: [...MODELS, ...VERSIONS, ...NOUNS, ...FIRMS, ...PLURALS],
};

test.each(Object.entries(families))('%s: ids are unique, and every rule has examples both ways', (_name, rules) => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, examples, counterexamples } of rules) {
    expect(examples.length, id).toBeGreaterThan(0);
    expect(counterexamples.length, id).toBeGreaterThan(0);
  }
});

describe.each(REJECTIONS.map((rule) => [rule.id, rule] as const))('rejection %s', (_id, rule) => {
  const kind = rule.kinds?.[0] ?? 'organization';
  const rejected = (example: string): boolean => {
    const { text, start, end } = placeIn(example);
    return rejects(rule, kind, true, text, start, end);
  };
  test.each(rule.examples)('rejects %s', (example) => expect(rejected(example)).toBe(true));
  test.each(rule.counterexamples)('keeps %s', (example) => expect(rejected(example)).toBe(false));
});

describe.each(families['extensions']?.map((rule) => [rule.id, rule] as const) ?? [])('extension %s', (id) => {
  const rule = [...MODELS, ...VERSIONS, ...NOUNS, ...FIRMS, ...PLURALS].find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const extension = ({ text, start, bar }: Place): number =>
    extensionBy(rule, rule.kinds[0] ?? '', text.slice(start, bar), text.slice(bar));
  test.each(rule.examples)('extends %s', (example) => {
    const place = placeIn(example);
    expect(extension(place)).toBe(place.end - place.bar);
  });
  test.each(rule.counterexamples)('leaves %s', (example) => expect(extension(placeIn(example))).toBe(0));
});

describe.each(AFFIXES.map((rule) => [rule.id, rule] as const))('affix %s', (_id, rule) => {
  const lengths = (example: string): [number, number] => {
    const { text, start, bar, end } = placeIn(example);
    const surface = text.slice(start, end);
    const length = rule.affix.exec(surface)?.[0].length ?? 0;
    return [length, rule.side === 'before' ? bar - start : end - bar];
  };
  test.each([...rule.examples, ...rule.counterexamples])('%s', (example) => {
    const [found, wanted] = lengths(example);
    expect(found).toBe(wanted);
  });
});

test.each(WEAK_NAMES.map((rule) => [rule.id, rule] as const))('weak name %s', (id, rule) => {
  const weakness = (example: string): string | undefined =>
    weaknessOf(rule.kinds?.[0] ?? '', example.replace(/[[\]]/g, ''))?.id;
  for (const example of rule.examples) expect(weakness(example), example).toBe(id);
  for (const example of rule.counterexamples) expect(weakness(example), example).not.toBe(id);
});

test.each(OTHER_FIELDS.map((rule) => [rule.id, rule] as const))('field %s', (id, rule) => {
  for (const example of rule.examples) expect(fieldOf([example])?.id, example).toBe(id);
  for (const example of rule.counterexamples) expect(fieldOf([example])?.id, example).not.toBe(id);
});

describe.each(UNKNOWN_NAMES.map((rule) => [rule.id, rule] as const))('unknown name %s', (_id, rule) => {
  // A maker is taken to stand before the text.
  const maker = { start: 0, end: 0, kind: 'organization' };
  test.each(rule.examples)('finds %s', (example) => {
    const { text, start, end } = placeIn(example);
    expect(placesOf(rule, text, [maker])).toEqual([{ start, end }]);
  });
  test.each(rule.counterexamples)('leaves %s', (example) => expect(placesOf(rule, example, [maker])).toEqual([]));
});

test.each([
  ['ASML, Quux, KLA', ['Quux']],
  ['삼성전자, 쿠욱스, 쿠욱칩, SK하이닉스', ['쿠욱스', '쿠욱칩']],
  ['台积电、酷克斯、联发科', ['酷克斯']],
  ['ASML, whose tools are bought by, KLA', []],
  ['ASML and Quux', []],
])('a list between two known organizations: %s', (text, names) => {
  const known = ['ASML', 'KLA', '삼성전자', 'SK하이닉스', '台积电', '联发科'].flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length, kind: 'organization' }];
  });
  const found = listedIn(
    text,
    known.sort((a, b) => a.start - b.start),
  );
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(names);
});
