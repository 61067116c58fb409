/** One function per request of the contract. The worker keeps no state but what it can rebuild. */
import * as v from 'valibot';
import { articleInsight, describeEntity, entityRef, type Viewpoint } from '../insight';
import { BackgroundRequests, type BackgroundAnswers, type BackgroundName, type BackgroundRequest } from '../messages';
import { changeSettings, loadI18n, ProblemError, readSettings, runInPage, type Asker } from '../platform';
import { recognise } from '../recognition';
import { mayRead, withNever } from '../settings';
import type { KnowledgeBase } from './knowledge-base';
import { reachOf } from './reach';
import { saveTab, type Reading } from './saving';
import { readTab } from './tabs';

type Answers = { [N in BackgroundName]: (input: BackgroundRequest<N>, asker: Asker) => Promise<BackgroundAnswers[N]> };

/** What a page's process may ask; everything else is for our own windows. */
const OPEN_TO_PAGES: ReadonlySet<string> = new Set<BackgroundName>(['recognise', 'describe', 'loadCard', 'save']);

/** What a save needs of the knowledge. */
export function readingOf(knowledge: KnowledgeBase): Reading {
  return {
    lexicon: () => knowledge.lexicon(),
    explain: async (entities, day) => articleInsight(await knowledge.around(entities.map(({ id }) => id)), entities, await viewpoint(day)),
  };
}

/**
 * The background's side of the contract: checks what came, and from whom, then answers. Throws {@link ProblemError}. `onRead` hears of
 * each article that the page of a tab has begun to read.
 */
export function createAnswers(knowledge: KnowledgeBase, onRead: (tab: number) => void = () => undefined): (name: string, input: unknown, asker: Asker) => Promise<unknown> {
  const reading = readingOf(knowledge);
  const answers: Answers = {
    async recognise({ title, blocks, headings, context }, asker) {
      const settings = await readSettings();
      const host = asker.url ? new URL(asker.url).hostname : '';
      if (!settings.marks || !mayRead(settings, host)) return { off: true, everyMention: false, mentions: [], context: { sure: {}, chipWords: 0 } };
      const found = recognise({ title, blocks, headings }, await knowledge.lexicon(), { concepts: settings.concepts, context });
      if (title !== undefined && asker.tab !== undefined && !asker.own) onRead(asker.tab);
      return { off: false, everyMention: settings.everyMention, ...found };
    },
    async describe({ entity, day }) {
      const description = describeEntity(await knowledge.around([entity]), entity, await viewpoint(day));
      if (!description) throw new ProblemError('unknown-entity');
      return description;
    },
    async loadCard(_nothing, { tab, frame }) {
      if (tab === undefined) throw new ProblemError('bad-request');
      await runInPage(tab, '/card.js', frame);
      return null;
    },
    async explain({ entities, day }) {
      return articleInsight(await knowledge.around(entities.map(({ id }) => id)), entities, await viewpoint(day));
    },
    save: ({ tab, confirmed }, asker) => saveTab(tabFor(tab, asker), reading, asker.own && confirmed),
    async reach({ entity, direction }) {
      return reachOf((ids) => knowledge.around(ids), entity, direction, new Date().toISOString().slice(0, 10));
    },
    async names({ entities }) {
      const [graph, view] = [await knowledge.around(entities), await viewpoint(undefined)];
      return entities.flatMap((id) => graph.entity(id) ?? []).map((entity) => entityRef(entity, view));
    },
    readTab: ({ tab }) => readTab(tab),
    async setNever({ host, never }) {
      await changeSettings((settings) => withNever(settings, host, never));
      return null;
    },
  };

  return async (name, input, asker) => {
    if (!(name in answers) || (!asker.own && !OPEN_TO_PAGES.has(name))) throw new ProblemError('bad-request', name);
    const checked = v.safeParse(BackgroundRequests[name as BackgroundName], input);
    if (!checked.success) throw new ProblemError('bad-request', checked.issues[0].message);
    const answer = answers[name as BackgroundName] as (input: unknown, asker: Asker) => Promise<unknown>;
    return answer(checked.output, asker);
  };
}

/** A page can only ask for its own tab. */
function tabFor(wanted: number | undefined, asker: Asker): number {
  const tab = asker.own ? wanted : asker.tab;
  if (tab === undefined) throw new ProblemError('bad-request');
  return tab;
}

async function viewpoint(day: string | undefined): Promise<Viewpoint> {
  const today = new Date().toISOString().slice(0, 10);
  return { language: (await loadI18n()).language, day: day ?? today, today };
}
