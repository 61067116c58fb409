import { expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isNewsHost,
  NEWS_HOSTS,
  parseSettings,
  rejectionsOn,
  uiLanguage,
  withNever,
  withRejection,
} from '../../src/settings';

it('falls back field by field on damaged settings', () => {
  expect(parseSettings({ language: 'xx', concepts: false, never: 'no' })).toEqual({
    ...DEFAULT_SETTINGS,
    concepts: false,
  });
  expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
});

it('knows at least 150 news sites, each once, with their subdomains', () => {
  expect(NEWS_HOSTS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(NEWS_HOSTS).size).toBe(NEWS_HOSTS.length);
  expect(isNewsHost('www.etnews.com')).toBe(true);
  expect(isNewsHost('notetnews.com')).toBe(false);
});

it('takes the browser’s language where the reader chose none', () => {
  expect(uiLanguage(DEFAULT_SETTINGS, 'ko-KR')).toBe('ko');
  expect(uiLanguage(DEFAULT_SETTINGS, 'fr')).toBe('en');
  expect(uiLanguage({ ...DEFAULT_SETTINGS, language: 'en' }, 'ko')).toBe('en');
});

it('rejects a name on one site or everywhere, and takes it back', () => {
  const one = { name: 'Arm', entity: 'arm', host: 'a.example' };
  const settings = withRejection(DEFAULT_SETTINGS, one, true);
  expect(rejectionsOn(settings, 'a.example')).toEqual([one]);
  expect(rejectionsOn(settings, 'b.example')).toEqual([]);
  expect(withRejection(settings, one, false)).toEqual(DEFAULT_SETTINGS);
});

it('never reads a site that was excluded', () => {
  expect(withNever(withNever(DEFAULT_SETTINGS, 'a.example', true), 'a.example', true).never).toEqual(['a.example']);
});
