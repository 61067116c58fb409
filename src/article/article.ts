/** A page as an article: what it is called, who published it when, in which language, and where its text stands. */
import { readBlocks, type Block } from './blocks';

/** What is known of an article besides its text. Dates as the page gives them, cut to `YYYY-MM-DD`. */
export interface ArticleMeta {
  title: string;
  url: string;
  lang: string;
  publisher?: string;
  byline?: string;
  published?: string;
}

export interface Article extends ArticleMeta {
  blocks: Block[];
}

/** So many blocks tell an article's language. */
export const SAMPLE = 40;

/** Reads a document; never changes it. `url` is used when the page names no canonical address. */
export function readArticle(document: Document, url: string): Article {
  const blocks = readBlocks(articleRoot(document));
  return {
    ...readMeta(
      document,
      url,
      blocks
        .slice(0, SAMPLE)
        .map(({ text }) => text)
        .join(' '),
    ),
    blocks,
  };
}

/** The element that holds the article: a marked-up one if it has most of the page's paragraphs, else the body. */
export function articleRoot(document: Document): Element {
  const search = findRoot(document);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** The same without holding up the page: `pause` is asked between small steps and may give a promise to wait for. */
export async function articleRootCalmly(document: Document, pause: () => Promise<void> | undefined): Promise<Element> {
  const search = findRoot(document);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    await pause();
  }
}

const CANDIDATES = '[itemprop="articleBody"], article, main, [role="main"]';
/** So many paragraphs are measured between two chances to pause. */
const PARAGRAPHS_BETWEEN_PAUSES = 100;

function* findRoot(document: Document): Generator<undefined, Element> {
  const body = document.body ?? document.documentElement;
  const sizes = new Map<Element, number>();
  for (const candidate of document.querySelectorAll(CANDIDATES)) sizes.set(candidate, 0);
  if (sizes.size === 0) return body;
  let all = 0;
  let paragraphs = 0;
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, li')) {
    const size = paragraph.textContent?.length ?? 0;
    all += size;
    for (
      let holder = paragraph.parentElement?.closest(CANDIDATES);
      holder;
      holder = holder.parentElement?.closest(CANDIDATES)
    ) {
      sizes.set(holder, (sizes.get(holder) ?? 0) + size);
    }
    if (++paragraphs % PARAGRAPHS_BETWEEN_PAUSES === 0) yield undefined;
  }
  const [best, size] = [...sizes].reduce((one, other) => (other[1] > one[1] ? other : one));
  return size > 200 && size > all * 0.5 ? best : body;
}

/** What is known of an article besides its text, of which a sample tells the language. */
export function readMeta(document: Document, url: string, sample: string): ArticleMeta {
  const meta = (...names: string[]): string | undefined => metaOf(document, names);
  const date =
    meta('article:published_time', 'datePublished', 'date', 'pubdate', 'DC.date.issued', 'og:regDate') ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const published = date ? dayOf(date) : undefined;
  const publisher = meta('og:site_name', 'application-name', 'publisher') ?? hostOf(url);
  const byline = meta('author', 'article:author', 'dable:author');
  return {
    title: titleOf(document),
    url: canonicalOf(document, url),
    lang: languageOf(document.documentElement?.getAttribute('lang') ?? '', sample),
    ...(publisher ? { publisher } : {}),
    ...(byline && !byline.startsWith('http') ? { byline } : {}),
    ...(published ? { published } : {}),
  };
}

/** The headline. */
export function titleOf(document: Document): string {
  return (
    metaOf(document, ['og:title', 'twitter:title']) ??
    document.querySelector('h1')?.textContent ??
    document.title ??
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();
}

function metaOf(document: Document, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = document
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content')
      ?.trim();
    if (value) return value;
  }
  return undefined;
}

function canonicalOf(document: Document, url: string): string {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!href) return url;
  try {
    const canonical = new URL(href, url);
    // A canonical address of another site would file the article under a page the reader never saw.
    return /^https?:$/.test(canonical.protocol) && canonical.hostname === new URL(url).hostname ? canonical.href : url;
  } catch {
    return url;
  }
}

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
}

/** `2023-10-06T09:00:00+09:00` and `20231006090000` → `2023-10-06`. */
export function dayOf(date: string): string | undefined {
  const match = /(\d{4})[-./]?(\d{2})[-./]?(\d{2})/.exec(date);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

/** The language of a text among those we read, by its script first: pages often carry a wrong `lang`. */
export function languageOf(declared: string, sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const hangul = count(/[\uac00-\ud7a3]/g);
  const kana = count(/[\u3041-\u30ff]/g);
  const han = count(/[\u4e00-\u9fff]/g);
  const latin = count(/[A-Za-z]/g) / 3;
  if (hangul > 0 && hangul >= Math.max(kana, han, latin / 2)) return 'ko';
  if (kana > 0 && kana + han >= latin && kana * 8 >= han) return 'ja';
  if (han > 0 && han >= latin) return 'zh';
  return /^[a-z]{2}/i.exec(declared)?.[0].toLowerCase() ?? 'en';
}
