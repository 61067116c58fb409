/** What the background answers, to whom: a page's process may be hostile. The browser around it is a stand-in. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { RequestsOfPages, RequestsOfWindows, type BackgroundAnswers } from '../../src/messages/contract';
import type { Asker } from '../../src/platform';
import { compileLexicon } from '../../src/recognition';

vi.stubGlobal('chrome', fakeBrowser);
fakeBrowser.i18n.getUILanguage = () => 'en';
vi.stubGlobal('navigator', { locks: { request: <T>(_name: string, work: () => Promise<T>) => work() } });

const PAGE: Asker = { own: false, front: true, tab: 7, frame: 0, url: 'https://news.example/a', ask: '1' };
const WINDOW: Asker = { own: true, front: true, ask: '2' };
const LEXICON = compileLexicon([
  { entities: [{ id: 'tsmc', kind: 'organization', names: { en: ['TSMC'] } }], relations: [] },
]);

let ask: (name: string, input: unknown, asker: Asker) => Promise<unknown>;
beforeAll(async () => {
  const { createAnswers } = await import('../../src/worker/answers');
  const { createKnowledgeBase } = await import('../../src/worker/knowledge-base');
  // There is no database here at all: marks come from what the extension carries.
  const knowledge = createKnowledgeBase({
    version: '1',
    asOf: '2026',
    steps: 0,
    lexicon: () => Promise.resolve(LEXICON),
    step: () => Promise.reject(new Error('there are none')),
  });
  ask = createAnswers(knowledge, { onRead: () => undefined, onNames: () => undefined });
});

const recognise = async (input: object, asker = PAGE): Promise<BackgroundAnswers['recognise']> =>
  (await ask('recognise', { headings: [], ...input }, asker)) as BackgroundAnswers['recognise'];

describe('what a page may ask', () => {
  it.each(Object.keys(RequestsOfWindows))('is not "%s"', async (name) => {
    await expect(ask(name, undefined, PAGE)).rejects.toMatchObject({ problem: 'bad-request' });
  });

  it.each(['', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])('is not "%s"', async (name) => {
    for (const asker of [PAGE, WINDOW])
      await expect(ask(name, {}, asker)).rejects.toMatchObject({ problem: 'bad-request' });
  });

  it.each(Object.keys(RequestsOfPages))('"%s" is refused when it is malformed', async (name) => {
    for (const input of [null, 7, 'x', [], { entity: 5 }, { blocks: 'x', headings: [] }, { entity: 'x'.repeat(201) }]) {
      if (name === 'save' && Array.isArray(input)) continue;
      await expect(ask(name, input, { own: false, front: true, ask: '3' })).rejects.toMatchObject({
        problem: 'bad-request',
      });
    }
  });

  it('a page takes a name off its own site or all sites, not off another', async () => {
    const rejection = { name: 'TSMC', entity: 'tsmc', rejected: true };
    const elsewhere = ask('reject', { ...rejection, host: 'other.example' }, PAGE);
    await expect(elsewhere).rejects.toMatchObject({ problem: 'bad-request' });
    expect((await recognise({ blocks: ['TSMC'] })).mentions).toHaveLength(1);
    await ask('reject', { ...rejection, host: 'news.example' }, PAGE);
    expect((await recognise({ blocks: ['TSMC'] })).mentions).toHaveLength(0);
    await ask('reject', { ...rejection, host: 'news.example', rejected: false }, PAGE);
    expect((await recognise({ blocks: ['TSMC'] })).mentions).toHaveLength(1);
  });
});

describe('diagnostics', () => {
  it('tell what failed, and what was asked while the reader looks for a fault, but nothing of the page', async () => {
    const { setDebugging } = await import('../../src/platform');
    await ask('reject', { name: 'Secret name', entity: 'x', host: 'secret.example', rejected: true }, PAGE).catch(
      () => 0,
    );
    await recognise({ blocks: ['Secret TSMC'] });
    setDebugging(true);
    await recognise({ blocks: ['Secret TSMC'] });
    setDebugging(false);
    const notes = (await ask('diagnostics', undefined, WINDOW)) as BackgroundAnswers['diagnostics'];
    expect(notes.filter(({ level, request }) => level === 'debug' && request === 'recognise')).toHaveLength(1);
    expect(notes.filter(({ problem }) => problem === 'bad-request').length).toBeGreaterThan(0);
    expect(JSON.stringify(notes)).not.toMatch(/secret|tsmc|news\.example/i);
  });

  it('are bounded', async () => {
    for (let count = 0; count < 300; count++) await ask('describe', 0, PAGE).catch(() => undefined);
    expect(await ask('diagnostics', undefined, WINDOW)).toHaveLength(200);
  });
});

describe('marks', () => {
  it('come without a database', async () => {
    const { mentions, off } = await recognise({ title: 'TSMC', blocks: ['What TSMC makes'] });
    expect(off).toBe(false);
    expect(mentions.map(({ block, entity }) => [block, entity])).toEqual([
      [-1, 'tsmc'],
      [0, 'tsmc'],
    ]);
  });

  it('are made of so much text and no more, in the blocks that were asked about', async () => {
    const blocks = ['TSMC', ' '.repeat(99_990), 'TSMC TSMC', 'TSMC'];
    expect((await recognise({ blocks })).mentions.map(({ block }) => block)).toEqual([0, 2]);
    expect((await recognise({ blocks }, WINDOW)).mentions).toHaveLength(4);
  });

  it('come at all of a page that asks about millions of letters, pieces and headings', async () => {
    const long = 'a?b=c&'.repeat(500_000);
    const { mentions } = await recognise({
      title: long,
      blocks: ['TSMC', ...Array.from({ length: 60_000 }, () => 'x'), long],
      headings: Array.from({ length: 200_000 }, (_, index) => index),
    });
    expect(mentions).toHaveLength(1);
  });
});
