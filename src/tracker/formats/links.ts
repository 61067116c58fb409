/** Lists of links in HTML: what browsers export as bookmarks (the Netscape format) and what Pocket used to export. */
import type { Draft, ImportFormat, ImportItem } from './format';

/** `<A HREF="https://…" ADD_DATE="1700000000" TAGS="a,b">Title</A>`, in browsers followed by `<DD>note`. */
const LINK = /<a\s([^>]*)>([\s\S]*?)<\/a>(?:\s*<dd>([^<]*))?/gi;
const HEADING = /<h[13][^>]*>([^<]*)<\/h[13]>/gi;

/** Folders that say nothing about what is in them. */
const PLAIN_FOLDERS =
  /^(bookmarks?( bar| menu| toolbar)?|other bookmarks|mobile bookmarks|북마크( 막대| 메뉴| 도구 모음)?|북마크바|기타 북마크|모바일 북마크|unread|read archive)$/i;

function readLinks(text: string, stateOf: (folder: string) => Draft['state']): ImportItem[] {
  const folders = [...text.matchAll(HEADING)].map(({ index, 1: name = '' }) => ({ index, name: decode(name) }));
  const newLines = [...text.matchAll(/\n/g)].map(({ index }) => index);
  let line = 0;
  let folder = -1;
  return [...text.matchAll(LINK)].map(({ index, 1: attributes = '', 2: title = '', 3: note = '' }) => {
    while (line < newLines.length && (newLines[line] ?? 0) < index) line++;
    while (folder + 1 < folders.length && (folders[folder + 1]?.index ?? 0) < index) folder++;
    const value = (name: string): string =>
      decode(new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'i').exec(attributes)?.[1] ?? '');
    const url = value('href');
    if (!/^https?:/i.test(url)) return { line: line + 1, problem: 'no-address', detail: url || decode(title) };
    const name = folders[folder]?.name ?? '';
    const tags = [...value('tags').split(','), ...(PLAIN_FOLDERS.test(name) ? [] : [name])];
    return {
      line: line + 1,
      draft: {
        url,
        title: decode(title.replace(/<[^>]*>/g, '')),
        savedAt: value('add_date') || value('time_added'),
        tags,
        note: decode(note),
        state: stateOf(name),
      },
    };
  });
}

export const bookmarksImport: ImportFormat<'bookmarks'> = {
  id: 'bookmarks',
  fits: (start) => /<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(start),
  read: (text) => readLinks(text, () => 'unread'),
};

export const pocketImport: ImportFormat<'pocket'> = {
  id: 'pocket',
  fits: (start) => /<title>Pocket Export<\/title>|<a\s[^>]*time_added=/i.test(start),
  read: (text) => readLinks(text, (folder) => (/archive/i.test(folder) ? 'read' : 'unread')),
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decode(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}
