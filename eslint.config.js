import tseslint from 'typescript-eslint';

/** Each room and the rooms it may import from. Anything else is a fault: imports run one way, without circles. */
const ALLOWED = {
  knowledge: [],
  recognition: ['knowledge'],
  article: [],
  insight: ['knowledge', 'recognition', 'article'],
  tracker: ['article'],
  settings: [],
  messages: ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'settings'],
  overlay: ['recognition', 'article', 'settings'],
  platform: ['messages', 'settings'],
  worker: ['knowledge', 'recognition', 'insight', 'tracker', 'messages', 'settings', 'platform'],
  ui: ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'messages', 'settings', 'platform', 'overlay'],
  commands: ['knowledge', 'recognition', 'article', 'insight', 'tracker'],
};
const ROOMS = Object.keys(ALLOWED);
const PURE = ['knowledge', 'recognition', 'article', 'insight', 'tracker', 'overlay', 'settings'];

const directionRules = ROOMS.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...ROOMS.filter((other) => other !== room && !ALLOWED[room].includes(other)).map(
                (other) => `**/${other}/**`,
              ),
              '**/entrypoints/**',
            ],
            message: `src/${room} may import only from: ${ALLOWED[room].join(', ') || 'nothing of ours'}.`,
          },
          ...(PURE.includes(room)
            ? [
                {
                  group: ['wxt/*', 'webextension-polyfill'],
                  message: 'Only src/platform and entrypoints touch browser APIs.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['.output', '.wxt', 'node_modules', '.shots'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  ...directionRules,
);
