/** Chinese statements made by nouns, copulas and fixed phrases. */
import type { NominalRule } from '../model';

const ADJ =
  '(?:的|最大|主要|重要|第一大|头号|頭號|核心|唯一|独家|獨家|长期|長期|首个|首個|关键|關鍵|最强|最强劲|直接|主力|最大的){0,4}';
const FEW = '[^，。；、\\ue000-\\uf4ff]{0,8}';
const IS = '(?:是|为|為|成为|成為|作为|作為|不是|并非|並非)';

export const ZH_NOMINALS: readonly NominalRule[] = [
  {
    family: 'make',
    text: '{thing}(?:的)?(?:代工|生产|生產|制造|製造)(?:商|厂|廠|方)?(?:是|为|為){maker}',
    examples: ['[H100]的代工厂是[台积电]。'],
  },
  {
    family: 'make',
    text: `{maker}${IS}${FEW}{thing}${ADJ}(?:代工厂|代工廠|生产商|生產商|制造商|製造商|供应商|供應商)`,
    examples: ['[ASML]是[EUV光刻机]唯一的制造商。'],
  },
  {
    family: 'make',
    text: `{thing}(?:制造商|製造商|生产商|生產商|厂商|廠商|大厂|大廠|巨头|龙头|龍頭){maker}`,
    examples: ['[ABF]制造商[味之素]'],
  },
  { family: 'make', text: '{maker}(?:产|產|制造|製造|生产|生產|代工)的{thing}', examples: ['[台积电]代工的[H100]'] },
  {
    family: 'supply',
    text: `{seller}${FEW}?${IS}${FEW}?{buyer}${ADJ}{item}${ADJ}(?:供应商|供應商|供货商|供應鏈)`,
    examples: ['[SK海力士]是[英伟达]的[HBM3E]供应商。'],
  },
  {
    family: 'supply',
    text: `{seller}${IS}{buyer}${ADJ}[^，。；\\ue000-\\uf4ff]{0,4}(?:供应商|供應商|供货商)`,
    examples: ['[SK海力士]是[英伟达]的主要供应商。'],
  },
  {
    family: 'supply',
    text: `{buyer}${ADJ}(?:供应商|供應商|供货商)(?:是|为|為|包括)?{seller}`,
    examples: ['[英伟达]的供应商[SK海力士]'],
  },
  {
    family: 'supply',
    text: '{seller}(?:已|成功|正式|顺利|順利|已经|已經){0,2}(?:打入|进入|進入|切入|打進)(?:了)?{buyer}(?:的)?[^，。]{0,8}(?:供应链|供應鏈)',
    examples: ['[SK海力士]打入[英伟达]供应链。'],
  },
  {
    family: 'customer',
    text: `{customer}${FEW}?${IS}{vendor}${ADJ}[^，。；\\ue000-\\uf4ff]{0,4}(?:客户|客戶)`,
    examples: ['[苹果]是[台积电]的最大客户。'],
  },
  {
    family: 'customer',
    text: `{vendor}${ADJ}[^，。；\\ue000-\\uf4ff]{0,3}(?:客户|客戶)(?:是|为|為|包括|有|如|涵盖|涵蓋)?{customer}`,
    examples: ['[台积电]的最大客户[苹果]'],
  },
  {
    family: 'use',
    text: '{used}(?:也|已|还|還)?(?:获得|獲得|获|獲)(?:了)?{user}(?:等)?[^，。]{0,8}(?:定点|采用|採用|青睐|青睞|订单|訂單)',
    examples: ['[Orin]获得[比亚迪]等车企定点。'],
  },
  {
    family: 'own',
    text: '{owner}(?:的|旗下)?(?:全资|全資|控股)?(?:子公司|附属公司|旗下公司){owned}',
    examples: ['[英特尔]的子公司[美光]'],
  },
  {
    family: 'own',
    text: '{owned}(?:是|为|為){owner}(?:的|旗下)?(?:全资|全資|控股)?(?:子公司|附属公司)',
    examples: ['[美光]是[英特尔]的子公司。'],
  },
  { family: 'own', text: '{owned}的?母公司(?:是|为|為)?{owner}', examples: ['[美光]的母公司[英特尔]'] },
  {
    family: 'compete',
    text: `{left}${IS}{right}${ADJ}(?:竞争对手|競爭對手|对手|對手|劲敌|勁敵)`,
    examples: ['[AMD]是[英伟达]的竞争对手。'],
  },
  {
    family: 'compete',
    text: `{left}${ADJ}(?:竞争对手|競爭對手|劲敌|勁敵){right}`,
    examples: ['[英伟达]的竞争对手[AMD]'],
  },
  {
    family: 'partner',
    text: '{left}[^，。；]{0,10}?(?:与|與|和|同|跟){right}[^，。；]{0,14}?(?:合作|联盟|聯盟|合资|合資|协议|協議|伙伴|夥伴|联手|聯手)',
    examples: ['[英特尔]与[微软]达成合作。'],
  },
  {
    family: 'build',
    text: `{owner}(?:的|在|位于|位於)?{place}(?:的)?[^，。；\\ue000-\\uf4ff]{0,6}(?:工厂|工廠|厂(?!商)|廠(?!商)|基地|园区|園區)`,
    examples: ['[台积电][亚利桑那]工厂'],
  },
  {
    family: 'make',
    text: `{thing}${FEW}(?:采用|採用|使用|基于|基於){maker}(?:的)?{node}`,
    examples: ['[H100]采用[台积电][N4P]工艺。'],
  },
  {
    family: 'regulate',
    text: '{bound}(?:被|遭)?[^，。]{0,12}(?:列入|纳入|納入|加入)(?:了)?{authority}',
    examples: ['[华为]被列入[实体清单]。'],
  },
];
