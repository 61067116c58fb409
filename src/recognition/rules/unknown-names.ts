/**
 * How organizations and products are written that no pack knows: by the form of a firm, by what a sentence calls them, by a designation
 * beside a known maker. In examples the name stands in `[…]`; in counterexamples nothing is found.
 */
import type { Rule } from './rule';

export interface UnknownNameRule extends Rule {
  kind: 'organization' | 'product';
  /** Global; the group `name` is the name. */
  pattern: RegExp;
  /** Only right behind a known organization. */
  behindMaker?: boolean;
}

export const UNKNOWN_NAMES: readonly UnknownNameRule[] = [
  {
    id: 'legal-form-en',
    languages: ['en'],
    kind: 'organization',
    does: 'A capitalised name with the form of a firm.',
    pattern:
      /(?<![\w.&-])(?<name>[A-Z][\w&-]*[a-zA-Z](?: [A-Z][\w&-]*){0,3},? (?:Inc|Corp|Co\.?,? Ltd|Ltd|LLC|GmbH|AG|plc|S\.A|Corporation))(?![A-Za-z])/g,
    examples: ['tools of [Quux Devices Inc] are', '[Quuxtronix GmbH] makes chips'],
    counterexamples: ['the AG of the state', 'Inc magazine'],
  },
  {
    id: 'apposition-en',
    languages: ['en'],
    kind: 'organization',
    does: 'A name that a sentence calls a maker of something: `memory maker X`.',
    pattern:
      /\b(?:[Cc]hip|[Mm]emory|[Ss]emiconductor|[Ww]afer|[Ee]quipment|[Ss]ubstrate|[Pp]ackaging|[Pp]hotonics|[Ss]ensor|[Mm]aterials?|[Pp]hotomask|[Tt]ooling|[Ff]abless)[- ]?(?:chip |equipment |design )?(?:maker|designer|supplier|start-?up|manufacturer|company|firm|vendor|specialist|group)s? (?<name>[A-Z][\w-]*[a-z0-9](?: [A-Z][\w-]*[a-z0-9]){0,2})(?![\w-])/g,
    examples: ['the memory maker [Quuxtronix] said', 'chip start-up [Foo Devices] raised', 'chipmaker [Quux] fell'],
    counterexamples: ['the chip maker said', 'memory makers in Asia'],
  },
  {
    id: 'trade-word-en',
    languages: ['en'],
    kind: 'organization',
    does: 'A capitalised name that ends with a word of the trade.',
    pattern:
      /(?<![\w.&-])(?<name>(?!(?:The|A|Compound|Power|Analog|Advanced|Global|American|Chinese|European|Japanese|Korean|US|World|National|International|Automotive|Taiwan|Korea|China|Japan|Europe|India) )[A-Z][\w-]*[a-z](?: [A-Z][\w-]*[a-z])? (?:Semiconductors?|Microelectronics|Microsystems|Photonics|Microdevices|Semi|Silicon Technologies))(?! (?:Industry|Association|Week|Conference|Manufacturing|Act|Equipment|Alliance)|[\w-])/g,
    examples: ['bought from [Quux Semiconductor] and', '[Foo Bar Photonics] makes lasers'],
    counterexamples: ['The Semiconductor Industry Association', 'Compound Semiconductor week'],
  },
  {
    id: 'stock-company-ko',
    languages: ['ko'],
    kind: 'organization',
    does: 'A name beside the sign of a stock company.',
    pattern: /(?:㈜|\(주\))(?<name>[가-힣A-Za-z0-9]{2,15}?)(?=[은는이가와과의을를도에]? |[,.)]|$)/g,
    examples: ['㈜[쿠욱스]는 장비를', '(주)[쿠욱스] 대표'],
    counterexamples: ['(주) 대표'],
  },
  {
    id: 'trade-word-ko',
    languages: ['ko'],
    kind: 'organization',
    does: 'A Korean name that ends as names of the trade’s firms do.',
    pattern:
      /(?<![가-힣A-Za-z])(?<name>[가-힣A-Z]{2,8}(?:세미콘|세미컨덕터|세미텍|테크놀로지|테크놀러지|일렉트로닉스|머티리얼즈|머트리얼즈|마이크로닉스|옵틱스|포토닉스))(?=[은는이가와과의을를도에로]? |[은는이가와과의을를도에로]?[,.)·(’'"]|$)/g,
    examples: ['장비사 [쿠욱스테크놀로지]는 말했다', '[쿠욱세미콘], 반도체'],
    counterexamples: ['나노테크놀로지라는'],
  },
  {
    id: 'firm-ja',
    languages: ['ja'],
    kind: 'organization',
    does: 'A name in katakana or Latin letters with 社 behind it.',
    pattern:
      /(?<![\u30a1-\u30fcA-Za-z・])(?<name>(?!(?:メーカー|グループ|ファウンドリー?|ファブレス|ベンチャー|パートナー|スタートアップ|サプライヤー)社)(?:[\u30a1-\u30fc・]{3,20}|[A-Z][A-Za-z]{2,15}))社(?=[はがのをにともや、。])/g,
    examples: ['[クークストロニクス]社は半導体を', '[Quux]社の装置'],
    counterexamples: ['メーカー社は', '同社は'],
  },
  {
    id: 'apposition-ja',
    languages: ['ja'],
    kind: 'organization',
    does: 'A name in katakana or Latin letters that is called a maker: `半導体大手の…`.',
    pattern:
      /(?:(?:半導体|装置|材料|素材|部材|基板|メモリー?|ファブレス)(?:メーカー|大手|企業|新興)|新興企業|スタートアップ)の(?<name>[\u30a1-\u30fc・]{4,20}|[A-Z][A-Za-z]{3,15})(?=[はがのをにともや、（(])/g,
    examples: ['半導体大手の[クークス]は', '装置メーカーの[Quuxtron]が'],
    counterexamples: ['半導体大手の社長は'],
  },
  {
    id: 'legal-form-zh',
    languages: ['zh'],
    kind: 'organization',
    does: 'A Chinese name with the form of a firm.',
    pattern:
      /(?<=^|[，。、：；“「（(\s])(?<name>[\u4e00-\u9fff]{4,14}?(?:股份有限公司|有限责任公司|有限公司))(?![\u4e00-\u9fff]{0}司)/g,
    examples: ['，[安徽酷克斯科技有限公司]是'],
    counterexamples: ['，有限公司是'],
  },
  {
    id: 'trade-word-zh',
    languages: ['zh'],
    kind: 'organization',
    does: 'A Chinese name that ends as names of the trade’s firms do, where a firm acts.',
    pattern:
      /(?<=^|[，。、：；“「\s])(?<name>(?!(?:全球|中国|中國|国内|國內|美国|先进|功率|车规|第三代|国产|我国|世界|日本|韩国|台湾|欧洲|消费|汽车|对|该|其|在|从|而|与|和|据|将|为|以|包括|一家|多家))[\u4e00-\u9fff]{2,4}(?:微电子|微電子|半导体|半導體|光电|光電|存储|精密))(?=宣布|表示|发布|推出|董事长|创始人|成立于|完成)/g,
    examples: ['，[酷克斯微电子]宣布', '[酷克半导体]董事长'],
    counterexamples: ['，全球半导体宣布', '，酷克半导体市场'],
  },
  {
    id: 'designation-of-maker',
    languages: ['en', 'ko', 'ja', 'zh'],
    kind: 'product',
    does: 'A designation of letters and digits right behind a known maker.',
    pattern:
      /^(?:['’]s| ?의| ?の|的)? ?(?<name>(?!(?:Q|H|FY|CES|GTC|TOP|No|Gen|Fab|FAB|P|M|K|B|A|N|SF|G|F)[- ]?\d)[A-Z][A-Za-z]{1,12}[- ]?[A-Z]?\d{2,4}[A-Z]{0,2})(?![\w.,-]?\d|[A-Za-z%])/g,
    behindMaker: true,
    examples: ['’s [Quux 300] is', '的[QX900]处'],
    counterexamples: ['’s Q3 2025', ' 2025 plans'],
  },
];

/** What separates the names of a list. */
export const LIST_SEPARATOR = /^(?:, ?|、|，|·|・| ?\/ ?)/;
/** What a name in a list between two organizations looks like. */
export const LISTED_NAME =
  /^(?:[A-Z][\w&-]*[A-Za-z0-9](?: [A-Z][\w&-]*){0,3}|[가-힣A-Z]{3,10}|[\u30a1-\u30fcA-Z]{3,16}|[\u4e00-\u9fff]{2,8}|[\u30a1-\u30fc\u4e00-\u9fffA-Za-z]{3,14})(?=$|, ?|、|，|·|・| ?\/ ?)/;
