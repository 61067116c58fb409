/** Names laid over a compiled lexicon are found as if all had been compiled together, and soon. */
import { expect, test } from 'vitest';
import { compileDelta, compileLexicon, entitiesCalled, openLexicon, recognise } from '../../src/recognition';
import type { LexiconSource } from '../../src/recognition';

const bundled: LexiconSource = {
  entities: [
    { id: 'tsmc', kind: 'organization', names: { en: ['TSMC'] } },
    { id: 'nvidia', kind: 'organization', names: { en: ['NVIDIA'], ko: ['엔비디아'] } },
    { id: 'h100', kind: 'product', names: { en: ['H100'] } },
    ...Array.from({ length: 2000 }, (_, index) => ({
      id: `filler-${index}`,
      kind: 'organization',
      names: { en: [`Filler Nr${index} Works`], zh: [`填充${index}公司`] },
    })),
  ],
  relations: [{ type: 'designed_by', from: 'h100', to: 'nvidia' }],
};
const own: LexiconSource = {
  entities: [
    { id: 'tsmc', kind: 'organization', names: { en: ['Our Fab'], zh: ['神山'] } },
    { id: 'quux', kind: 'organization', names: { en: ['Quuxtronix', 'NVIDIA Quux'] } },
    { id: 'zed', kind: 'product', names: { en: ['Zed'] }, ambiguous: { Zed: ['quuxtronix'] } },
  ],
  relations: [{ type: 'customer_of', from: 'quux', to: 'nvidia' }],
};
const base = compileLexicon([bundled]);
const layered = openLexicon(base, compileDelta([own]));
const together = openLexicon(compileLexicon([bundled, own]));

test.each([
  'TSMC and Quuxtronix make chips; NVIDIA Quux too',
  'NVIDIA, Our Fab and 神山 with the H100 chip',
  '엔비디아 chips',
  'Zed is no chip. NVIDIA and TSMC.',
  'The Zed chip of Quuxtronix at Filler Nr7 Works',
])('the same mentions as of one lexicon: %s', (text) => {
  const mentions = recognise({ blocks: [text] }, layered).mentions;
  expect(mentions).toEqual(recognise({ blocks: [text] }, together).mentions);
  expect(mentions.length).toBeGreaterThan(0);
});

test('a name of both layers is one entity; what a delta alone holds is known by its own id', () => {
  expect(entitiesCalled('Our Fab', layered)).toEqual(['tsmc']);
  expect(entitiesCalled('Quuxtronix', layered)).toEqual(['quux']);
  expect(entitiesCalled('TSMC', layered)).toEqual(['tsmc']);
});

test('what a delta says is near is near', () => {
  const [quux = -1] = layered.entitiesOf(new Set(['quux']));
  const [nvidia = -1] = layered.entitiesOf(new Set(['nvidia']));
  expect([...layered.nearOf(quux)]).toEqual([nvidia]);
  expect([...layered.nearOf(nvidia)]).toContain(quux);
  expect(layered.nearOf(nvidia)).toHaveLength(2);
});

test('several deltas lie over one another', () => {
  const later: LexiconSource = {
    entities: [{ id: 'quux', kind: 'organization', names: { en: ['QXT Systems'] } }],
    relations: [],
  };
  const three = openLexicon(base, compileDelta([own]), compileDelta([later]));
  expect(entitiesCalled('QXT Systems', three)).toEqual(['quux']);
  expect(recognise({ blocks: ['TSMC makes QXT Systems chips'] }, three).mentions.map(({ name }) => name)).toEqual([
    'TSMC',
    'Quuxtronix',
  ]);
});

test('a name is added in much less time than all are compiled in', () => {
  const start = performance.now();
  openLexicon(base, compileDelta([own]));
  expect(performance.now() - start).toBeLessThan(150);
});
