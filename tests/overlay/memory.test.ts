/** What a reader keeps of a page: packed mentions, and only the marks near the viewport. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnown, type Found } from '../../src/overlay/known';
import { createNearest, distanceOf } from '../../src/overlay/nearest';

const found = (start: number, surface: string, entity: string): Found => ({
  start,
  end: start + surface.length,
  surface,
  entity,
  name: entity.toUpperCase(),
  kind: 'organization',
});

describe('packed mentions', () => {
  it('give back what was noted, for any texts and mentions', () => {
    const mention = fc
      .tuple(fc.nat(3_000_000), fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom('tsmc', 'nvidia', 'asml'))
      .map(([start, surface, entity]) => found(start, surface, entity));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(mention, { maxLength: 20 }), { maxKeys: 300 }), (texts) => {
        const known = createKnown();
        for (const [text, mentions] of Object.entries(texts)) known.add(text, mentions);
        for (const [text, mentions] of Object.entries(texts)) {
          expect(known.has(text)).toBe(true);
          expect(known.of(text)).toEqual([...mentions].sort((a, b) => a.start - b.start));
        }
      }),
    );
  });

  it('know a text without mentions from one that was never read', () => {
    const known = createKnown();
    known.add('Nothing here', []);
    expect([
      known.has('Nothing here'),
      known.of('Nothing here'),
      known.has('Something'),
      known.of('Something'),
    ]).toEqual([true, [], false, []]);
  });

  it('keep a text’s first answer, and tell one name of two entities apart', () => {
    const known = createKnown();
    known.add('Arm and Arm', [found(0, 'Arm', 'arm'), found(8, 'Arm', 'limb')]);
    known.add('Arm and Arm', []);
    expect(known.of('Arm and Arm').map(({ entity }) => entity)).toEqual(['arm', 'limb']);
  });
});

describe('the nearest marks', () => {
  it('are kept, in their order where they are equally near, however many come, and all in view', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (distances, most) => {
        const nearest = createNearest<number>(most);
        distances.forEach((distance, index) => nearest.offer(index, distance));
        const wanted = distances
          .map((distance, index) => ({ distance, index }))
          .sort((a, b) => a.distance - b.distance);
        const size = Math.max(most, distances.filter((distance) => distance === 0).length);
        expect(nearest.kept()).toEqual(wanted.slice(0, size).map(({ index }) => index));
        expect(nearest.reach()).toBe(wanted[size]?.distance ?? Infinity);
      }),
    );
  });

  it('are measured from the viewport’s edges, in both directions', () => {
    const viewport = { innerWidth: 800, innerHeight: 600 } as typeof globalThis;
    const box = (left: number, top: number): { left: number; top: number; right: number; bottom: number } => ({
      left,
      top,
      right: left + 10,
      bottom: top + 10,
    });
    expect(
      [box(5, 5), box(5, 700), box(5, -110), box(1000, 5), box(-30, 5)].map((one) => distanceOf(one, viewport)),
    ).toEqual([0, 100, 100, 200, 20]);
    expect(distanceOf(undefined, viewport)).toBe(Infinity);
  });
});
