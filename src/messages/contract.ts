/**
 * The one contract between page, background and the extension's own windows: open this file and you know everything
 * that passes between them, in which direction, from whom, and what can fail. What a page asks and what it answers is
 * checked against these schemas and cut to a length, since its process may be hostile; exceptions never cross, `Result`
 * does.
 *
 * A question is asked again until it is answered, because the background may die over it: every handler must be able to
 * hear the same question twice. Those that change something know it again by the question's own id.
 */
import * as v from 'valibot';
import type { ArticleInsight, ClaimView, EntityDescription, EntityRef } from '../insight/views';
import type { NameRefusal } from '../knowledge/names';
import { IMPORTED } from '../knowledge/imported';
import { KINDS, LANGUAGES, PackSchema, RelationSchema, SourceSchema } from '../knowledge/schema';
import type { Mention } from '../recognition';
import type { Look } from '../settings';
import type { Receipt } from '../tracker';
import { listUpTo, textUpTo } from './bounds';

/** What can fail, as a key the surface translates into what happened, what is safe and what to do. */
export const PROBLEMS = [
  'no-access', // the browser does not let extensions read this page
  'no-text', // there is nothing to read on the page
  'unknown-entity', // the knowledge base does not have it (any more)
  'knowledge-unavailable', // the knowledge base could not be opened or loaded
  'private-window', // a private window's page is saved only when the reader confirms it
  'storage-full', // the disk or the quota is full
  'covered', // something lay over the card when it was to act
  'not-saved', // the tracker could not be written
  'newer-archive', // the tracker was written by a newer version of the extension
  'not-kept', // the reader's own pack could not be written
  'bad-request', // not a request of this contract, or not from whom it may come
  'outdated', // the extension was updated or removed while the page was open
  'no-answer', // the page does not answer
  'internal',
] as const;
export type Problem = (typeof PROBLEMS)[number];
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem; detail?: string };

/** Of a longer selection only so much is looked up. UTF-16 code units. */
export const LONGEST_TEXT = 400;
/**
 * A page's question is about so much text at most, and what it tells of itself no longer than this. UTF-16 code units.
 */
export const LONGEST_READING = 100_000;
const LONGEST_ARTICLE = 4_000_000;
const LONGEST_LINE = 1000;
/** Longer addresses are no article's; cut, they would be another page's. */
const LONGEST_ADDRESS = 8192;
/** So many pieces at most: paragraphs, names, entities. */
const MOST_BLOCKS = 50_000;
const MOST_NAMES = 5000;

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const id = v.pipe(v.string(), v.maxLength(200));
const context = v.object({
  sure: v.record(id, v.number()),
  chipWords: v.number(),
  short: v.optional(v.record(id, id)),
});
/** Longer than any name: what is too long for one is told so, not refused as a message. */
const words = textUpTo(LONGEST_TEXT);
const line = textUpTo(LONGEST_LINE);
const blocks = listUpTo(MOST_BLOCKS, textUpTo(LONGEST_ARTICLE));
const named = v.object({ id, name: line, kind: line, count: v.number(), inTitle: v.boolean() });
const importId = v.pipe(v.string(), v.startsWith(IMPORTED), v.maxLength(200));
const nothing = v.undefined();

/**
 * What the background answers to a page's process, and to our own windows. Nothing else: whoever adds here gives it to
 * every page.
 */
export const RequestsOfPages = {
  /** Which mentions are in these blocks? `context` is what earlier blocks of the same article told. */
  recognise: v.object({
    title: v.optional(line),
    blocks,
    headings: listUpTo(MOST_BLOCKS, v.number()),
    context: v.optional(context),
    /** Whether each mention tells why it was made. */
    evidence: v.optional(v.boolean()),
  }),
  /** What is known of an entity, as of the article's day. */
  describe: v.object({ entity: id, day: v.optional(day) }),
  /** The reader does not want a name marked so, on one host or everywhere; or wants it again. */
  reject: v.object({
    name: words,
    entity: id,
    host: v.optional(v.pipe(v.string(), v.maxLength(300))),
    rejected: v.boolean(),
  }),
  /** Show an entity in the explorer. */
  openExplorer: v.object({ entity: id }),
  /** Show the saved articles that name an entity, in the tracker. */
  openTracker: v.object({ entity: id }),
  /** Bring a script into the asking frame, or into the frames of ours in the asking tab. */
  loadScript: v.object({ script: v.picklist(['panel', 'card', 'lookup']), ourFrames: v.optional(v.literal(true)) }),
  /** In how many saved articles an entity is named. */
  seen: v.object({ entity: id }),
  /** What a selected or typed text names, and names like it. */
  find: v.object({ text: words }),
  /**
   * Put a name into the reader's own pack: for the entity of that id, which is made when it is not known and a kind is
   * given; without an id for a new one. Take a name out again.
   */
  addName: v.object({
    name: words,
    lang: v.picklist(LANGUAGES),
    entity: v.optional(id),
    kind: v.optional(v.picklist(KINDS)),
  }),
  removeName: v.object({ name: words, entity: id }),
  /**
   * Save the article of a tab; a page can only ask for its own. `confirmed`: the reader wants a private window's page
   * saved.
   */
  save: v.object({ tab: v.optional(v.number()), confirmed: v.optional(v.boolean()) }),
} as const;

/** What the background answers to our own windows only. */
export const RequestsOfWindows = {
  /** What these entities have to do with each other. */
  explain: v.object({
    entities: listUpTo(MOST_NAMES, v.object({ id, count: v.number(), inTitle: v.boolean() })),
    day: v.optional(day),
  }),
  /** Everything that supplies an entity, or that it supplies, over all steps; the entity itself first. */
  reach: v.object({ entity: id, direction: v.picklist(['upstream', 'downstream']) }),
  /** What entities are called in the reader's language; unknown ones are left out. */
  names: v.object({ entities: v.array(id) }),
  /** What an article states of supply, against what is known. */
  claims: v.object({ title: v.optional(line), blocks, day: v.optional(day) }),
  /** Put a statement and its source into the reader's own pack; take one out again. */
  adopt: v.object({ relation: RelationSchema, source: SourceSchema }),
  withdraw: v.object({ relation: v.string() }),
  /** Put an imported pack beside the others, in the place of an earlier one of that id; take one away. */
  putPack: v.object({ id: importId, pack: PackSchema }),
  dropPack: v.object({ id: importId }),
  /** Make sure that the knowledge is loaded, for a window that reads it itself. */
  prepare: nothing,
  /** What a tab's page is about; brings the reader into pages outside the news sites. */
  readTab: v.object({ tab: v.number() }),
  /** What happened lately: no page content, no addresses. */
  diagnostics: nothing,
  /** Read the pages of this host never, or again. */
  setNever: v.object({ host: v.string(), never: v.boolean() }),
} as const;

export const BackgroundRequests = { ...RequestsOfPages, ...RequestsOfWindows } as const;
export type BackgroundName = keyof typeof BackgroundRequests;
export type BackgroundRequest<N extends BackgroundName> = v.InferOutput<(typeof BackgroundRequests)[N]>;

export interface BackgroundAnswers {
  recognise: Recognition;
  describe: EntityDescription;
  reject: null;
  openExplorer: null;
  openTracker: null;
  loadScript: null;
  seen: number;
  find: FoundNames;
  addName: NameAdded;
  removeName: null;
  explain: ArticleInsight;
  claims: ClaimView[];
  adopt: null;
  withdraw: null;
  putPack: null;
  dropPack: null;
  prepare: null;
  save: Receipt;
  reach: string[];
  names: EntityRef[];
  readTab: PageReport;
  setNever: null;
  diagnostics: readonly DiagnosticNote[];
}

/** One request and what came of it, for a report of a fault. Nothing in it is a page's. */
export interface DiagnosticNote {
  /** ISO time. */
  at: string;
  /** `warning` is noted always, `debug` while the reader has the debug switch on. */
  level: 'warning' | 'debug';
  request: BackgroundName;
  /** How long the answer took. Milliseconds. */
  took: number;
  problem?: Problem;
}

/** The answer to `find`, every entity once. */
export interface FoundNames {
  /** The text as a name. */
  name: string;
  /** What is called so. */
  exact: EntityRef[];
  /** What is named within the text. */
  named: EntityRef[];
  /** Names like it, the likeliest first, and whose they are. */
  like: (EntityRef & { found: string })[];
}

/** The answer to `addName`: whose name it is now and in which articles it is marked, or why it was not added. */
export type NameAdded = { entity: EntityRef; as: 'distinct' | 'topic' } | { refused: NameRefusal; owner?: EntityRef };

/** The answer to `recognise`. With `off` the page stops: the reader wants nothing read there. */
export interface Recognition {
  off: boolean;
  /** How the reader wants marks. */
  look: Look;
  mentions: Mention[];
  context: v.InferOutput<typeof context>;
}

/** Requests to the page of a tab, from the background and our own windows. */
export interface PageRequests {
  report: undefined;
  /** The article's text, block by block. */
  text: undefined;
  /** Read again from the start: settings changed. */
  reread: undefined;
  /** Show or hide the marks on this page. */
  toggleMarks: undefined;
  /** Go to the next (1) or previous (-1) mention and open its card. */
  step: { direction: 1 | -1 };
  /** Tell beside the selection what it names; the background cut it to {@link LONGEST_TEXT}. */
  lookUp: { text: string };
}

const done = v.null();

/** What a page answers: it may say anything, so it is checked by whoever asked. */
export const PageReplies = {
  /** What it tells of itself. The page owns this; whoever needs it asks. */
  report: v.object({
    url: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
    title: line,
    publisher: v.optional(line),
    byline: v.optional(line),
    published: v.optional(line),
    modified: v.optional(line),
    lang: line,
    entities: listUpTo(MOST_NAMES, named),
    mentions: v.number(),
    reading: v.boolean(),
  }),
  text: v.object({ title: line, blocks }),
  reread: done,
  toggleMarks: v.object({ shown: v.boolean() }),
  step: done,
  lookUp: done,
} satisfies Record<PageName, v.GenericSchema>;

export type PageName = keyof PageRequests;
export type PageAnswer<N extends PageName> = v.InferOutput<(typeof PageReplies)[N]>;
export type PageReport = PageAnswer<'report'>;

/** The page's side of the contract. */
export type PageHandlers = { [N in PageName]: (input: PageRequests[N]) => Promise<PageAnswer<N>> };
