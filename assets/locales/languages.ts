/** Written by the build from the folders beside it (src/tools/locales.ts). */
export const UI_LANGUAGES = ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const;
