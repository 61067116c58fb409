/** Korean. Verbs stand last: what denies or postpones follows the match. */
import type { LanguagePatterns } from './pattern';

const TOPIC = '(?: ?(?:칩|반도체|프로세서|가속기|메모리|장비|물량|제품|시리즈))?(?:은|는|이|가|도)? ?';
const SUBJECT = '(?:은|는|이|가|도|만이|만) ?';
const OBJECT = '(?: ?(?:칩|반도체|프로세서|가속기|메모리|장비|물량|제품|시리즈))?(?:을|를|도|만)? ?';
const ADV =
  '(?:(?:전량|단독으로|단독|독점|모두|전부|대부분|주로|현재|이미|지난해부터|올해부터|내년부터|계속|직접|자체|대량|대만에서|미국에서|더 이상|과거|한때|처음) ?)*';
const MAKE = '(?:위탁 ?생산|생산|제조|양산|만든|만들)';
const SUPPLY = '(?:공급(?!받|사|망|처|업체|난)|납품(?!받))';
const FEW = '(?:[^\\s,.]+ ){0,2}';

export const ko: LanguagePatterns = {
  clause: { before: ',|지만 |으나 |는데 |했고 |한 반면', after: ',|지만 |으나 |는데 |했고 |하며 |했으며 |한 반면' },
  verbLast: true,
  words: {
    denied: '않|아니|못하|못했|부인|없다|없었|거부|사실무근|부정했|탈락|실패|일축|반박|잃',
    ended: '중단|종료|끊|더 이상|과거|한때|했었|이었으나|예전|손을 뗐|철수|그만',
    planned:
      '예정|계획|검토|방침|추진|논의|협의|준비|할 것(?!으로|이라는)|하기로|기로 했|나선다|나설|목표|협상|맡길|하려|요청|타진|계약|테스트|샘플|인증|노리|할 전망|앞두',
    hedged:
      '알려졌|알려져|전해졌|전해진|전망|관측|보인다|것으로 보|가능성|소문|루머|듯하|예상|수 있|수도|추정|설이|관계자에 따르면|업계에 따르면|로 분석|유력|점쳐',
  },
  nothing: '\\?|까\\.|(?:한|된|간)다면|경우|만약|않는 한|[일할될길설]지 |인지 ',
  patterns: [
    {
      says: 'made',
      text: `{thing}${TOPIC}(?:생산은 |생산을 |제조는 )?${ADV}{maker}(?:가|이|만|은|는) ?${ADV}${MAKE}`,
      example: '[H100]은 [TSMC]가 전량 생산한다.',
    },
    {
      says: 'made',
      text: `{thing}${TOPIC}${ADV}{maker}(?:에서|의 공장에서| 공장에서|의 파운드리에서| 파운드리에서) ?${ADV}${MAKE}`,
      example: '[텐서]는 [삼성 파운드리]에서 만든다.',
    },
    {
      says: 'made',
      text: `{maker}${SUBJECT}${ADV}(?:{firm}(?:의)? ?)?{thing}${OBJECT}${ADV}${MAKE}`,
      example: '[TSMC]는 [엔비디아]의 [H100]을 생산한다.',
    },
    {
      says: 'made',
      text: `{maker}(?:가|이) ?${ADV}(?:위탁 ?생산|생산|제조|양산)(?:하는|한|할|해 온|하던) (?:{firm}(?:의)? ?)?{thing}`,
      example: '[TSMC]가 생산하는 [엔비디아] [H100]',
    },
    {
      says: 'made',
      text: `{firm}${SUBJECT}${FEW}{thing}(?:을|를|의 생산을|의 생산은|의 위탁생산을| 생산을| 위탁생산을| 물량을) ?${FEW}{maker}(?:에|에게) ?${ADV}(?:맡|위탁|의뢰|발주)`,
      example: '[리벨리온]은 [아톰]을 [삼성전자]에 맡겼다.',
    },
    {
      says: 'made',
      text: `{thing}(?:을|를|의|은|는)? ?${ADV}(?:만드는|생산하는|제조하는|만들 수 있는) (?:곳은|회사는|기업은|유일한 기업은|유일한 회사는) ?{maker}(?:뿐|이 유일|가 유일|이다|다)`,
      sole: true,
      example: '[EUV 장비]를 만드는 회사는 [ASML]뿐이다.',
    },
    {
      says: 'supplied',
      text: `{seller}${SUBJECT}${ADV}{buyer}(?:에|에게|향으로|향) ?(?:{any}용 )?${FEW}{item}${OBJECT}${ADV}${SUPPLY}`,
      example: '[SK하이닉스]는 [엔비디아]에 [HBM3E]를 공급한다.',
    },
    {
      says: 'supplied',
      text: `{seller}${SUBJECT}${FEW}{item}${OBJECT}${ADV}{buyer}(?:에|에게) ?${ADV}${SUPPLY}`,
      example: '[SK하이닉스]가 [HBM3E]를 [엔비디아]에 공급한다.',
    },
    {
      says: 'supplied',
      text: `{user}(?:에|에는|용) ?(?:들어가는 |쓰이는 )?{item}(?:은|는|을|를) ?${ADV}{seller}(?:가|이) ?${ADV}${SUPPLY}`,
      example: '[H200]에 들어가는 [HBM3E]는 [SK하이닉스]가 공급한다.',
    },
    {
      says: 'supplied',
      text: `{buyer}${SUBJECT}${ADV}{seller}(?:에서|로부터|에게서|한테서) ?${FEW}{item}${OBJECT}${ADV}(?:공급받|구매|조달|납품받|사들|사온|산다|샀다)`,
      example: '[엔비디아]는 [SK하이닉스]로부터 [HBM3E]를 공급받는다.',
    },
    {
      says: 'supplied',
      text: `{seller}${SUBJECT}{buyer}(?:의|에) ?(?:(?:유일한|최대|주요|핵심|독점) ?)*{item} ?(?:독점 )?(?:공급사|공급처|공급업체)`,
      example: '[SK하이닉스]는 [엔비디아]의 주요 [HBM3E] 공급사다.',
    },
    {
      says: 'packaged',
      text: `{thing}${TOPIC}(?:의 )?(?:패키징은 |패키징을 |후공정은 )${ADV}{packager}(?:가|이|에) ?${ADV}(?:맡|담당|수행)`,
      example: '[H100]의 패키징은 [TSMC]가 맡는다.',
    },
    {
      says: 'designed',
      text: `{designer}(?:가|이) ?${ADV}(?:설계|개발)한 (?:[^\\s,.{}]+ )?{thing}`,
      example: '[구글]이 설계한 [텐서]',
    },
    {
      says: 'designed',
      text: `{thing}${TOPIC}${ADV}{designer}(?:가|이) ?${ADV}설계`,
      example: '[텐서]는 [구글]이 설계했다.',
    },
    {
      says: 'uses',
      text: `{user}(?:은|는|에|에는|에도)(?: ${FEW}| )?{used}(?:을|를|이|가|도)? ?${FEW}(?:탑재|적용|사용|쓰인|쓴다|쓰고|썼다|채택|장착|들어간|들어갔)`,
      example: '[H200]에는 [HBM3E]가 탑재된다.',
    },
    {
      says: 'uses',
      text: `{user}(?:은|는|이|가) ?(?:{firm}(?:의)? ?)?{used}(?: 공정)?(?:에서|으로|로) ?${ADV}(?:생산|제조|양산|만든|만들)`,
      example: '[A16]은 [TSMC] [N4] 공정으로 생산된다.',
    },
    {
      says: 'customer',
      text: `{buyer}${SUBJECT}{seller}의 (?:(?:주요|최대|핵심|첫|대형|오랜) ?)*(?:파운드리 )?고객`,
      example: '[애플]은 [TSMC]의 최대 고객이다.',
    },
    {
      says: 'licensed',
      text: `{buyer}${SUBJECT}{seller}(?:의|에서|로부터) ?(?:[^\\s,.]+ )?(?:설계자산|IP|코어|아키텍처)(?:를|을)? ?${ADV}(?:라이선스|사용|쓴다|도입)`,
      example: '[퀄컴]은 [Arm]의 설계자산을 사용한다.',
    },
  ],
};
