import { openWorld, NEWS, waitForMarks, shoot, tabOf, until } from '../tests/browser/harness';
const jobs = process.argv.slice(2);
for (const job of jobs) {
const [what='popup', lang='en', mode='light', width='480', height='640', tab='map', page='en', hash=''] = job.split(' ');
const world = await openWorld('chromium', {}, { dark: mode === 'dark' });
const own = await world.openOwn('options.html');
await own.evaluate(`chrome.storage.local.set({settings:{language:'${lang}',marks:true}})`);
await own.close();
let win: any;
if (what === 'explorer') { win = await world.openOwn(`explorer.html${hash}`); }
else {
const article = await world.open(`${NEWS}/${page}.html`);
await waitForMarks(article);
const id = await tabOf(world, `${page}.html`);
win = await world.openOwn(`${what}.html?tab=${id}`);
}
win.on('console', (m: any) => console.log('console', m.text())); win.on('pageerror', (e: any) => console.log('error', String(e)));
await win.setViewport({ width: Number(width), height: Number(height), deviceScaleFactor: 1.3 });
await until(() => win.$(what === 'explorer' ? '.hits li' : '.tabs'), 'ready').catch((e: unknown) => console.log(String(e)));
if (what === 'explorer') await new Promise((r) => setTimeout(r, 900));
await (await win.$(`[data-tab="${tab}"]`))?.click();
await new Promise((r) => setTimeout(r, 1500));
await shoot(win, `${what}-${page}-${lang}-${mode}-${width}-${tab}`);
await world.close();
}
process.exit(0);
