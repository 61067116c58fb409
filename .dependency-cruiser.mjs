/**
 * The house rule, kept by `npm run check:imports`: imports run one way between the rooms, without circles, and nothing
 * of the product imports a command or a bench. Types count too: a circle of types is a circle for whoever reads it.
 */

/** Each room and the rooms it may import from. */
const ALLOWED = {
  knowledge: [],
  recognition: ['knowledge'],
  article: [],
  insight: ['knowledge', 'recognition', 'article'],
  tracker: ['article'],
  settings: [],
  messages: ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'settings'],
  overlay: ['recognition', 'article', 'settings', 'messages'],
  platform: ['messages', 'settings'],
  worker: ['knowledge', 'recognition', 'insight', 'tracker', 'messages', 'settings', 'platform'],
  ui: ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'messages', 'settings', 'platform', 'overlay'],
};

/** Rooms that run in Node as they are. */
const PURE = ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'overlay', 'settings'];

const direction = Object.entries(ALLOWED).map(([room, allowed]) => ({
  name: `rooms-of-${room}`,
  comment: `src/${room} may import only from: ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|entrypoints)/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'browser-apis-in-platform',
      comment: 'Only src/platform and entrypoints touch browser APIs.',
      severity: 'error',
      from: { path: `^src/(${PURE.join('|')})/` },
      to: { path: 'node_modules/(wxt|webextension-polyfill)/' },
    },
    ...direction,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
