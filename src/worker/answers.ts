/** One function per request of the contract. The worker keeps no state but what it can rebuild. */
import * as v from 'valibot';
import {
  compareClaims,
  describeEntity,
  draftArticle,
  draftEntity,
  findClaims,
  tellArticle,
  tellClaims,
  wantedFor,
  wantedForClaims,
  wantedForEntity,
} from '../insight';
import { withoutStatement, withStatement } from '../knowledge/own';
import { CARD_BOUNDS } from '../knowledge/reach';
import { BackgroundRequests, LONGEST_READING, RequestsOfPages, textsWithin, type BackgroundName } from '../messages';
import {
  browserLanguage,
  changeSettings,
  framesOfOurs,
  openOwnPage,
  ProblemError,
  notesTaken,
  readSettings,
  runInPage,
  takeNote,
  whileAwake,
  type Asker,
} from '../platform';
import { recognise, type Recognised } from '../recognition';
import { mayRead, rejectionsOn, uiLanguage, withNever, withRejection } from '../settings';
import type { KnowledgeBase } from './knowledge-base';
import type { Answers } from './answer-types';
import { nameAnswers, refsOf } from './names';
import { reachOf } from './reach';
import { countSaved } from './saved-pages';
import { saveTab, type Reading } from './saving';
import { readTab } from './tabs';
import { createTurns } from './turns';
import { viewpoint } from './viewpoint';

/** What others want to hear of. */
export interface Events {
  /** The page of a tab has begun to read an article. */
  onRead: (tab: number) => void;
  /** The names that are known have changed. */
  onNames: () => void;
}

/** What a save needs of the knowledge. */
export function readingOf(knowledge: KnowledgeBase): Reading {
  return {
    lexicon: () => knowledge.lexicon(),
    async explain(entities, day) {
      const view = await viewpoint(day);
      const draft = draftArticle(await knowledge.skeleton(entities.map(({ id }) => id)), entities, view);
      return tellArticle(await knowledge.records(wantedFor(draft)), draft, entities, view);
    },
  };
}

/**
 * The background's side of the contract: checks what came, and from whom, then answers. Throws {@link ProblemError}.
 */
export function createAnswers(
  knowledge: KnowledgeBase,
  events: Events,
): (name: string, input: unknown, asker: Asker) => Promise<unknown> {
  const reading = readingOf(knowledge);
  const turns = createTurns();
  const answers: Answers = {
    async recognise({ title, blocks, headings, context, evidence }, asker) {
      // Read side by side: a reader waits for both.
      const lexicon = knowledge.lexicon();
      lexicon.catch(() => undefined);
      const settings = await readSettings();
      const { everyMention, style, comments, hover } = settings;
      const language = uiLanguage(settings, browserLanguage());
      const look = { everyMention, style, comments, hover, language };
      const host = hostOf(asker);
      if (!settings.marks || !mayRead(settings, host))
        return { off: true, look, mentions: [], context: { sure: {}, chipWords: 0 } };
      if (title !== undefined && asker.tab !== undefined && !asker.own) events.onRead(asker.tab);
      const options = { concepts: settings.concepts, context, evidence, rejected: rejectionsOn(settings, host) };
      const texts = asker.own ? blocks : textsWithin(blocks, LONGEST_READING);
      const opened = await lexicon;
      const read = (): Recognised => recognise({ title, blocks: texts, headings }, opened, options);
      const found = asker.own ? read() : await turns.take(asker.tab ?? -1, asker.front, read);
      // What a click will ask for is made ready after what is asked now.
      void whileAwake(knowledge.load()).catch(console.error);
      return { off: false, look, ...found };
    },
    async describe({ entity, day }) {
      const view = await viewpoint(day);
      const draft = draftEntity(await knowledge.skeleton([entity], CARD_BOUNDS), entity, view);
      const description = describeEntity(await knowledge.records(wantedForEntity(draft)), draft, view);
      if (!description) throw new ProblemError('unknown-entity');
      return description;
    },
    async reject({ rejected, ...rejection }, asker) {
      // A page speaks for itself or for all; what is so on other sites is not its business.
      if (!asker.own && rejection.host !== undefined && rejection.host !== hostOf(asker))
        throw new ProblemError('bad-request');
      await changeSettings((settings) => withRejection(settings, rejection, rejected));
      return null;
    },
    async openExplorer({ entity }) {
      await openOwnPage(`/explorer.html#entity=${encodeURIComponent(entity)}`);
      return null;
    },
    async openTracker({ entity }) {
      await openOwnPage(`/tracker.html#entity=${encodeURIComponent(entity)}`);
      return null;
    },
    async loadScript({ script, ourFrames }, { tab, frame }) {
      if (tab === undefined) throw new ProblemError('bad-request');
      const frames = ourFrames ? await framesOfOurs(tab) : [frame ?? 0];
      await Promise.all(frames.map((one) => runInPage(tab, `/${script}.js`, one)));
      return null;
    },
    seen: ({ entity }) => countSaved(entity),
    ...nameAnswers(knowledge, events.onNames),
    explain: ({ entities, day }) => reading.explain(entities, day),
    save: ({ tab, confirmed }, asker) => saveTab(tabFor(tab, asker), reading, asker.own && confirmed),
    async reach({ entity, direction }) {
      // Only the entities of one step, not what lies around them.
      const linksOf = (ids: readonly string[]) =>
        knowledge.skeleton(ids, { neighbours: 0, entities: ids.length, depth: 0 });
      return reachOf(linksOf, entity, direction, (await viewpoint()).day);
    },
    names: ({ entities }) => refsOf(knowledge, entities),
    async claims({ title, blocks, day }) {
      const view = await viewpoint(day);
      const { mentions } = recognise({ title, blocks }, await knowledge.lexicon());
      const skeleton = await knowledge.skeleton([...new Set(mentions.map(({ entity }) => entity))]);
      const texts = blocks.map((text, index) => ({ text, names: mentions.filter(({ block }) => block === index) }));
      const compared = compareClaims(
        skeleton,
        findClaims(texts, (id) => skeleton.node(id), view.day),
        view.day,
      );
      return tellClaims(await knowledge.records(wantedForClaims(compared)), compared, view);
    },
    async adopt({ relation, source }) {
      await knowledge.changeOwn((own) => withStatement(own, relation, source, new Date().toISOString()));
      return null;
    },
    async withdraw({ relation }) {
      await knowledge.changeOwn((own) => withoutStatement(own, relation, new Date().toISOString()));
      return null;
    },
    async putPack({ id, pack }) {
      await knowledge.putImported(id, pack);
      events.onNames();
      return null;
    },
    async dropPack({ id }) {
      await knowledge.dropImported(id);
      events.onNames();
      return null;
    },
    async prepare() {
      await knowledge.load();
      return null;
    },
    readTab: ({ tab }) => readTab(tab),
    diagnostics: () => Promise.resolve(notesTaken()),
    async setNever({ host, never }) {
      await changeSettings((settings) => withNever(settings, host, never));
      return null;
    },
  };

  const answer = async <N extends BackgroundName>(name: N, input: unknown, asker: Asker): Promise<unknown> => {
    const checked = v.safeParse(BackgroundRequests[name], input);
    if (!checked.success) throw new ProblemError('bad-request', checked.issues[0].message);
    return answers[name](checked.output, asker);
  };
  return async (name, input, asker) => {
    if (!isOpenTo(name, asker)) throw new ProblemError('bad-request', name);
    const start = performance.now();
    const took = (): number => Math.round(performance.now() - start);
    try {
      const value = await answer(name, input, asker);
      takeNote('debug', { request: name, took: took() });
      return value;
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : 'internal';
      takeNote('warning', { request: name, took: took(), problem });
      throw error;
    }
  };
}

/** Whether this is a request of the contract, and one that the asker may make. */
function isOpenTo(name: string, { own }: Asker): name is BackgroundName {
  return Object.hasOwn(own ? BackgroundRequests : RequestsOfPages, name);
}

function hostOf({ url }: Asker): string {
  return url ? new URL(url).hostname : '';
}

/** A page can only ask for its own tab. */
function tabFor(wanted: number | undefined, asker: Asker): number {
  const tab = asker.own ? wanted : asker.tab;
  if (tab === undefined) throw new ProblemError('bad-request');
  return tab;
}
