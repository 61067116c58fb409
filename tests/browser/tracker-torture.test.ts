/** Saves under fire, the short form: `npm run -s torture` is the long one. */
import { expect, it } from 'vitest';
import { torture } from '../../src/tools/torture-run';
import { BROWSERS } from './harness';

it.each(BROWSERS)('nothing that %s acknowledged is lost, nothing is half there', async (browser) => {
  const report = await torture({ browser, saves: 25, seed: 7 });
  expect(report.faults).toEqual([]);
  expect(report.saves).toBe(25);
  expect(report.acknowledged).toBeGreaterThan(5);
  expect(report.killsDuringSave).toBeGreaterThan(2);
});
