/** What a fuzz target is: inputs by the thousand and what has to hold for each. One room, one file of targets. */
import fc from 'fast-check';

/** No input may keep a reader waiting longer than this, in milliseconds. */
export const LONGEST_TURN = 1000;

export interface FuzzRun {
  runs: number;
  seed: number;
}

export interface FuzzFault {
  target: string;
  seed: number;
  /** Where in the seed's run the smallest failing input stands: hand it to fast-check to see the input again. */
  path: string;
  input: string;
  message: string;
}

export interface FuzzTarget {
  name: string;
  run(order: FuzzRun): FuzzFault | undefined;
}

const LONGEST_INPUT = 2000;

/** A target: `check` throws when something does not hold for an input. */
export function target<T>(name: string, inputs: fc.Arbitrary<T>, check: (input: T) => void): FuzzTarget {
  return {
    name,
    run({ runs, seed }) {
      const property = fc.property(inputs, (input) => {
        const start = performance.now();
        check(input);
        const took = performance.now() - start;
        if (took > LONGEST_TURN) throw new Error(`took ${Math.round(took)} ms`);
      });
      const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(property, {
        numRuns: runs,
        seed,
        endOnFailure: false,
      });
      if (!failed) return undefined;
      return {
        target: name,
        seed,
        path: counterexamplePath ?? '',
        input: fc.stringify(counterexample).slice(0, LONGEST_INPUT),
        message: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
      };
    },
  };
}

/** Throws unless the condition holds. */
export function holds(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
