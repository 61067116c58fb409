/**
 * Looking up selected text in real browsers: through the context menu, in the page, with names that the reader adds.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { chooseInMenu, closeMenu, openMenu } from './browser-parts';
import {
  BROWSERS,
  cardIn,
  clickInCard,
  clickMark,
  marksOf,
  NEWS,
  openWorld,
  selectText,
  shoot,
  tabOf,
  until,
  waitForCard,
  waitForMarks,
  type World,
} from './harness';

const LONG =
  'The chipmaker TSMC said on Monday that it would buy more lithography tools from ASML than it had planned before the end of the year';
const PAGES = {
  '/names.html': `<!doctype html><html lang="ko"><meta charset="utf-8"><title>이름</title><body><article><h1>반도체 소식</h1>
    <p>TSMC와 SK하이닉스에서는 가온누리칩스와 손잡았다. 가온누리칩스는 반도체 HBM 검사 장비를 만든다. Nvidai 측은 말을 아꼈다.</p>
    <p>${LONG}.</p><h2>공장</h2><p>대만칩팩토리도 나섰다.</p><p>시장 Q 2027 XYZ (주) —</p></article></body></html>`,
  '/paper.pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
};

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Page;
  let tab: number;
  beforeAll(async () => {
    world = await openWorld(name, PAGES);
    page = await world.open(`${NEWS}/names.html`);
    await waitForMarks(page);
    tab = await tabOf(world, '/names.html');
  });
  afterAll(() => world.close());

  const lookUp = async (text: string): Promise<void> => {
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await selectText(page, text);
    await chooseInMenu(world, page, tab, 'look-up', text);
  };
  const marked = async (text: string): Promise<boolean> => (await marksOf(page)).some((mark) => mark.text === text);
  const waitForMark = (text: string, there = true): Promise<unknown> =>
    until(async () => (await marked(text)) === there, `${text} to be ${there ? 'marked' : 'no longer marked'}`);

  it('offers look-up for a selection and saving everywhere', async () => {
    // Chromium's menu is drawn by the system: its tests below fail if there is no such item.
    if (name !== 'firefox') return;
    await page.bringToFront();
    expect(await openMenu(world, page)).toEqual(['save-article']);
    await closeMenu(world);
    await selectText(page, '가온누리칩스');
    expect(await openMenu(world, page)).toEqual(['look-up', 'save-article']);
    await closeMenu(world);
  });

  it('shows the card of a known name, particles and all, and gives the focus back', async () => {
    await lookUp('SK하이닉스에서는');
    const card = await waitForCard(world, tab, 'HBM');
    expect(card.text).toMatch(/^SK hynix|^SK하이닉스/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(async () => (await cardIn(world, tab)) === null, 'the card to close');
  });

  it('lists names like it, to choose from by keyboard', async () => {
    await lookUp('Nvidai');
    const shown = await waitForCard(world, tab, 'NVIDIA');
    expect(shown.text).toMatch(/Nvidai/);
    await page.bringToFront();
    await shoot(page, `${name}-look-up`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(
      (
        await until(async () => {
          const card = await cardIn(world, tab);
          return card && !card.text.includes('Similar') && card;
        }, 'the card')
      ).text,
    ).toMatch(/NVIDIA/);
  });

  it.each([
    [LONG, 'longer than a name', 'ASML'],
    ['—', 'no letters', ''],
    ['Q', 'single letter', ''],
    ['2027', 'number alone', ''],
    ['시장', 'everyday word', ''],
  ])('says why "%s" is no name', async (text, reason, alsoNamed) => {
    await lookUp(text);
    if (alsoNamed !== '' || text === '—') expect((await waitForCard(world, tab, reason)).text).toContain(alsoNamed);
    else {
      await clickInCard(world, page, tab, '#add-name');
      await waitForCard(world, tab, reason);
      expect((await cardIn(world, tab, '#confirm-name:disabled'))?.found).toHaveLength(1);
    }
    await page.bringToFront();
  });

  it('says that a short name will be marked only in articles about chips', async () => {
    await lookUp('XYZ');
    await clickInCard(world, page, tab, '#add-name');
    await waitForCard(world, tab, 'only in articles about chips');
  });

  it('adds a name of something new, marks it at once, and takes it back', async () => {
    await lookUp('가온누리칩스');
    await clickInCard(world, page, tab, '#add-name');
    await waitForCard(world, tab, 'stands 2 times');
    await page.bringToFront();
    await shoot(page, `${name}-add-name`);
    const start = Date.now();
    await clickInCard(world, page, tab, '#confirm-name');
    await waitForMark('가온누리칩스');
    console.log(`${name}: marked ${Date.now() - start} ms after the click`);
    await waitForCard(world, tab, 'now means');
    await clickInCard(world, page, tab, '#undo-name');
    await waitForMark('가온누리칩스', false);
    await clickInCard(world, page, tab, '#confirm-name');
    await waitForMark('가온누리칩스');
    await clickInCard(world, page, tab, '#show-card');
    await waitForCard(world, tab, 'A name that you added');
  });

  it('adds a name to an entity that another pack has', async () => {
    await lookUp('대만칩팩토리');
    await clickInCard(world, page, tab, '#add-name');
    await clickInCard(world, page, tab, '#owner-search');
    await page.keyboard.type('TSMC');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(
      async () =>
        (await cardIn(world, tab, 'input[data-owner]:not([data-owner="tsmc"])'))?.found.length === 0 ||
        (await cardIn(world, tab, '.one:nth-of-type(3) [data-owner="tsmc"]'))?.found.length,
      'TSMC to be first',
    ).catch(() => undefined);
    await clickInCard(world, page, tab, '[data-owner="tsmc"]');
    expect((await cardIn(world, tab, '[data-owner="tsmc"]:checked'))?.found).toHaveLength(1);
    await clickInCard(world, page, tab, '#confirm-name');
    await waitForMark('대만칩팩토리');
    await page.keyboard.press('Escape');
    await clickMark(page, '대만칩팩토리');
    await waitForCard(world, tab, 'Hsinchu');
    await page.bringToFront();
    await page.keyboard.press('Escape');
  });

  it('opens the explorer with the text where no script of ours may run', async () => {
    const paper = await world.open(`${NEWS}/paper.pdf`);
    if (name === 'firefox') return paper.close(); // Its viewer's page has no text to select here.
    await chooseInMenu(world, paper, await tabOf(world, '/paper.pdf'), 'look-up', 'TSMC');
    await until(
      () => world.browser.targets().some((target) => target.url().endsWith('/explorer.html#q=TSMC')),
      'the explorer',
    );
    await paper.close();
  });

  it('lists own names in the explorer and withdraws them there, with undo', async () => {
    const explorer = await world.openOwn('explorer.html');
    await explorer.waitForSelector('[data-withdraw-name="대만칩팩토리"]');
    await explorer.waitForSelector('[data-withdraw-name="가온누리칩스"]');
    await shoot(explorer, `${name}-own-names`);
    await explorer.click('[data-withdraw-name="대만칩팩토리"]');
    await waitForMark('대만칩팩토리', false);
    await (await explorer.waitForSelector('#undo-name'))?.click();
    await waitForMark('대만칩팩토리');
    await explorer.type('#search', '가온누리');
    await explorer.waitForSelector('[data-hit^="own-"]');
    await explorer.close();
  });
});
