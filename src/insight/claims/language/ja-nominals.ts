/** Japanese statements made by nouns, copulas and fixed phrases. */
import type { NominalRule } from '../model';

const ADJ = '(?:(?:最大|主要|大口|重要|主な|主力|有力|最重要|唯一|独占|長年|新た|第一)(?:の|な)?){0,3}';
const FEW = '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9]{0,10}';

export const JA_NOMINALS: readonly NominalRule[] = [
  { family: 'make', text: '{maker}製の?(?:「|『)?{thing}', examples: ['[CXMT]製[DRAM]'] },
  {
    family: 'make',
    text: `{thing}を(?:製造|生産|量産)(?:する|している|できる)(?:の|企業|会社|メーカー)は{maker}(?:だけ|のみ|だ|である|が唯一)`,
    sole: true,
    examples: ['[EUV露光装置]を製造できるのは[ASML]だけだ。'],
  },
  {
    family: 'make',
    text: `{thing}(?:${FEW})?(?:メーカー|製造|大手|製造大手|製造会社)(?:の|である|、)?{maker}`,
    examples: ['[ABF]メーカーの[味の素]'],
  },
  {
    family: 'make',
    text: '{maker}の{node}(?:プロセス|世代|技術)?(?:で|を用いて|を使って|により)(?:製造|生産|量産)される{thing}',
    examples: ['[TSMC]の[N4P]プロセスで製造される[H100]'],
  },
  { family: 'design', text: '{designer}(?:設計|開発)の{thing}', examples: ['[グーグル]設計の[Tensor G4]'] },
  {
    family: 'supply',
    text: `{seller}(?:は|が|も){buyer}の${ADJ}(?:な)?{item}(?:の)?(?:サプライヤー|供給元|供給業者|調達先|仕入れ先)`,
    examples: ['[SKハイニックス]は[エヌビディア]の主な[HBM3E]サプライヤーだ。'],
  },
  {
    family: 'supply',
    text: `{seller}(?:は|が|も){buyer}の${ADJ}(?:サプライヤー|供給元|供給業者|調達先|仕入れ先)`,
    examples: ['[SKハイニックス]は[エヌビディア]の主要サプライヤーだ。'],
  },
  {
    family: 'supply',
    text: `{buyer}(?:の|に)${ADJ}(?:サプライヤー|供給元|調達先)(?:である|の|は|、)?{seller}`,
    examples: ['[エヌビディア]のサプライヤーである[SKハイニックス]'],
  },
  {
    family: 'supply',
    text: '{seller}の{buyer}(?:向け|への){item}',
    examples: ['[SKハイニックス]の[エヌビディア]向け[HBM3E]'],
  },
  {
    family: 'customer',
    text: `{customer}(?:は|が|も){vendor}の${ADJ}(?:顧客|取引先|得意先)`,
    examples: ['[アップル]は[TSMC]の最大の顧客だ。'],
  },
  {
    family: 'customer',
    text: `{vendor}の${ADJ}(?:顧客|取引先|得意先)(?:である|の|は|には|として|、)?{customer}`,
    examples: ['[TSMC]の最大の顧客である[アップル]'],
  },
  {
    family: 'customer',
    text: '{vendor}は{customer}を(?:新たな|主要な|大口の)?顧客',
    examples: ['[サムスンファウンドリ]は[テスラ]を顧客に持つ。'],
  },
  {
    family: 'own',
    text: '{owner}の(?:完全|連結)?(?:子会社|グループ会社)(?:である|の|、)?{owned}',
    examples: ['[インテル]の子会社である[マイクロン]'],
  },
  { family: 'own', text: '{owner}傘下の?{owned}', examples: ['[インテル]傘下の[マイクロン]'] },
  {
    family: 'own',
    text: '{owned}(?:は|が){owner}の(?:完全|連結)?子会社',
    examples: ['[マイクロン]は[インテル]の子会社だ。'],
  },
  {
    family: 'own',
    text: '{owned}の(?:親会社|筆頭株主)(?:である|の|は|、)?{owner}',
    examples: ['[マイクロン]の親会社である[インテル]'],
  },
  {
    family: 'compete',
    text: `{left}(?:は|が|も)?{right}の${ADJ}(?:競合|ライバル|対抗馬|競争相手)`,
    examples: ['[AMD]は[エヌビディア]のライバルだ。'],
  },
  {
    family: 'compete',
    text: `{left}の${ADJ}(?:競合|ライバル|対抗馬|競争相手)(?:である|の|は|、)?{right}`,
    examples: ['[エヌビディア]のライバルである[AMD]'],
  },
  {
    family: 'partner',
    text: '{left}(?:は|が|も)[^。、]{0,16}{right}と(?:の)?[^。、]{0,16}(?:提携|協業|協力|連携|共同|合弁|契約)',
    examples: ['[インテル]は[マイクロソフト]との協業を広げる。'],
  },
  {
    family: 'partner',
    text: '{left}と{right}(?:の|は|が)(?:[^。、]{0,10})(?:提携|協業|協力|連携|合弁|JV|共同)',
    examples: ['[インテル]と[マイクロソフト]の提携'],
  },
  {
    family: 'build',
    text: '{owner}(?:の|は|が){place}(?:の|にある|に)?[^。、]{0,6}(?:工場|ファブ|拠点)',
    examples: ['[TSMC]の[熊本]工場'],
  },
  {
    family: 'build',
    text: '{place}(?:の|にある){owner}の?[^。、]{0,6}(?:工場|ファブ|拠点)',
    examples: ['[熊本]にある[TSMC]の工場'],
  },
  { family: 'use', text: '{used}(?:搭載|採用|ベース|内蔵)(?:の)?[「『]?{user}', examples: ['[HBM3E]搭載の[H200]'] },
  {
    family: 'use',
    text: '{user}(?:は|が|には)[^。、]{0,20}{used}を?(?:\\d+(?:個|基|GB|ギガバイト))?[^。、]{0,8}(?:搭載|採用|内蔵)',
    examples: ['[H200]は[HBM3E]を6個搭載する。'],
  },
  {
    family: 'regulate',
    text: '{bound}(?:は|が|を)[^。]{0,20}{authority}に(?:追加|掲載|指定|登録|載)',
    examples: ['[ファーウェイ]は[エンティティリスト]に追加された。'],
  },
];
