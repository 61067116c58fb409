import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/overlay';
import { DARK_TO, LIGHT_FROM, luminance, parseColour } from '../../src/overlay/ground';

const viewport = { width: 800, height: 600 };

describe('the card’s place', () => {
  it.each([
    ['below when it fits', { left: 100, top: 50, right: 150, bottom: 70 }, (top: number) => top === 76],
    [
      'above when there is more room',
      { left: 100, top: 500, right: 150, bottom: 520 },
      (top: number) => top + 300 <= 500,
    ],
  ])('%s', (_title, anchor, holds) => {
    expect(holds(placeBeside(anchor, { width: 300, height: 300 }, viewport).top)).toBe(true);
  });

  it('is always inside the viewport', () => {
    for (const left of [-50, 0, 400, 790]) {
      for (const top of [0, 300, 590]) {
        const place = placeBeside(
          { left, top, right: left + 40, bottom: top + 20 },
          { width: 300, height: 900 },
          viewport,
        );
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + 300).toBeLessThanOrEqual(viewport.width);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + Math.min(900, place.maxHeight)).toBeLessThanOrEqual(viewport.height);
      }
    }
  });
});

describe('the colours of marks', () => {
  const css = readFileSync(fileURLToPath(new URL('../../entrypoints/page.content/style.css', import.meta.url)), 'utf8');
  const lines = [...css.matchAll(/fablens-([\w-]+?)\)[^{]*\{\s*text-decoration: [^#]*(#\w{6})/g)].map(
    ([, name = '', colour = '']) => ({ name, colour }),
  );
  const of = (hex: string): number =>
    luminance({
      red: parseInt(hex.slice(1, 3), 16) / 255,
      green: parseInt(hex.slice(3, 5), 16) / 255,
      blue: parseInt(hex.slice(5, 7), 16) / 255,
      alpha: 1,
    });
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

  it('reach 3 : 1 on the grounds they are for (WCAG 2.2, 1.4.11)', () => {
    expect(lines).toHaveLength(18);
    for (const { name, colour } of lines) {
      for (const ground of name.endsWith('-dark') ? [0, of('#14161a'), DARK_TO] : [1, of('#f2f2f2'), LIGHT_FROM]) {
        expect([name, ground, contrast(of(colour), ground) >= 3]).toEqual([name, ground, true]);
      }
    }
  });

  it('are measured against computed colours', () => {
    expect(parseColour('rgb(255, 255, 255)')).toEqual({ red: 1, green: 1, blue: 1, alpha: 1 });
    expect(parseColour('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
    expect(parseColour('color(srgb 0.5 0.5 0.5)')?.red).toBe(0.5);
    expect(parseColour('transparent')).toBeUndefined();
    expect(luminance({ red: 1, green: 1, blue: 1, alpha: 1 })).toBeCloseTo(1);
  });
});
