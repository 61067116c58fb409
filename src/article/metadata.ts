/**
 * What a page says of its article besides the text: in meta elements, JSON-LD (schema.org), microdata, and in what is
 * shown. What several places say alike is believed before what one says alone, and a head that is left over from the
 * article before (single-page navigation) is not believed at all.
 */
import { dayOf } from './day';
import { languageOf } from './language';

/** What is known of an article besides its text. Days as YYYY-MM-DD. */
export interface ArticleMeta {
  title: string;
  url: string;
  lang: string;
  publisher?: string;
  byline?: string;
  published?: string;
}

const PUBLISHED = [
  'article:published_time',
  'datePublished',
  'og:article:published_time',
  'og:published_time',
  'og:regDate',
  'parsely-pub-date',
  'sailthru.date',
  'DC.date.issued',
  'dcterms.created',
  'citation_publication_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'article.published',
];
/** Names that some sites give the day of the visit. */
const VAGUE = ['date', 'DC.date', 'dcterms.date'];
const MODIFIED = ['article:modified_time', 'og:updated_time', 'dateModified', 'lastmod'];
const AUTHORS = ['author', 'article:author', 'dable:author', 'parsely-author', 'citation_author', 'DC.creator'];
const ARTICLE_TYPE = /Article|Report|Posting$/;
/** Lists of other stories, the site's clock, readers' comments. */
const ELSEWHERE =
  'nav, aside, footer, li, [class*="related" i], [class*="comment" i], [class*="sidebar" i], [class*="recommend" i], [class*="clock" i]';
/** A line this long is a paragraph. UTF-16 code units. */
const PARAGRAPH = 200;
const TIMES = 'time[datetime], [itemprop="datePublished"]';

/** What is known of an article besides its text, whose first blocks tell the language and perhaps the day. */
export function readMeta(document: Document, url: string, sample: readonly string[]): ArticleMeta {
  const head = isStale(document, url) ? undefined : document;
  const described = head && describedIn(head);
  const publisher = (head && metaOf(head, 'og:site_name', 'application-name', 'publisher')) ?? hostOf(url);
  const byline = bylineOf(document, head, described);
  const title = titleOf(document, url);
  const published = publishedOf(document, url, head, described, shownDay(title, sample));
  return {
    title,
    url: (head && canonicalOf(head, url)) ?? url,
    lang: languageOf(document.documentElement?.getAttribute('lang') ?? '', sample.join(' ')),
    ...(publisher ? { publisher } : {}),
    ...(byline ? { byline } : {}),
    ...(published ? { published } : {}),
  };
}

/** The headline: what the head names if the page shows it, else what is shown. */
export function titleOf(document: Document, url: string): string {
  const shown = shownTitles(document);
  const tab = line(document.title);
  const site = fold(metaOf(document, 'og:site_name') ?? '');
  const named = isStale(document, url)
    ? []
    : [metaOf(document, 'og:title'), metaOf(document, 'twitter:title')].map(line);
  const titles = [
    ...named,
    ...shown.filter((title) => fold(tab).includes(fold(title))),
    ...(shown.length > 1 ? [tab] : shown),
    tab,
  ];
  return titles.find((title) => title !== '' && fold(title) !== site && fold(title) !== fold(hostOf(url) ?? '')) ?? tab;
}

/** A head that names neither this page's address nor a title that it shows belongs to the page before. */
function isStale(document: Document, url: string): boolean {
  const title = fold(metaOf(document, 'og:title') ?? '');
  const address = linkOf(document) ?? metaOf(document, 'og:url');
  if (title === '' || address === undefined) return false;
  const tab = fold(document.title);
  if (pathOf(address, url) === pathOf(url, url) || tab.includes(title) || title.includes(tab)) return false;
  const shown = shownTitles(document).map(fold);
  return !shown.includes(title) && shown.some((heading) => tab.includes(heading));
}

/** Headings of the first rank that hold words: a logo may be one, too. */
function shownTitles(document: Document): string[] {
  return [...document.querySelectorAll('h1')].map(({ textContent }) => line(textContent)).filter(Boolean);
}

/** The day in the lines between headline and first paragraph: before them stand site clocks, after them other days. */
function shownDay(title: string, sample: readonly string[]): string | undefined {
  const headline = sample.findIndex((text) => fold(text) !== '' && fold(title).startsWith(fold(text)));
  for (const text of headline < 0 ? [] : sample.slice(headline + 1, headline + 8)) {
    if (text.length > PARAGRAPH) return undefined;
    const day = text.length < PARAGRAPH / 2 && !/updat|modif|수정|更新/i.test(text) ? dayOf(text) : undefined;
    if (day) return day;
  }
  return undefined;
}

function publishedOf(
  document: Document,
  url: string,
  head: Document | undefined,
  described: Thing | undefined,
  shown: string | undefined,
): string | undefined {
  const named = (names: readonly string[]): (string | undefined)[] =>
    head ? names.map((name) => metaOf(head, name)) : [];
  const times = [...document.querySelectorAll(TIMES)]
    .filter(
      (time) => !time.closest(ELSEWHERE) && (time.closest('article, main, [itemtype]') || !time.closest('header')),
    )
    .map((time) => time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent);
  const candidates = [
    ...named(PUBLISHED),
    textIn(described?.['datePublished']),
    times[0],
    /\/(20\d\d[/-]?[01]\d[/-]?[0-3]\d)(?!\d)/.exec(pathOf(url, url))?.[1],
    shown,
    ...named(VAGUE),
  ];
  for (const candidate of candidates) {
    const day = candidate ? dayOf(candidate) : undefined;
    if (day) return day;
  }
  return undefined;
}

function bylineOf(document: Document, head?: Document, described?: Thing): string | undefined {
  const places = [
    head ? allMeta(head, AUTHORS) : [],
    list(described?.['author']).map((author) => textIn(author) ?? (author as Thing | null)?.['name']),
    shownAuthors(document).map(({ textContent }) => textContent),
  ];
  for (const place of places) {
    const names = place
      .map((name) => line(name).replace(/^by\s+/i, ''))
      .filter((name) => /\p{L}/u.test(name) && name.length < 100 && !/^https?:/.test(name));
    if (names.length > 0) return [...new Set(names)].join('; ');
  }
  return undefined;
}

/** Those beside the first one: others on the page wrote other stories. */
function shownAuthors(document: Document): Element[] {
  const all = [...document.querySelectorAll('[itemprop="author"], [rel="author"]')].filter(
    (author) => !author.closest(ELSEWHERE),
  );
  const around = all[0]?.parentElement?.parentElement;
  return all.filter((author) => around?.contains(author) || author === all[0]);
}

/**
 * The canonical address, if it can be this article's: of the same site, neither its front page nor a page above this
 * one, and not without what names the article in a query or a hash route.
 */
function canonicalOf(document: Document, url: string): string | undefined {
  const href = linkOf(document);
  if (!href) return undefined;
  try {
    const [canonical, here] = [new URL(href, url), new URL(url)];
    // A canonical address of another site would file the article under a page the reader never saw.
    if (!/^https?:$/.test(canonical.protocol) || canonical.hostname !== here.hostname) return undefined;
    const [path, ours] = [canonical, here].map(({ pathname }) => pathname.replace(/\/+$/, ''));
    const above = path !== ours && `${ours}/`.startsWith(`${path}/`);
    const lost = path === ours && canonical.search === '' && /[?&][^=&]*(?:id|no|num|seq|key|p|q)=/i.test(here.search);
    return above || lost || /^#!?\//.test(here.hash) ? undefined : canonical.href;
  } catch {
    return undefined;
  }
}

function linkOf(document: Document): string | undefined {
  return document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? undefined;
}

function pathOf(address: string, base: string): string {
  try {
    return new URL(address, base).pathname.replace(/\/+$/, '');
  } catch {
    return '';
  }
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
}

type Thing = Record<string, unknown>;

/** The article that the page's JSON-LD describes; nothing when there are several, or none. */
function describedIn(document: Document): Thing | undefined {
  const things: Thing[] = [];
  const waiting: unknown[] = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => parsed(textContent ?? ''),
  );
  while (waiting.length > 0 && things.length < 100) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]));
    else if (next !== null && typeof next === 'object') {
      const thing = next as Thing;
      if (list(thing['@type']).some((type) => ARTICLE_TYPE.test(String(type)))) things.push(thing);
      waiting.push(thing['@graph'], thing['mainEntity']);
    }
  }
  return things.length === 1
    ? things[0]
    : things.find(({ headline }) => shownTitles(document).includes(line(headline)));
}

/** When the page says it was last changed: a day, YYYY-MM-DD; nothing when it does not say. */
export function readModified(document: Document): string | undefined {
  return dayOf(metaOf(document, ...MODIFIED) ?? textIn(describedIn(document)?.['dateModified']) ?? '');
}

/** Some sites put line feeds into their strings, which JSON does not allow. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' '));
  } catch {
    return undefined;
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const line = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
const fold = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function allMeta(document: Document, names: readonly string[]): string[] {
  for (const name of names) {
    const values = [...metaElements(document, name)].map((meta) => line(meta.getAttribute('content'))).filter(Boolean);
    if (values.length > 0) return values;
  }
  return [];
}

function metaOf(document: Document, ...names: string[]): string | undefined {
  return names.map((name) => allMeta(document, [name])[0]).find(Boolean);
}

function metaElements(document: Document, name: string): NodeListOf<Element> {
  return document.querySelectorAll(`meta[property~="${name}" i], meta[name~="${name}" i], meta[itemprop~="${name}" i]`);
}
