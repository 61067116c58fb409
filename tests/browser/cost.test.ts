/**
 * What the extension may cost a page, where that is the same on every machine: the size of its scripts and what it
 * holds of a large page.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MEGABYTE, pagesOf } from '../../src/tools/bench/page/pages';
import { probeOf } from '../../src/tools/bench/page/probes';
import { launchVariant } from '../../src/tools/bench/page/variants';
import { builtExtension } from '../../src/tools/browsers';
import { servePages } from '../../src/tools/page-server';
import { NEWS, until, waitForMarks } from './harness';

/** Bytes. */
const KILOBYTE = 1024;
/** Milliseconds without a change of memory. */
const REST = 1500;

describe('the scripts', () => {
  it.each([
    ['content-scripts/page.js', 14],
    ['card.js', 25],
  ])('%s has at most %s KB, gzipped', (file, most) => {
    for (const browser of ['chromium', 'firefox'] as const) {
      const bytes = readFileSync(`${builtExtension(browser)}/${file}`);
      expect(gzipSync(bytes, { level: 9 }).length / KILOBYTE).toBeLessThan(most);
    }
  });
});

it('holds less than 1 MB of a page with 1 MB of text, beyond an empty content script; script memory in Chromium', async () => {
  const server = await servePages(pagesOf(undefined, 0));
  const memoryOf = async (variant: 'empty' | 'fablens'): Promise<number> => {
    const session = await launchVariant('chromium', variant, server.port);
    try {
      const page = await session.open(NEWS + MEGABYTE);
      if (variant === 'fablens') await waitForMarks(page);
      const probe = await probeOf(session);
      // While it is still reading it holds the texts that it asks about.
      let last = Infinity;
      return await until(
        async () => {
          const before = last;
          await new Promise((resolve) => setTimeout(resolve, REST));
          last = (await probe.memory(page)).script;
          return Math.abs(before - last) < 10 * KILOBYTE && last;
        },
        'the reading to end',
        60_000,
      );
    } finally {
      await session.close();
    }
  };
  try {
    expect(((await memoryOf('fablens')) - (await memoryOf('empty'))) / KILOBYTE).toBeLessThan(KILOBYTE);
  } finally {
    server.close();
  }
});
