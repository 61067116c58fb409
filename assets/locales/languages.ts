/** Written by the build from the folders beside it (src/tools/locales.ts). */
export const UI_LANGUAGES = ['en', 'ko'] as const;
