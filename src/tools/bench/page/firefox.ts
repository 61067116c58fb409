/**
 * Firefox tells a page nothing of long tasks, so the measuring sits in the browser's own window, which the driver may
 * enter: the built-in profiler marks every task over 50 ms of every process, samples the stacks, and the memory
 * reporters tell what each window holds. Layout shifts are not to be had.
 */
import type { Session } from '../../browsers';
import { chromeContext } from '../../firefox-chrome';
import { blockingOf } from './cost';
import type { Probe } from './probe';
import { profileOf } from './samples';

/** Entries of the profiler's buffer, and milliseconds between its samples. */
const BUFFER = 1 << 22;
const INTERVAL = 1;

export async function firefoxProbe(session: Session): Promise<Probe> {
  const inBrowser = await chromeContext(session);
  const startProfiler = (): Promise<null> =>
    inBrowser(`Services.profiler.StartProfiler(${BUFFER}, ${INTERVAL}, ['js'], ['GeckoMain']).then(() => null)`);
  const stopProfiler = async (url: string): Promise<Thread> => {
    const thread = await inBrowser<Thread | null>(readProfiler(url, `(${session.origin}content-scripts/`));
    if (!thread) throw new Error(`The profile does not show ${url}.`);
    return thread;
  };
  return {
    start: async () => void (await startProfiler()),
    timing: async (page) => blockingOf((await stopProfiler(page.url())).tasks.map(([start, end]) => end - start)),
    memory: async (page) => await inBrowser<{ script: number; browser: number }>(readMemory(page.url())),
    async profile(page, open) {
      await startProfiler();
      await open();
      const { tasks, samples } = await stopProfiler(page.url());
      return profileOf(
        samples.map(([time, ours]) => ({ time, ours })),
        tasks.map(([start, end]) => ({ start, end })),
      );
    },
  };
}

/**
 * The page's thread in a profile: its long tasks from when to when, and of each sample whether our script was on the
 * stack. Milliseconds.
 */
interface Thread {
  tasks: [number, number][];
  samples: [number, boolean][];
}

/** The number of the process that shows the page. */
const processOf = (url: string): string =>
  `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(url)}).browsingContext.currentWindowGlobal.osPid`;

/** Ends the profiler. A profile's tables are lists of lists; `schema` tells which place holds what. */
const readProfiler = (url: string, ours: string): string => `(async () => {
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const pid = ${processOf(url)};
  const thread = profile.processes.flatMap(({ threads }) => threads).find((one) => one.pid === pid && one.name === 'GeckoMain');
  if (!thread) return 'null';
  const { markers, samples, stackTable, frameTable, stringTable } = thread;
  const isOurs = [];
  for (const [prefix, frame] of stackTable.data) {
    const name = stringTable[frameTable.data[frame][frameTable.schema.location]];
    isOurs.push(name.includes(${JSON.stringify(ours)}) || (prefix !== null && isOurs[prefix]));
  }
  const { name, startTime, endTime } = markers.schema;
  return JSON.stringify({
    tasks: markers.data.filter((marker) => /^Long(Idle)?Task$/.test(stringTable[marker[name]])).map((marker) => [marker[startTime], marker[endTime]]),
    samples: samples.data.map((sample) => [sample[samples.schema.time], isOurs[sample[samples.schema.stack]] === true]),
  });
})()`;

/**
 * The window of the page with all it holds, and what scripts hold in its process outside of windows: our script's own
 * realm lies there.
 */
const readMemory = (url: string): string => `(async () => {
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => reporters.minimizeMemoryUsage(done));
  const window = 'explicit/window-objects/top(' + ${JSON.stringify(url)}.replaceAll('/', '\\\\') + ',';
  const reports = [];
  await new Promise((done) => reporters.getReports((process, path, _kind, _units, bytes) => reports.push({ process, path, bytes }), null, done, null, false));
  const own = '(pid ' + ${processOf(url)} + ')';
  let [script, browser] = [0, 0];
  for (const { process, path, bytes } of reports) {
    if (!process.endsWith(own)) continue;
    const inWindow = path.startsWith(window);
    if (!inWindow && !path.startsWith('explicit/js-non-window/zones')) continue;
    // The browser's own scripts serve all extensions and tabs of the process.
    if ((!inWindow || path.includes('/js-')) && !path.includes('realm([System Principal]')) script += bytes;
    else browser += bytes;
  }
  return JSON.stringify({ script, browser });
})()`;
