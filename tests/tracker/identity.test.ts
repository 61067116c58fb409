/** Which record a saved page belongs to. */
import { expect, test } from 'vitest';
import { addressKey } from '../../src/tracker';
import { isSameArticle } from '../../src/tracker/identity';

const story = (topic: string): string =>
  Array.from({ length: 30 }, (_, at) => `${topic} paragraph ${at * 7} tells of ${topic} and of ${at}.`).join('\n');

test('two texts that differ entirely are two articles, whatever their title', () => {
  expect(isSameArticle({ title: 'App', text: story('memory') }, { title: 'App', text: story('lithography') })).toBe(
    false,
  );
});
test.each([
  ['a later version', story('memory'), `${story('memory')}\nUpdate: more.`],
  ['half of it rewritten', story('memory'), `${story('memory').slice(0, 800)}\n${story('other')}`],
  ['a list without its text', '', story('memory')],
  ['the teaser before the login', 'Log in to read on.', story('memory')],
])('%s is the same article', (_name, one, other) => {
  expect(isSameArticle({ title: 'T', text: one }, { title: 'T', text: other })).toBe(true);
});
test('a teaser of another title is another article', () => {
  expect(isSameArticle({ title: 'T', text: 'Log in.' }, { title: 'U', text: story('memory') })).toBe(false);
});
test('a hash route is a page, an anchor is none', () => {
  expect(addressKey('https://a.test/#/news/5')).toBe('a.test#/news/5');
  expect(addressKey('https://a.test/x#top')).toBe('a.test/x');
});
