import { expect, it } from 'vitest';
import { obsidianAddress, passageAddress } from '../../src/ui/tracker/ways-out';
import { article } from '../tracker/article';

it('a passage is found again by its text, signs of the syntax escaped', () => {
  expect(passageAddress('https://news.example/a#top', 'HBM3-E, made by two')).toBe(
    'https://news.example/a#:~:text=HBM3%2DE%2C%20made%20by%20two',
  );
  const long = `It begins with these words ${'and goes on '.repeat(20)}until it ends with those words`;
  expect(passageAddress('https://news.example/a', long)).toMatch(
    /#:~:text=It%20begins%20with%20these%20words%20and[^,]*,[^,]*ends%20with%20those%20words$/,
  );
});

it('a note for Obsidian has a name that file systems take, and the whole article', () => {
  const address = new URL(obsidianAddress(article({ title: 'Who makes HBM4? A/B #1' })));
  expect(address.protocol).toBe('obsidian:');
  expect(address.searchParams.get('name')).toBe('Who makes HBM4 A B 1');
  expect(address.searchParams.get('content')).toMatch(/^---\n/);
});
