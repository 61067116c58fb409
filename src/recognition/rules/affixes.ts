/**
 * What stands before and after names, in the knowledge's own aliases too, without being part of them. In examples the bar stands between
 * the name and what is none of it.
 */
import { concerns, type Rule } from './rule';

export interface AffixRule extends Rule {
  side: 'before' | 'after';
  affix: RegExp;
  /** Whether without it the name may be another entity's: `3세대 HBM`. */
  tells?: boolean;
}

const BODY = ['product', 'process', 'technology', 'facility', 'equipment', 'material', 'concept', 'policy'];

export const AFFIXES: readonly AffixRule[] = [
  {
    id: 'country',
    languages: ['ko', 'zh', 'ja'],
    side: 'before',
    does: 'Where a name is from: `대만 TSMC`. Before Korean letters it is a name of its own: `한국머크`.',
    affix:
      /^(?:(?:대만|미국|중국|일본|한국|네덜란드|독일|영국)(?=[ A-Za-z])|미|中|美|日|英|米|独|蘭|韓|台湾|台灣|美国|美國|中国|中國|荷兰|荷蘭)[ ・]?/,
    examples: ['[대만 |TSMC]', '[米|インテル]'],
    counterexamples: ['[|한국머크]'],
  },
  {
    id: 'trade',
    languages: ['en', 'ko', 'zh', 'ja'],
    side: 'before',
    does: 'Of what trade it is.',
    affix: /^(?:반도체|半导体|半導体|半導體|semiconductor|chip(?= ))[ ・]?/,
    examples: ['[반도체 |파운드리]', '[chip |foundry]'],
    counterexamples: ['[|chiplet]'],
  },
  {
    id: 'generation',
    languages: ['ko', 'zh', 'ja'],
    side: 'before',
    does: 'Of which generation it is; it tells which one too.',
    affix: /^(?:\d세대|第[0-9一二三四五六七八]代(?! ?(?:骁龙|驍龍)))[ ・]?/,
    tells: true,
    examples: ['[5세대 |HBM]'],
    counterexamples: ['[|第三代骁龙8]'],
  },
  {
    id: 'wafer-size',
    languages: ['en', 'ko', 'zh', 'ja'],
    side: 'before',
    does: 'For which wafers.',
    affix: /^\d{1,3}(?:mm|-?inch|인치|インチ|英寸|吋)[ ・]?/,
    examples: ['[12英寸|晶圆]', '[300mm |fab]'],
    counterexamples: ['[|12nm]'],
  },
  {
    id: 'tool',
    languages: ['ko', 'zh'],
    side: 'after',
    kinds: BODY,
    does: 'A tool is named by the word it is glued to: `EUV 장비`, but `원자층증착장비`, `EUV露光装置`.',
    affix: /[ -](?:장비|노광장비|装置)$/,
    examples: ['[EUV| 장비]'],
    counterexamples: ['[원자층증착장비|]'],
  },
  {
    id: 'noun',
    languages: ['en', 'ko', 'zh', 'ja'],
    side: 'after',
    kinds: BODY,
    does: 'What kind of thing it is.',
    affix:
      /[ -]?(?:공정|칩|칩셋|프로세서|기술|프로세스|process(?:es)?|nodes?|machines?|scanners?|tools?|chips?|chipsets?|GPUs?|technology|software|소프트웨어|툴|ソフトウエア|ソフト|软件|軟體|プロセス|チップ|技術|制程|製程|工艺|芯片|晶片|处理器|處理器|技术)$/,
    examples: ['[4나노| 공정]', '[H100| chips]', '[3nm|制程]'],
    counterexamples: ['[chiplet|]'],
  },
  {
    id: 'firm',
    languages: ['en', 'ko', 'zh', 'ja'],
    side: 'after',
    kinds: ['concept'],
    does: 'A noun that makes a firm of a concept.',
    affix: /[ -]?(?:企業|メーカー|厂商|廠商|企业|公司|业者|業者|업체|기업|회사|firms?|companies|company)$/,
    examples: ['[팹리스| 기업]', '[晶圆代工|企业]'],
    counterexamples: ['[晶圆代工厂|]'],
  },
];

/** The affix of a name on a side, with the rule that found it; the longest where several find one. */
export function affixOf(
  surface: string,
  side: AffixRule['side'],
  kind: string,
): { length: number; tells: boolean } | undefined {
  let longest: { length: number; tells: boolean } | undefined;
  for (const rule of AFFIXES) {
    if (rule.side !== side || !concerns(rule, kind)) continue;
    const length = rule.affix.exec(surface)?.[0].length ?? 0;
    if (length > 0 && length > (longest?.length ?? 0)) longest = { length, tells: rule.tells === true };
  }
  return longest;
}

/** Whether a text ends with such a noun. */
export function endsWithNoun(text: string): boolean {
  return affixOf(text, 'after', 'product') !== undefined;
}
