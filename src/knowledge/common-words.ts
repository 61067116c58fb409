/**
 * Everyday words that no entity may be called by: marked, they would be under half of every page. The most frequent
 * words of news text, and those of the trade that mean no single thing.
 */
const ENGLISH = `
a about above according across after again against all almost alone along already also although always am among an and announced another any anything are area around as ask at away
back bad be became because become been before began behind being below best better between big billion both bring build business but buy by call called came can case cent central change chief china chinese
city close come company companies consumer continue corporation cost could country current customer customers data day days deal demand design development did different do does done down due during
each early economy effort eight end energy engineer enough equipment even ever every executive expected export fact factory far few figure final find firm firms first five following for foreign former found four free from full further future
gave general get give given global go good got government great group grow growth had half hand has have he head help her here high him his home hour how however
i if image import important in including increase industry industrial information inside international into investment is issue it item its itself japan japanese job just keep kind know known korea korean
large largest last late later lead leader leading least led left less let level life like likely line little local long look low made maker makers main major make making man many market markets may me mean means media meeting member memory might million mr mrs ms month months more most move much must my
name national near need net network never new news next night no north not nothing now number of off office official officials often old on once one only open operation or order other our out over own
page part parts party past pay people per percent period person place plan plans plant play point policy political position possible power president price prices problem process product production products profit program project public put
quarter question quite rate rather read real really reason recent record report reported reports research result results right rise role room rose round run
said sale sales same saw say says second sector security see seen sell senior sentence series set several share shares she short should show side since six size small so some something south source spokesman standard start state statement states still stock story strong such supplier suppliers supply support sure system systems
take taken talk team tech technology tell ten term test than that the their them themselves then there these they thing things think third this those though thought thousand three through time times to today together told tomorrow too took top toward trade trillion turn two
under united unit until up us usd use used user using value various version very via view visit want war was water way we week weeks well went were west what when where whether which while white who whole why will with within without word work worker workers world would write year years yen yes yesterday yet you young your yuan won dollar euro
`;
const KOREAN = `
가격 가능 가운데 간 갖 같은 개발 개월 거래 것 결과 경우 경쟁 경제 계약 계획 고객 공급 공급망 공장 공정 관계 관계자 관련 국가 국내 그 그는 그리고 글로벌 금액 기간 기관 기대 기술 기업 기자 기존 나라 내년 내용 뉴스 다른 다시 다음 단계 달러 당시 대 대표 대한 대해 대형 데이터 도 동안 등 때 때문 또 또는 또한 로 를 만 만원 많은 말 매출 며 모두 모든 목표 문제 미국 및 바로 발표 밝혔다 방식 방침 변화 보고서 부문 부분 분기 분야 비용 사람 사실 사업 사장 사진 산업 상반기 상황 새로운 생산 생산능력 서비스 서울 설명 성장 세계 소식 수 수요 수출 수입 시간 시대 시설 시스템 시장 시작 실적 아니라 아직 안 앞으로 애플리케이션 약 양산 양사 어떤 억원 업계 업체 없는 여러 연간 연구 연구원 영업이익 오늘 올해 완료 외 요구 우리 우선 운영 원 원인 위 위한 위해 유럽 은 을 의 이 이날 이는 이런 이미 이번 이상 이에 이후 인 인력 일 일본 일부 일정 있다 있는 자 자료 자체 작년 장비 재료 전 전년 전략 전망 전문가 전체 정도 정부 정책 제공 제품 조원 주 주가 주식 주요 준비 중 중국 중심 지난 지난해 지역 직원 진행 차세대 참고 총 최고 최근 최대 추가 추진 측 칩 투자 특히 판매 평가 포함 품목 프로젝트 하고 하는 하반기 하지만 한 한국 합의 해외 핵심 현재 협력 협력사 확대 확보 환경 회사 회의 회장 후 휴대폰
`;
const CHINESE_AND_JAPANESE = `
的 了 在 是 和 不 有 我 他 这 中 大 来 上 国 个 到 说 们 为 公司 企业 市场 产品 技术 中国 美国 日本 韩国 台湾 全球 今年 去年 产业 行业 生产 供应 供应链 客户 价格 需求 投资 政府 季度 表示 目前 预计 报告 半导体 芯片
企業 市場 製品 技術 米国 韓国 世界 今年 昨年 産業 業界 生産 供給 顧客 価格 需要 投資 政府 四半期 発表 会社 工場 装置 材料 記事 写真 する した いる ある こと これ それ この その ため よう として について によると
`;

/** In lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, KOREAN, CHINESE_AND_JAPANESE].flatMap((words) => words.split(/\s+/).filter(Boolean)),
);
