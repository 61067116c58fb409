/** `npm run -s bench -- NAME [ARGUMENTS]`: the project's measures. Each is a module of its own; to add one, add it to the list. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** A folder of saved pages to measure on as well. */
  pages?: string | undefined;
  /** Smaller sizes, for a first look. */
  quick: boolean;
}

type Bench = (options: BenchOptions) => Promise<void>;

const BENCHES: Record<string, () => Promise<{ run: Bench }>> = {
  recognition: () => import('./bench/recognition'),
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } });
const [name = '', pages] = positionals;
const bench = BENCHES[name];
if (bench) await (await bench()).run({ pages, quick: values.quick });
else {
  console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')} [FOLDER OF PAGES] [--quick]`);
  process.exitCode = 2;
}
