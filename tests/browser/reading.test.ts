/** The main job in real browsers: read, click, explain, save, and survive the death of the background. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, NEWS, openWorld, waitForMarks, type World } from './harness';

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(name);
  });
  afterAll(() => world.close());

  it.each([
    ['en', ['TSMC', 'NVIDIA']],
    ['ko', ['TSMC', '엔비디아']],
    ['ja', ['TSMC', 'エヌビディア']],
    ['zh', ['台积电', '英伟达']],
  ])('marks the names of the %s sample', async (language, names) => {
    const page = await world.open(`${NEWS}/${language}.html`);
    const marks = await waitForMarks(page);
    expect(marks.map(({ text }) => text)).toEqual(expect.arrayContaining(names));
    await page.close();
  });
});
