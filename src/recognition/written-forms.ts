/**
 * The other written forms of a name: simplified for traditional characters and the other way round, and a katakana word
 * without the long vowel at its end (`メモリー`, `メモリ`), so that a name held in one is found in the other.
 */
import type { LexiconSource } from './compile';

/**
 * Simplified, traditional, simplified, traditional and so on: what such names are written with, only characters of
 * which one form answers to one.
 */
const PAIRS =
  '电電积積体體制製导導国國尔爾苹蘋圆圓机機华華产產业業龙龍学學设設装裝亚亞骁驍测測东東联聯气氣腾騰玑璣级級长長层層会會计計资資进進统統务務爱愛则則备備韩韓线線应應协協经經欧歐键鍵试試车車创創达達处處纳納兰蘭无無对對规規' +
  '镓鎵动動图圖发發诺諾术術团團铜銅湾灣关關氢氫热熱压壓软軟讯訊属屬际際胜勝储儲莱萊阳陽环環条條单單贸貿调調许許驱驅点點带帶频頻宽寬数數离離逻邏辑輯态態载載显顯丽麗银銀赛賽鹏鵬门門节節网網络絡义義马馬萨薩泽澤广廣汉漢' +
  '锡錫奥奧宝寶连連税稅议議证證户戶钨鎢扩擴纤纖剂劑质質强強桥橋锐銳灵靈铠鎧云雲检檢润潤荣榮济濟麦麥与與兴興现現迈邁万萬来來为為员員执執飞飛丰豐硕碩纺紡边邊缘緣维維罗羅传傳蚀蝕独獨区區岛島园園苏蘇实實锗鍺销銷验驗终終' +
  '别別职職树樹胶膠纯純溅濺静靜铟銦块塊闪閃构構径徑栈棧补補场場鳍鰭组組随隨针針写寫铝鋁垫墊变變轨軌叠疊异異标標准準乐樂侠俠纪紀澜瀾谋謀晋晉时時仪儀据據闻聞谱譜双雙项項汇匯顶頂凯凱伟偉优優鸿鴻宁寧锌鋅铅鉛头頭贺賀稳穩' +
  '颖穎开開复複权權订訂货貨尘塵洁潔净淨缩縮训訓练練后後极極总總贝貝鲲鯤鲁魯铁鐵铿鏗跃躍轻輕运運远遠选選锂鋰镁鎂锑銻钼鉬钌釕铪鉿铌鈮钽鉭钴鈷钛鈦镍鎳锰錳铬鉻钯鈀铂鉑钇釔镧鑭铈鈰钕釹镝鏑沟溝盖蓋栅柵脉脈浆漿湿濕滤濾涂塗镀鍍铸鑄钢鋼矿礦炼煉';

const traditional = new Map<string, string>();
const simplified = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) {
  traditional.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));
  simplified.set(PAIRS.charAt(at + 1), PAIRS.charAt(at));
}

type Entity = LexiconSource['entities'][number];

/** A katakana word of three signs or more that ends with a long vowel. */
const LONG_VOWEL = /([\u30a1-\u30fa][\u30a1-\u30fc]*[\u30a1-\u30fa])ー$/;

/**
 * The pack with the other forms of its Japanese and Chinese names, read as the given ones are. Only for entities that
 * something is told of: a list of a million bare names would grow by a quarter.
 */
export function withWrittenForms(pack: LexiconSource): LexiconSource {
  const told = new Set(pack.relations.flatMap(({ from, to }) => [from, to]));
  return { ...pack, entities: pack.entities.map((entity) => (told.has(entity.id) ? widened(entity) : entity)) };
}

function widened(entity: Entity): Entity {
  const { ja = [], zh = [] } = entity.names;
  const given = new Set([...ja, ...zh]);
  const added = [...given].flatMap((name) =>
    otherForms(name)
      .filter((form) => !given.has(form))
      .map((form) => ({ name, form })),
  );
  if (added.length === 0) return entity;
  const readings = added.flatMap(({ name, form }) =>
    entity.ambiguous?.[name] === undefined ? [] : [[form, entity.ambiguous[name]] as const],
  );
  const [kana, hanzi] = [added.filter(({ form }) => KANA.test(form)), added.filter(({ form }) => !KANA.test(form))].map(
    (list) => list.map(({ form }) => form),
  );
  return {
    ...entity,
    names: { ...entity.names, ja: [...ja, ...(kana ?? [])], zh: [...zh, ...(hanzi ?? [])] },
    ambiguous: { ...Object.fromEntries(readings), ...entity.ambiguous },
  };
}

const KANA = /[\u3041-\u30ff]/;

function otherForms(name: string): string[] {
  if (LONG_VOWEL.test(name)) return [name.replace(LONG_VOWEL, '$1')];
  if (!/[\u4e00-\u9fff]/.test(name) || KANA.test(name) || /[\uac00-\ud7a3]/.test(name)) return [];
  return [traditional, simplified]
    .map((table) => Array.from(name, (character) => table.get(character) ?? character).join(''))
    .filter((form) => form !== name);
}
