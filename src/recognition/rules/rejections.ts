/** Places at which a name is not the entity: a person of that name, a share, a measure, a part of a longer word or name. */
import { concerns, type Rule } from './rule';

export interface RejectionRule extends Rule {
  /** What the text before the name, at most {@link REACH} code units of it, has to match; anchored at its end. */
  before?: RegExp;
  /** What the name itself has to match. */
  name?: RegExp;
  /** What the text after the name has to match; anchored at its start. */
  after?: RegExp;
  /** Only for names that could mean something else. */
  doubtful?: boolean;
}

/** UTF-16 code units before and after a name that rules may look at. */
const REACH = 40;
const NAMED = ['organization', 'product'];
const COMMON = ['concept', 'material', 'equipment'];

export const REJECTIONS: readonly RejectionRule[] = [
  {
    id: 'person-by-title',
    languages: ['en'],
    kinds: NAMED,
    does: 'A title or trade before a name makes a person of it.',
    name: /^[A-Z][a-z]/,
    before:
      /\b(?:Mr|Ms|Mrs|Dr|Prof|Professor|Admiral|Captain|Senator|Sen|Rep|Governor|President|Judge|Justice|Sir|Dame|astronomer|architect|physicist|scientist|poet|painter|artist|actor|actress|singer|chef|coach|goalkeeper|striker)\.? (?:[A-Z][a-z]+ |[A-Z]\. )?$/,
    doubtful: true,
    examples: ['Rear Admiral Grace [Hopper] wrote', 'the astronomer Vera [Rubin]'],
    counterexamples: ['NVIDIA will ship [Rubin] in autumn'],
  },
  {
    id: 'person-by-speech',
    languages: ['en'],
    kinds: NAMED,
    does: 'A given name before it and a verb of speech after it make a person of a name.',
    name: /^[A-Z][a-z]/,
    before: /(?:^|[^\w-])[A-Z][a-z]+ $/,
    after:
      /^ (?:[A-Z][a-z]+ )?(?:said|says|told|added|wrote|who|was born|, (?:a|an|the) [a-z]+ (?:scientist|architect))\b/,
    doubtful: true,
    examples: ['Carrie [Lam] said on Monday'],
    counterexamples: ['[Lam] said on Monday'],
  },
  {
    id: 'person-by-surname',
    languages: ['zh'],
    kinds: ['organization'],
    does: 'A surname before a name of two characters and a title or a verb of speech around them make a person of it.',
    name: /^[\u4e00-\u9fff]{2}$/,
    before:
      /(?:董事长|董事長|总裁|總裁|总经理|總經理|创始人|創辦人|创办人|首席执行官|CEO|教授|记者|記者|主任|院士|先生|女士) ?[何李王张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文]$/,
    examples: ['董事长何[小鹏]表示'],
    counterexamples: ['董事长称[小鹏]汽车需要芯片'],
  },
  {
    id: 'person-by-verb',
    languages: ['zh'],
    kinds: ['organization'],
    does: 'A surname before a name of two characters and a verb of speech after it make a person of it.',
    name: /^[\u4e00-\u9fff]{2}$/,
    before:
      /(?:^|[，。、“”「」\s])[何李王张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭马馬罗羅梁宋郑鄭谢謝唐冯馮萧蕭曹袁邓鄧许許]$/,
    after: /^(?:表示|称|稱|说|說|认为|認為|指出|透露|在.{1,12}(?:表示|说|說))/,
    examples: ['对此，何[小鹏]表示'],
    counterexamples: ['对此，[小鹏]表示'],
  },
  {
    id: 'club',
    languages: ['en', 'ja', 'ko', 'zh'],
    kinds: ['organization'],
    does: 'A club or its city after a name is sport.',
    after: /^(?: (?:Milan|Miami)\b|・?(?:ミラノ|マイアミ)|・?(?:FC|SC)\b| ?(?:밀란|마이애미)|米兰|迈阿密)/,
    examples: ['[インテル]・ミラノが勝った', '[インテル]・マイアミのメッシ'],
    counterexamples: ['[インテル]が工場を建てる'],
  },
  {
    id: 'geography',
    languages: ['en', 'ja', 'ko', 'zh'],
    kinds: NAMED,
    does: 'A river, a forest or a basin of a name is a place.',
    after:
      /^(?:’s|'s)?(?: (?:rain ?forest|basin|river|jungle|delta|region’s forest)\b| ?(?:川|河|雨林|流域|盆地|熱帯雨林|热带雨林|熱帶雨林|の熱帯雨林|密林)| ?(?:강(?= |을|이|의|에|은|유역)|열대우림|우림|밀림|분지))/i,
    examples: ['the [Amazon] rainforest burns', '[亚马逊]河', '[アマゾン]川で', '[아마존] 열대우림'],
    counterexamples: ['[Amazon] builds data centers', '[아마존] 강화'],
  },
  {
    id: 'landmark',
    languages: ['en'],
    kinds: NAMED,
    does: 'A name with “of” and a place after it is a landmark.',
    name: /^[A-Z][a-z]+$/,
    after: /^ of [A-Z]/,
    doubtful: true,
    examples: ['the [Tower] of London'],
    counterexamples: ['the fabs of [Tower] in Israel'],
  },
  {
    id: 'part-of-a-proper-name',
    languages: ['en'],
    kinds: NAMED,
    does: 'A doubtful word behind another capitalised one is the end of another name.',
    name: /^(?:Tower|Beam|Bridge|Gate)$/,
    before: /[A-Z][a-z]+ $/,
    doubtful: true,
    examples: ['in the Willis [Tower]'],
    counterexamples: ['and [Tower] makes chips'],
  },
  {
    id: 'exchange',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['organization'],
    does: 'Behind the name of an exchange stands a share.',
    before: /(?:NASDAQ|Nasdaq|NYSE|TSE|TWSE|KRX|KOSPI|KOSDAQ|HKEX)[:：] ?$/,
    examples: ['(NASDAQ: [AMD])'],
    counterexamples: ['On Nasdaq [AMD] rose'],
  },
  {
    id: 'ticker-suffix',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['organization'],
    does: 'A market behind a name makes a share of it.',
    after: /^(?:\.[A-Z]{1,2}|-(?:US|TW|HK|JP|KR|KS|CN))(?![A-Za-z])/,
    examples: ['[ASML].AS rose', '[AMD]-US rose'],
    counterexamples: ['[ASML]. The', '[AMD]-made'],
  },
  {
    id: 'goods',
    languages: ['en'],
    kinds: ['organization'],
    does: 'The plural of a name that is known for other things is what it makes.',
    after: /^s(?![A-Za-z])/,
    doubtful: true,
    examples: ['[Tesla]s are parked'],
    counterexamples: ['[Tesla] says'],
  },
  {
    id: 'plain-words',
    languages: ['en'],
    kinds: ['organization'],
    does: 'Several words without a capital are no company.',
    name: /^[a-z]+(?: [a-z]+)+$/,
    examples: ['controls [on semiconductors]'],
    counterexamples: ['sells [ON Semiconductor]'],
  },
  {
    id: 'torque',
    languages: ['en', 'ko', 'ja', 'zh'],
    kinds: ['process'],
    does: 'Newton metres are written like nanometres.',
    name: /\d ?Nm$/,
    examples: ['[14 Nm] of torque'],
    counterexamples: ['[14 nm] of TSMC'],
  },
  {
    id: 'compound-before',
    languages: ['en'],
    kinds: COMMON,
    does: 'A word joined to another by a hyphen is a part of it.',
    before: /[A-Za-z0-9]-$/,
    examples: ['wafer-on-[wafer]'],
    counterexamples: ['the [wafer]'],
  },
  {
    id: 'compound-after',
    languages: ['en'],
    kinds: COMMON,
    does: 'A word that goes on with a hyphen is a part of a longer one.',
    after: /^-(?:on|to|in|level|scale|up|down|out|by)\b/,
    examples: ['[die]-to-die links'],
    counterexamples: ['[die] to die'],
  },
  {
    id: 'designation',
    languages: ['en'],
    does: 'Capitals and a hyphen before a name make another designation of it.',
    name: /^[A-Z]/,
    before: /(?<![A-Za-z])[A-Z]+-$/,
    examples: ['CMM-[DDR5]', 'X-[DRAM]'],
    counterexamples: ['non-[DDR5]'],
  },
];

/** Whether a rule rejects the name `start`–`end` of a text. `doubtful`: whether it could mean something else than its entity. */
export function isRejected(kind: string, doubtful: boolean, text: string, start: number, end: number): boolean {
  return REJECTIONS.some((rule) => rejects(rule, kind, doubtful, text, start, end));
}

/** Whether one rule does. */
export function rejects(
  rule: RejectionRule,
  kind: string,
  doubtful: boolean,
  text: string,
  start: number,
  end: number,
): boolean {
  return (
    concerns(rule, kind) &&
    (doubtful || rule.doubtful !== true || kind === 'product') &&
    (rule.name?.test(text.slice(start, end)) ?? true) &&
    (rule.before?.test(text.slice(Math.max(0, start - REACH), start)) ?? true) &&
    (rule.after?.test(text.slice(end, end + REACH)) ?? true)
  );
}
