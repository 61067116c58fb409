/** The pack as the build ships it: in steps that hold everything once. */
import { expect, it } from 'vitest';
import { nodeRecords } from '../../src/knowledge/links';
import type { Pack } from '../../src/knowledge/schema';
import { stepsOf } from '../../src/knowledge/steps';

const pack: Pack = {
  version: '1',
  asOf: '2026',
  entities: Array.from({ length: 3000 }, (_, index) => ({
    id: `firm-${index}`,
    kind: 'organization',
    roles: [],
    names: { en: [`Firm ${index}`] },
    summary: { en: 'A firm that makes something which needs some words to say. '.repeat(8), ko: '' },
  })),
  relations: [],
  events: [],
  sources: [],
};

it('holds every record once, in more than one step of bounded size', () => {
  const steps = stepsOf('bundled', pack);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.flatMap(({ entities }) => entities)).toEqual(pack.entities);
  expect(steps.flatMap(({ nodes }) => nodes)).toEqual([...nodeRecords('bundled', pack)]);
  for (const step of steps) expect(JSON.stringify(step).length).toBeLessThan(500_000);
});

it('has no step for nothing', () => {
  expect(stepsOf('bundled', { ...pack, entities: [] })).toEqual([]);
});
