/** Places and governments as parties of a claim. They are no entities of the knowledge: a claim names them in English. */
import type { PhraseClass } from './model';

/** English name, then how each language writes it; further spellings after `|`. */
const PLACES: readonly (readonly [name: string, en: string, ko: string, ja: string, zh: string])[] = [
  ['United States', 'the United States|the U\\.S\\.|the US', '미국', '米国|アメリカ', '美国|美國'],
  ['China', 'China', '중국', '中国', '中国|中國|大陆|大陸'],
  ['Taiwan', 'Taiwan', '대만', '台湾', '台湾|台灣'],
  ['Japan', 'Japan', '일본', '日本', '日本'],
  ['South Korea', 'South Korea|Korea', '한국|국내', '韓国', '韩国|韓國|南韓'],
  ['Germany', 'Germany', '독일', 'ドイツ', '德国|德國'],
  ['Netherlands', 'the Netherlands', '네덜란드', 'オランダ', '荷兰|荷蘭'],
  ['Singapore', 'Singapore', '싱가포르', 'シンガポール', '新加坡'],
  ['Malaysia', 'Malaysia', '말레이시아', 'マレーシア', '马来西亚|馬來西亞'],
  ['Vietnam', 'Vietnam', '베트남', 'ベトナム', '越南'],
  ['India', 'India', '인도(?=[에의 ])', 'インド', '印度'],
  ['Ireland', 'Ireland', '아일랜드', 'アイルランド', '爱尔兰|愛爾蘭'],
  ['Israel', 'Israel', '이스라엘', 'イスラエル', '以色列'],
  ['Arizona', 'Arizona', '애리조나주?', 'アリゾナ州?', '亚利桑那州?|亞利桑那州?'],
  ['Texas', 'Texas', '텍사스주?', 'テキサス州?', '德州|得州|德克萨斯州?'],
  ['Ohio', 'Ohio', '오하이오주?', 'オハイオ州?', '俄亥俄州?'],
  ['Oregon', 'Oregon', '오리건주?', 'オレゴン州?', '俄勒冈州?|俄勒岡州?'],
  ['Idaho', 'Idaho', '아이다호주?', 'アイダホ州?', '爱达荷州?|愛達荷州?'],
  ['New York', 'New York', '뉴욕주?', 'ニューヨーク州?', '纽约州?|紐約州?'],
  ['Indiana', 'Indiana', '인디애나주?', 'インディアナ州?', '印第安纳州?|印第安納州?'],
  [
    'Phoenix, Arizona',
    'Phoenix(?:, Arizona)?',
    '(?:애리조나주? )?피닉스',
    '(?:アリゾナ州)?フェニックス',
    '凤凰城|鳳凰城',
  ],
  ['Taylor, Texas', 'Taylor(?:, Texas)', '(?:텍사스주? )?테일러시?', '(?:テキサス州)?テイラー市?', '泰勒市?'],
  ['Austin, Texas', 'Austin(?:, Texas)?', '(?:텍사스주? )?오스틴', '(?:テキサス州)?オースティン', '奥斯汀|奧斯汀'],
  ['Boise, Idaho', 'Boise(?:, Idaho)?', '보이시', 'ボイシ', '博伊西'],
  ['West Lafayette, Indiana', 'West Lafayette(?:, Indiana)?', '웨스트라피엣', 'ウェストラファイエット', '西拉法叶'],
  ['Wilton, Connecticut', 'Wilton(?:, Connecticut)?', '윌턴', 'ウィルトン', '威尔顿'],
  ['Dresden', 'Dresden', '드레스덴', 'ドレスデン', '德累斯顿|德勒斯登'],
  ['Magdeburg', 'Magdeburg', '마그데부르크', 'マクデブルク', '马格德堡|馬德堡'],
  ['Kumamoto', 'Kumamoto', '구마모토현?', '熊本県?', '熊本县?|熊本縣?'],
  ['Hokkaido', 'Hokkaido', '홋카이도', '北海道', '北海道'],
  ['Chitose', 'Chitose', '지토세시?', '千歳市?', '千岁|千歲'],
  ['Hiroshima', 'Hiroshima', '히로시마현?', '広島県?', '广岛|廣島'],
  ['Yokohama', 'Yokohama', '요코하마시?', '横浜市?', '横滨|橫濱'],
  ['Tokyo', 'Tokyo', '도쿄', '東京都?', '东京|東京'],
  ['Hsinchu', 'Hsinchu', '신주', '新竹', '新竹'],
  ['Taichung', 'Taichung', '타이중', '台中', '台中'],
  ['Tainan', 'Tainan', '타이난', '台南', '台南'],
  ['Kaohsiung', 'Kaohsiung', '가오슝', '高雄', '高雄'],
  ['Pyeongtaek', 'Pyeongtaek', '평택', '平沢', '平泽|平澤'],
  ['Yongin', 'Yongin', '용인', '竜仁|龍仁', '龙仁|龍仁'],
  ['Icheon', 'Icheon', '이천(?=[에의 ])', '利川', '利川'],
  ['Cheongju', 'Cheongju', '청주', '清州', '清州'],
  ['Hwaseong', 'Hwaseong', '화성(?=[에의 ])', '華城', '华城|華城'],
  ['Shanghai', 'Shanghai', '상하이', '上海', '上海'],
  ['Beijing', 'Beijing', '베이징', '北京', '北京'],
  ['Shenzhen', 'Shenzhen', '선전(?=[에의])', '深圳|深セン', '深圳'],
  ['Wuhan', 'Wuhan', '우한', '武漢', '武汉|武漢'],
  ["Xi'an", "Xi['’]?an", '시안', '西安', '西安'],
  ['Wuxi', 'Wuxi', '우시(?=[에의 ])', '無錫', '无锡|無錫'],
  ['Hefei', 'Hefei', '허페이', '合肥', '合肥'],
  ['Nanjing', 'Nanjing', '난징', '南京', '南京'],
  ['Dalian', 'Dalian', '다롄', '大連', '大连|大連'],
  ['Penang', 'Penang', '페낭', 'ペナン', '槟城|檳城'],
  ['Gujarat', 'Gujarat', '구자라트주?', 'グジャラート州?', '古吉拉特邦?'],
];
const GOVERNMENTS: typeof PLACES = [
  [
    'U.S. government',
    '(?:the )?(?:U\\.?S\\.?|American|federal|Biden|Trump) (?:government|administration)|Washington(?! (?:D|state))',
    '미국? ?정부|미국? 행정부|트럼프 ?(?:2기 )?행정부|바이든 ?행정부',
    '米国?政府|トランプ政権|バイデン政権',
    '美国?政府|美國政府|拜登政府|特朗普政府|川普政府',
  ],
  [
    'Japanese government',
    "(?:the )?Japan(?:ese|’s|'s) government|Tokyo’s government",
    '(?:일본|日) ?정부',
    '日本政府',
    '日本政府',
  ],
  [
    'Chinese government',
    "(?:the )?Chin(?:ese|a’s|a's) government",
    '(?:중국|中) ?정부',
    '中国政府',
    '中国政府|中國政府',
  ],
  [
    'South Korean government',
    '(?:the )?(?:South )?Korean government',
    '(?:한국|우리) ?정부',
    '韓国政府',
    '韩国政府|韓國政府',
  ],
  [
    'Taiwanese government',
    "(?:the )?Taiwan(?:ese|’s|'s) government",
    '대만 ?정부',
    '台湾政府|台湾当局',
    '台湾当局|台灣政府',
  ],
  ['Dutch government', '(?:the )?Dutch government', '네덜란드 ?정부', 'オランダ政府', '荷兰政府|荷蘭政府'],
  ['German government', '(?:the )?German government', '독일 ?정부', 'ドイツ政府', '德国政府|德國政府'],
];

const LANGUAGES = ['en', 'ko', 'ja', 'zh'];

interface PlaceName {
  class: PhraseClass;
  entity: string;
  start: number;
  end: number;
}

const COMPILED = new Map<string, { pattern: RegExp; rows: { class: PhraseClass; entity: string }[] }>();

function compiled(language: string) {
  const known = COMPILED.get(language);
  if (known) return known;
  const column = 1 + Math.max(0, LANGUAGES.indexOf(language));
  const list = [
    ...GOVERNMENTS.map((row) => ({ row, class: 'government' as const })),
    ...PLACES.map((row) => ({ row, class: 'place' as const })).sort((a, b) => b.row[0].length - a.row[0].length),
  ];
  const [before, after] = column === 1 ? ['\\b', '\\b'] : ['', ''];
  const made = {
    pattern: new RegExp(
      list.map(({ row }) => `${before}(${row[column] ?? ''})${after === '' ? '' : '(?![\\w])'}`).join('|'),
      'gu',
    ),
    rows: list.map(({ row, class: kind }) => ({ class: kind, entity: row[0] })),
  };
  COMPILED.set(language, made);
  return made;
}

/** Places and governments in a text, by their English names. */
export function placesIn(text: string, language: string): PlaceName[] {
  const { pattern, rows } = compiled(language);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const row = rows[match.slice(1).findIndex((group) => group !== undefined)];
    return row ? [{ ...row, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const NAMES = new Set([...PLACES, ...GOVERNMENTS].map(([name]) => name));

/** Whether a party of a claim is a place or a government and no entity. */
export function isPlace(party: string): boolean {
  return NAMES.has(party);
}
