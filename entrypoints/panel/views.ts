/** What is told to the frame of an article, and what the frame may ask back: wires the reader to the panel. */
import {
  rangeOf,
  selectionAnchor,
  scrollToMark,
  wordsAround,
  type Mark,
  type Panel,
  type PanelRequest,
  type Reader,
} from '../../src/overlay';
import type { CardArticle, CardView, FrameHandlers, Result } from '../../src/messages';
import type { EntityDescription, EntityRef } from '../../src/insight';
import { KINDS } from '../../src/knowledge/kinds';
import { askBackground } from '../../src/platform/messaging';

export interface Views {
  card(mark: Mark, focus: boolean): Promise<void>;
  peek(mark: Mark): void;
  lookUp(text: string): Promise<void>;
  /** The pointer has left what it rested on. */
  leave(): void;
}

export function createViews(reader: Reader, panel: Panel): Views {
  const describe = rememberingLast((entity: string, day: string | undefined) =>
    askBackground('describe', { entity, ...(day !== undefined && { day }) }),
  );

  const articleOf = (): CardArticle => {
    const { title, url, publisher, published } = reader.article() ?? { title: document.title, url: location.href };
    return { title, url, publisher, day: published };
  };

  /** What the frame may ask, whatever it shows; a view adds its own. */
  const handlersWith = (own: Partial<FrameHandlers>): PanelRequest['handlers'] => ({
    ask: (question) =>
      question.name === 'describe'
        ? describe(question.input.entity, question.input.day)
        : askBackground(question.name, question.input),
    go: () => null,
    why: () => [],
    reject: () => null,
    choose: () => null,
    texts: () => reader.texts(),
    ...own,
  });

  const show = async (
    entity: EntityRef,
    { surface, anchor, focus, mark }: Pick<PanelRequest, 'anchor' | 'focus'> & { surface: string; mark?: Mark },
  ): Promise<void> => {
    const article = articleOf();
    // Asked now, it is there when the frame asks.
    void describe(entity.id, article.day);
    const places = await reader.placesOf(entity.id);
    const view: CardView = {
      kind: 'card',
      entity,
      surface,
      article,
      places: places.map(({ mark: { mention }, block }) => ({
        ...wordsAround(block, mention),
        surface: mention.surface,
      })),
      host: location.hostname,
      marked: mark !== undefined,
    };
    let restore = (): void => undefined;
    const handlers = handlersWith({
      go({ place }) {
        const to = places[place];
        panel.close();
        if (to) scrollToMark(to.mark);
        return null;
      },
      ...(mark && {
        async why() {
          const own = places.find(
            ({ mark: { span } }) =>
              span.startContainer === mark.span.startContainer && span.startOffset === mark.span.startOffset,
          );
          return own ? evidenceOf(mark, own.block.text, article.title) : [];
        },
        reject({ rejected }) {
          if (rejected) restore = reader.reject(mark.mention.surface, mark.mention.entity);
          else restore();
          return null;
        },
      }),
    });
    panel.show({ view, language: reader.look()?.language ?? 'en', focus, anchor, handlers });
  };

  return {
    card: (mark, focus) =>
      show(entityOf(mark), { surface: mark.mention.surface, anchor: () => boxOf(mark), focus, mark }),
    peek(mark) {
      const shown = panel.shown();
      if (shown && shown.kind !== 'peek') return;
      const { day } = articleOf();
      void describe(mark.mention.entity, day);
      panel.show({
        view: { kind: 'peek', entity: entityOf(mark), day },
        language: reader.look()?.language ?? 'en',
        focus: false,
        anchor: () => boxOf(mark),
        handlers: handlersWith({}),
      });
    },
    leave() {
      if (panel.shown()?.kind === 'peek') panel.close();
    },
    async lookUp(text) {
      const anchor = selectionAnchor();
      const found = await askBackground('find', { text });
      const [only, ...others] = found.ok ? found.value.exact : [];
      if (only && others.length === 0)
        return show(only, { surface: found.ok ? found.value.name : text, anchor, focus: true });
      panel.show({
        view: { kind: 'lookUp', text, found, lang: reader.article()?.lang ?? '' },
        language: reader.look()?.language ?? 'en',
        focus: true,
        anchor,
        handlers: handlersWith({
          choose({ entity, surface }) {
            void show(entity, { surface, anchor, focus: true });
            return null;
          },
        }),
      });
    },
  };
}

/** Why a name was marked: recognition is asked once more, for its evidence. */
async function evidenceOf({ mention }: Mark, text: string, title: string): Promise<readonly string[]> {
  const answer = await askBackground('recognise', { title, blocks: [text], headings: [], evidence: true });
  if (!answer.ok) return [];
  const same = answer.value.mentions.find(
    ({ block, start, entity }) => block === 0 && start === mention.start && entity === mention.entity,
  );
  return same?.evidence ?? [];
}

function boxOf({ span }: Mark): DOMRect | undefined {
  return rangeOf(span)?.getClientRects()[0];
}

function entityOf({ mention }: Mark): EntityRef {
  return { id: mention.entity, name: mention.name, kind: KINDS.find((kind) => kind === mention.kind) ?? 'concept' };
}

type Describe = (entity: string, day: string | undefined) => Promise<Result<EntityDescription>>;

/** Peek, card and frame ask for the same: the last answer serves them all. A failure is asked again. */
function rememberingLast(ask: Describe): Describe {
  let last: { key: string; answer: ReturnType<Describe> } | undefined;
  return (entity, day) => {
    const key = `${entity} ${day ?? ''}`;
    if (last?.key !== key) {
      const answer = ask(entity, day);
      last = { key, answer };
      void answer.then(({ ok }) => {
        if (!ok && last?.answer === answer) last = undefined;
      });
    }
    return last.answer;
  };
}
