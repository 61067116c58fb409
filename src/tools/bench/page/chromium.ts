/**
 * Chromium tells long tasks and layout shifts to the page, memory by the DevTools protocol, and our part of its tasks
 * by a trace with a CPU profile.
 */
import type { Session } from '../../browsers';
import { blockingOf } from './cost';
import type { Probe } from './probe';
import { profileOf, type Sample, type Task } from './samples';

const CATEGORIES = ['-*', 'toplevel', 'disabled-by-default-v8.cpu_profiler', 'blink.user_timing', 'devtools.timeline'];

export function chromiumProbe({ origin }: Session): Probe {
  return {
    start: async (page) => void (await page.evaluateOnNewDocument(watchTasks)),
    async timing(page) {
      const { tasks, shift } = await page.evaluate(
        () => (globalThis as unknown as { fablensBench: Watched }).fablensBench,
      );
      return { ...blockingOf(tasks), shift };
    },
    async memory(page) {
      const cdp = await page.createCDPSession();
      // Twice: what the browser's own collector frees only then lets go of script objects.
      for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
      const {
        usedSize,
        embedderHeapUsedSize = 0,
        backingStorageSize = 0,
      } = (await cdp.send('Runtime.getHeapUsage')) as HeapUsage;
      return { script: usedSize + backingStorageSize, browser: embedderHeapUsedSize };
    },
    async profile(page, open) {
      await page.tracing.start({ categories: CATEGORIES });
      await open();
      const trace = await page.tracing.stop();
      const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
      return readTrace(traceEvents, page.url(), `${origin}content-scripts/`);
    },
  };
}

/** The protocol's newer figures are not in the driver's types yet. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

interface Watched {
  tasks: number[];
  shift: number;
}

/** In the page, before its own scripts. */
function watchTasks(): void {
  const watched: Watched = { tasks: [], shift: 0 };
  (globalThis as unknown as { fablensBench: Watched }).fablensBench = watched;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The part of a trace event that is read. Times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  args: {
    data?: {
      documentLoaderURL?: string;
      startTime?: number;
      cpuProfile?: { nodes?: { id: number; parent?: number; callFrame: { url?: string } }[]; samples?: number[] };
      timeDeltas?: number[];
    };
  };
}

/** Finds the page's thread, its tasks and the samples with our script on the stack. */
function readTrace(events: readonly TraceEvent[], url: string, ours: string): ReturnType<typeof profileOf> {
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  );
  if (!navigation) throw new Error(`The trace does not show ${url}.`);
  const { pid, tid } = navigation;
  const tasks = events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === 'ThreadControllerImpl::RunTask')
    .map(({ ts, dur = 0 }): Task => ({ start: ts / 1000, end: (ts + dur) / 1000 }));
  return profileOf(
    samplesOf(
      events.filter((event) => event.pid === pid),
      tid,
      ours,
    ),
    tasks,
  );
}

function samplesOf(events: readonly TraceEvent[], tid: number, ours: string): Sample[] {
  const samples: Sample[] = [];
  for (const { id, args } of events.filter((event) => event.name === 'Profile' && event.tid === tid)) {
    const isOurs = new Map<number, boolean>();
    let time = args.data?.startTime ?? 0;
    for (const { args: chunk } of events.filter((event) => event.name === 'ProfileChunk' && event.id === id)) {
      for (const { id: node, parent, callFrame } of chunk.data?.cpuProfile?.nodes ?? []) {
        isOurs.set(
          node,
          (callFrame.url?.startsWith(ours) ?? false) || (parent !== undefined && isOurs.get(parent) === true),
        );
      }
      chunk.data?.cpuProfile?.samples?.forEach((node, index) => {
        time += chunk.data?.timeDeltas?.[index] ?? 0;
        samples.push({ time: time / 1000, ours: isOurs.get(node) === true });
      });
    }
  }
  return samples.sort((a, b) => a.time - b.time);
}
