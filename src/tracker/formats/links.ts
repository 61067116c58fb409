/** Lists of links in HTML: what browsers export as bookmarks (the Netscape format) and what Pocket used to export. */
import type { Draft, ImportFormat, ImportItem } from './format';

/** Folders that say nothing about what is in them. */
const PLAIN_FOLDERS =
  /^(bookmarks?( bar| menu| toolbar)?|other bookmarks|mobile bookmarks|북마크( 막대| 메뉴| 도구 모음)?|북마크바|기타 북마크|모바일 북마크|unread|read archive)$/i;
/** A link before it is parsed tells the line it stands on. */
const LINK = /<a\s/gi;

/** Read by the browser's own parser, in a document where nothing is loaded or run. */
function readLinks(text: string, stateOf: (folder: string) => Draft['state']): ImportItem[] {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const lines = linesOf(text);
  return [...page.querySelectorAll('a')].map((link, index): ImportItem => {
    const line = lines[index] ?? 1;
    const url = link.getAttribute('href') ?? '';
    const title = plain(link.textContent);
    if (!/^https?:/i.test(url)) return { line, problem: 'no-address', detail: url || title };
    const folder = folderOf(link);
    const tags = (link.getAttribute('tags') ?? '').split(',');
    return {
      line,
      draft: {
        url,
        title,
        savedAt: link.getAttribute('add_date') ?? link.getAttribute('time_added') ?? '',
        tags: [...tags, ...(PLAIN_FOLDERS.test(folder) ? [] : [folder])],
        note: noteOf(link),
        state: stateOf(folder),
      },
    };
  });
}

/** The folder a link lies in: the heading of the nearest list around it, `<DT><H3>Name</H3><DL>…`. */
function folderOf(link: Element): string {
  const list = link.closest('dl, ul');
  for (let before = list?.previousElementSibling; before; before = before.previousElementSibling) {
    const heading = /^H[1-6]$/.test(before.tagName) ? before : before.querySelector(':scope > h1, :scope > h3');
    if (heading) return plain(heading.textContent);
    if (!/^(P|HR)$/.test(before.tagName)) break;
  }
  return '';
}

/** `<DT><A …>Title</A><DD>note` */
function noteOf(link: Element): string {
  const next = link.closest('dt')?.nextElementSibling;
  return next?.tagName === 'DD' ? plain(next.firstChild?.textContent ?? '') : '';
}

function linesOf(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let at = 0;
  for (const { index } of text.matchAll(LINK)) {
    for (; at < index; at++) if (text[at] === '\n') line++;
    lines.push(line);
  }
  return lines;
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
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
