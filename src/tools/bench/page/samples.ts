/** Tells from a profiler's samples how much of each task was our script's. Times in milliseconds. */
import { LONG, type Profile } from './cost';

export interface Sample {
  /** When it was taken; it stands for the time since the one before. */
  time: number;
  /** Whether our script was on the stack: then what the browser does is done for us, layout too. */
  ours: boolean;
}

export interface Task {
  start: number;
  end: number;
}

/** A profiler that was busy elsewhere leaves a gap; a sample stands for no more than this. */
const LONGEST_STEP = 5;

/** Our script's part in all, and of each long task that it had a part in. Both lists in order of time. */
export function profileOf(samples: readonly Sample[], tasks: readonly Task[]): Profile {
  const steps = samples.map(({ time, ours }, index) => ({
    time,
    length: ours ? Math.min(LONGEST_STEP, time - (samples[index - 1]?.time ?? time)) : 0,
  }));
  const sum = (from: number, to: number): number =>
    steps.reduce((total, { time, length }) => total + (time > from && time <= to ? length : 0), 0);
  return {
    total: sum(-Infinity, Infinity),
    longTasks: tasks
      .filter(({ start, end }) => end - start > LONG)
      .map(({ start, end }) => ({ duration: end - start, ours: sum(start, end) }))
      .filter(({ ours }) => ours > 0),
  };
}
