/** Japanese. Verbs stand last. */
import type { LanguagePatterns } from './pattern';

const NOUN = '(?:チップ|半導体|プロセッサー?|メモリー?|装置|GPU)?';
const ADV =
  '(?:すべて|全量|独占的に|独占|単独で|主に|現在|すでに|台湾で|米国で|今も|もはや|以前は|かつて|自社で|大半を|全数を|、|も)*';
const MAKE = '(?:受託製造|受託生産|製造|生産|量産)';
const SUPPLY = '(?:供給(?!網|元|先|不足|業者)|納入|出荷|提供)';
const FEW = '[^、。{}\\ue000-\\uf1ff]{0,12}';

export const ja: LanguagePatterns = {
  clause: { before: '、|が、|一方', after: '。|が、|一方|ものの|し、' },
  verbLast: true,
  words: {
    denied: 'ない|ません|ず(?:、|に)|否定|拒否|なかった|失敗|退け|逃し',
    ended: 'やめ|終了|打ち切|停止|撤退|以前|かつて|もはや|終え|していたが',
    planned:
      '予定|計画|検討|方針|目指|準備|交渉|協議|することで合意|へ乗り出|見通しを示|打診|試作|サンプル|認証|評価中|狙う|始める|する見込みを示',
    hedged:
      'とみられ|とみられる|らしい|可能性|報じ|うわさ|噂|見通し|見込み|観測|かもしれ|と伝え|だろう|ようだ|推定|関係者|という。|有力',
  },
  nothing: '？|\\?|か。|もし|なら|れば|場合|どうか',
  patterns: [
    {
      says: 'made',
      text: `{thing}${NOUN}(?:は|を|も|の製造は|の生産は|の製造を|の生産を)、?${ADV}{maker}(?:が|だけが|のみが)${ADV}${MAKE}`,
      example: '[H100]は[TSMC]が製造する。',
    },
    {
      says: 'made',
      text: `{maker}(?:は|が|も)、?${ADV}(?:{firm}の|{firm})?${FEW}{thing}${NOUN}を${ADV}${MAKE}`,
      example: '[TSMC]は[エヌビディア]の[H100]を製造する。',
    },
    {
      says: 'made',
      text: `{maker}が${ADV}${MAKE}(?:する|した|している)(?:{firm}の)?{thing}`,
      example: '[TSMC]が製造する[H100]',
    },
    {
      says: 'made',
      text: `{thing}${NOUN}は、?${ADV}{maker}(?:で|の工場で|の熊本工場で)${ADV}${MAKE}`,
      example: '[H100]は[TSMC]の工場で製造される。',
    },
    {
      says: 'made',
      text: `{firm}(?:は|が)、?${FEW}{thing}(?:の製造|の生産|の受託製造)?を${ADV}{maker}に${ADV}(?:委託|発注|任せ)`,
      example: '[アップル]は[A16]の製造を[TSMC]に委託している。',
    },
    {
      says: 'made',
      text: `{thing}${NOUN}を(?:製造|生産|供給)(?:できる|する|している)(?:の|企業|会社|メーカー)は{maker}(?:だけ|のみ)`,
      sole: true,
      example: '[EUV装置]を製造できるのは[ASML]だけだ。',
    },
    {
      says: 'supplied',
      text: `{seller}(?:は|が|も)、?${ADV}{buyer}(?:に|へ|向けに|に対し|に対して)(?:{any}用の)?${FEW}{item}${NOUN}を${ADV}${SUPPLY}`,
      example: '[SKハイニックス]は[エヌビディア]に[HBM3E]を供給する。',
    },
    {
      says: 'supplied',
      text: `{seller}(?:は|が|も)、?${FEW}{item}${NOUN}を${ADV}{buyer}(?:に|へ|向けに)${ADV}${SUPPLY}`,
      example: '[SKハイニックス]は[HBM3E]を[エヌビディア]に供給する。',
    },
    {
      says: 'supplied',
      text: `{buyer}(?:は|が|も)、?${ADV}{seller}から${FEW}{item}${NOUN}(?:の供給)?を${ADV}(?:調達|購入|受け|買|仕入れ)`,
      example: '[TSMC]は[ASML]から[EUV装置]を調達する。',
    },
    {
      says: 'supplied',
      text: `{seller}(?:は|が){buyer}の(?:主要な|最大の|唯一の|主な)?{item}(?:供給元|サプライヤー|供給業者)`,
      example: '[SKハイニックス]は[エヌビディア]の主な[HBM3E]サプライヤーだ。',
    },
    { says: 'designed', text: `{designer}が${ADV}設計した{thing}`, example: '[グーグル]が設計した[テンソル]' },
    {
      says: 'designed',
      text: `{thing}は、?${ADV}{designer}が${ADV}設計`,
      example: '[テンソル]は[グーグル]が設計した。',
    },
    {
      says: 'uses',
      text: `{user}(?:は|に|には|にも)、?${FEW}{used}${NOUN}(?:を|が)${FEW}(?:搭載|採用|使用|使う|使い|使われ|載せ)`,
      example: '[H200]は[HBM3E]を搭載する。',
    },
    {
      says: 'uses',
      text: `{user}(?:は|が)、?(?:{firm}の)?{used}(?:プロセス|世代|技術)?で${ADV}${MAKE}`,
      example: '[A16]は[TSMC]の[N4]プロセスで製造される。',
    },
    {
      says: 'customer',
      text: `{buyer}(?:は|が){seller}の(?:(?:最大|主要|大口|重要)の?な?)*顧客`,
      example: '[アップル]は[TSMC]の最大の顧客だ。',
    },
  ],
};
