/** Shares of a market: who has how much of what. The market may be named in the sentence before. */
import type { Language } from '../../knowledge/schema';
import type { FactsOf, NamePlace, StatedRelation } from './model';
import type { Memory } from './phrases';

/** Words that make a percentage a share of a market, not of growth or yield. */
const SHARE: Readonly<Record<Language, RegExp>> = {
  en: /market share|share of the|\bof the (?:\w+ ){0,4}market\b|(?:holds?|held|commands?|controls?|accounts? for|captured|dominates?)\b/iu,
  ko: /점유율|점유|(?:시장|물량)의 [^.]{0,12}(?:차지|장악|점유)/u,
  ja: /シェア|占有率|を占め/u,
  zh: /份额|份額|市占|市场占有|市場佔有|占有率|(?:占|占据|占據|佔)(?:全球|市场|市場|总|約|约)?[^，。]{0,8}\d/u,
};
const NO_SHARE = /스마트폰|smartphone share|profit|stock|shares of|지분|출자|株式|股份|股权|股權|持股|出資/iu;
const PERCENT =
  /(\d{1,3}(?:\.\d+)?)\s?(?:%|％|퍼센트|percent|パーセント)(?!\s?(?:p\b|포인트|ポイント|points?|증가|감소|성장|growth|higher|lower|more|increase|增长|成長|增加|下降))/giu;

export interface Share extends StatedRelation {
  share: number;
}

/** Each percentage goes to the nearest holder before it in its own clause, or, in "38 % held by", to the one after it. */
export function sharesIn(
  text: string,
  { start, end }: { start: number; end: number },
  names: readonly NamePlace[],
  { factsOf, language, memory }: { factsOf: FactsOf; language: Language; memory: Memory },
): Share[] {
  const sentence = text.slice(start, end);
  if (!SHARE[language].test(sentence) || NO_SHARE.test(sentence)) return [];
  const holders = names.filter(({ entity }) => factsOf(entity)?.kind === 'organization');
  const taken = new Set<string>();
  return [...sentence.matchAll(PERCENT)].flatMap((match): Share[] => {
    const at = start + match.index;
    const holder = [...holders].reverse().find((name) => name.end <= at && at - name.end < 40);
    const market = marketOf(names, at, factsOf) ?? memory.thing;
    if (!holder || taken.has(holder.entity) || market === undefined) return [];
    taken.add(holder.entity);
    return [{ type: 'market_share_in', from: holder.entity, to: market, share: Number(match[1]) }];
  });
}

/** The market: the nearest technique, term, tool or material before the figure, or close behind it. */
function marketOf(names: readonly NamePlace[], at: number, factsOf: FactsOf): string | undefined {
  const markets = names.filter(({ entity }) => MARKETS.includes(factsOf(entity)?.kind ?? ''));
  const before = markets.filter(({ end }) => end <= at).at(-1);
  return (before ?? markets.find(({ start }) => start > at && start - at < BEHIND))?.entity;
}

const MARKETS: readonly string[] = ['technology', 'concept', 'equipment', 'material'];
/** UTF-16 code units between a figure and the market behind it ("57 % of the HBM market"). */
const BEHIND = 40;
