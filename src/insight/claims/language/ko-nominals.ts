/** Korean statements made by nouns, copulas and fixed phrases. */
import type { NominalRule } from '../model';

const ADJ =
  '(?:(?:주요|최대|핵심|첫|대형|오랜|유일한|독점|최고|전략적|대표적인|강력한|글로벌|가장 큰|하나의|1위|2위|큰손) ?){0,3}';

export const KO_NOMINALS: readonly NominalRule[] = [
  { family: 'make', text: '{maker}(?:에서 만든|산|제)\\s{thing}', examples: ['[CXMT]제 [D램]'] },
  {
    family: 'make',
    text: '{thing}(?:을|를)? (?:만드는|만들 수 있는|생산하는|제조하는) (?:곳은|회사는|기업은|업체는|유일한 기업은|유일한 회사는) ?{maker}(?:뿐|이 유일|가 유일|이다|다)',
    sole: true,
    examples: ['[EUV 장비]를 만드는 회사는 [ASML]뿐이다.'],
  },
  {
    family: 'make',
    text: '{thing}\\s?(?:제조사|제조업체|생산업체|제조기업|업체|기업|회사)(?:인)?\\s{maker}',
    examples: ['[ABF] 제조사 [아지노모토]'],
  },
  {
    family: 'make',
    text: '{maker}(?:은|는|이|가)\\s(?:[^\\s,.]{1,8}\\s){0,3}{thing}\\s?(?:제조사|제조업체|생산업체|업체|기업)(?:이다|다|로)',
    examples: ['[아지노모토]는 [ABF] 제조업체다.'],
  },
  {
    family: 'supply',
    text: `{seller}(?:은|는|이|가|도)\\s{buyer}(?:의|에)?\\s?${ADJ}{item}\\s?(?:독점 )?(?:공급사|공급처|공급업체|협력사)`,
    examples: ['[SK하이닉스]는 [엔비디아]의 주요 [HBM3E] 공급사다.'],
  },
  {
    family: 'supply',
    text: `{buyer}(?:의|에)?\\s?${ADJ}{item}\\s?(?:공급사|공급처|공급업체|협력사)(?:인|는|은|로|가|이)?\\s?{seller}`,
    examples: ['[엔비디아]의 [HBM3E] 공급사인 [SK하이닉스]'],
  },
  {
    family: 'supply',
    text: `{buyer}(?:의)?\\s?${ADJ}(?:협력사|공급사|공급업체|납품업체|밸류체인)(?:인|로는|로|는|은)?\\s?{seller}`,
    examples: ['[엔비디아] 협력사인 [한미반도체]'],
  },
  {
    family: 'supply',
    text: `{seller}(?:은|는|이|가|도)\\s{buyer}(?:의)?\\s?${ADJ}(?:협력사|공급사|공급업체|납품업체)`,
    examples: ['[한미반도체]는 [SK하이닉스]의 협력사다.'],
  },
  {
    family: 'supply',
    text: '{seller}(?:은|는|이|가|도)?\\s(?:[^.]{0,30}\\s)?{item}(?:을|를)? 통해 {buyer} 공급망',
    examples: ['[한미반도체]는 [TC본더]를 통해 [SK하이닉스] 공급망에 들어갔다.'],
  },
  {
    family: 'customer',
    text: `{vendor}(?:의)?\\s?${ADJ}(?:고객사|고객|거래처|납품처)(?:인|로는|로|는|은|에는)?\\s?{customer}`,
    examples: ['[TSMC]의 최대 고객사인 [애플]', '[TSMC]의 주요 고객사로는 [애플]이 있다.'],
  },
  {
    family: 'customer',
    text: `{customer}(?:은|는|이|가)\\s{vendor}의?\\s?${ADJ}(?:파운드리 )?(?:고객|거래처)`,
    examples: ['[애플]은 [TSMC]의 최대 고객이다.'],
  },
  {
    family: 'customer',
    text: '{vendor}(?:은|는|이|가)\\s{customer}(?:을|를)\\s(?:[^\\s,.]{1,8}\\s){0,2}?고객(?:사)?(?:으로|로)',
    examples: ['[삼성 파운드리]는 [테슬라]를 고객사로 확보했다.'],
  },
  {
    family: 'supply',
    text: '{seller}(?:은|는|이|가)\\s고객사인 {buyer}(?:와|과)?[^.]{0,40}?{item}(?:을|를)[^.]{0,12}공급',
    examples: ['[SK하이닉스]는 고객사인 [엔비디아]에 [HBM3E]를 공급한다.'],
  },
  {
    family: 'own',
    text: '{owner}(?:의)?\\s?(?:자회사|계열사|손자회사)(?:인)?\\s?{owned}',
    examples: ['[인텔]의 자회사인 [마이크론]'],
  },
  {
    family: 'own',
    text: '{owned}(?:의)?\\s?(?:모회사|모기업|최대주주|대주주)(?:인|는|은)?\\s?{owner}',
    examples: ['[마이크론]의 모회사 [인텔]'],
  },
  {
    family: 'own',
    text: '{owned}(?:은|는|이|가)\\s{owner}(?:의)?\\s?(?:자회사|계열사)',
    examples: ['[마이크론]은 [인텔]의 자회사다.'],
  },
  {
    family: 'compete',
    text: `{left}(?:은|는|이|가)?\\s?{right}(?:의|과|와)?\\s?${ADJ}(?:대항마|경쟁사|경쟁자|라이벌|맞수)`,
    examples: ['[AMD]는 [엔비디아]의 대항마다.'],
  },
  {
    family: 'compete',
    text: `{left}(?:의)?\\s?${ADJ}(?:경쟁사|경쟁자|라이벌|대항마|맞수)(?:인|로 꼽히는|로)?\\s?{right}`,
    examples: ['[엔비디아]의 경쟁사인 [AMD]'],
  },
  {
    family: 'compete',
    text: '{left}(?:은|는|이|가)\\s[^.]{0,30}?{right}(?:와|과|와의|과의)\\s[^.]{0,24}?(?:경쟁|격차|승부)',
    examples: ['[삼성전자]는 선두 [TSMC]와 격차를 좁히지 못하고 있다.'],
  },
  {
    family: 'partner',
    text: '{left}(?:은|는|이|가)\\s[^.,]{0,20}?{right}(?:와|과|와의|과의)\\s[^.]{0,20}?(?:동맹|협력|파트너십|제휴|협업|합작)',
    examples: ['[인텔]은 [마이크로소프트]와의 협력을 넓힌다.'],
  },
  {
    family: 'partner',
    text: '{left}(?:의)?\\s?(?:파트너|협력\\s?파트너|동맹)(?:인|사인)?\\s?{right}',
    examples: ['[인텔]의 파트너인 [마이크로소프트]'],
  },
  {
    family: 'build',
    text: '{owner}(?:의|은|는|이|가)?\\s?{place}\\s?(?:[가-힣A-Za-z0-9]{1,8}\\s){0,2}?(?:공장|팹|캠퍼스|사업장|생산라인)',
    examples: ['[TSMC]의 [애리조나] 공장'],
  },
  { family: 'use', text: '{used}\\s?(?:기반의?|기반 )\\s?{user}', examples: ['[HBM3E] 기반 [H200]'] },
  {
    family: 'customer',
    text: '{vendor}(?:의)?\\s{customer}향\\s(?:매출|공급|물량)',
    examples: ['[TSMC]의 [애플]향 매출'],
  },
  {
    family: 'regulate',
    text: '{bound}(?:은|는|이|가|을|를)\\s[^.]{0,30}?{authority}(?:에|의)\\s?[^.]{0,12}(?:올랐|오른|올렸|등재|포함|추가|명단|대상)',
    examples: ['[화웨이]는 [엔티티 리스트]에 올랐다.'],
  },
];
