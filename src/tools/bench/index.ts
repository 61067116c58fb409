/**
 * `npm run -s bench -- NAME [ARGUMENTS]`: the project's measures. Each is a module of its own; to add one, add it to
 * the list.
 */

type Bench = (args: string[]) => Promise<void>;

const BENCHES: Record<string, () => Promise<{ run: Bench }>> = {
  recognition: () => import('./recognition/recognition'),
  knowledge: () => import('./knowledge'),
  page: () => import('./page/page'),
  insight: () => import('./insight'),
  tracker: () => import('./tracker'),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  await (await bench()).run(args);
  process.exit(0);
}
console.error(`Usage: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')} [FOLDER OF PAGES] [--quick]`);
process.exitCode = 2;

export {};
