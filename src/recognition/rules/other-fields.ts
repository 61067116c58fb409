/**
 * Words of other fields. Where an article has several of one field, no word about chips and no second name of the trade, a short name is
 * taken for what it means there: `AMD` is an eye disease, `インテル` a football club.
 */
import type { Rule } from './rule';

export interface FieldRule extends Rule {
  words: RegExp;
}

export const OTHER_FIELDS: readonly FieldRule[] = [
  {
    id: 'medicine',
    languages: ['en', 'ko', 'ja', 'zh'],
    does: 'Patients, clinics and drugs.',
    words:
      /\b(?:patients?|clinics?|clinical|diseases?|injections?|doctors?|blindness|macular|retinal?|therap(?:y|ies)|symptoms?|tumou?rs?|vaccines?)\b|환자|질환|병원|치료|진료|시력|백신|患者|治療|病院|疾患|医師|視力|网膜|網膜|黄斑|疾病|医院|治疗|视力|眼科/gi,
    examples: ['The clinic treats patients with it'],
    counterexamples: ['The company patented it in clinical weather'],
  },
  {
    id: 'insurance',
    languages: ['en', 'ko', 'ja', 'zh'],
    does: 'Policies and those who hold them.',
    words:
      /\b(?:insurers?|insurance|polic(?:y|ies)holders?|premiums?|health plans?|health benefits?|policies|claims adjuster)\b|보험|보험료|가입자|保険|保険料|加入者|保险|保费|投保/gi,
    examples: ['The insurer raised its premiums'],
    counterexamples: ['The insurer is large'],
  },
  {
    id: 'football',
    languages: ['en', 'ko', 'ja', 'zh'],
    does: 'Matches, coaches and leagues.',
    words:
      /\b(?:Serie A|Champions League|midfielders?|strikers?|goalkeepers?|kick-?off|penalt(?:y|ies)|head coach|football|soccer)\b|세리에|챔피언스리그|감독|득점|축구|선수|세리머니|セリエ|監督|得点|試合|選手|リーグ|ゴール|サッカー|意甲|欧冠|主教练|球员|进球|足球|比赛/gi,
    examples: ['試合後、監督は選手を称えた'],
    counterexamples: ['監督は笑った'],
  },
  {
    id: 'biology',
    languages: ['en', 'ko', 'ja', 'zh'],
    does: 'Cells, proteins and the animals they are of.',
    words:
      /\b(?:cells?|proteins?|mice|vesicles?|enzymes?|bacteria|genes?|tissues?)\b|세포|단백질|항암|유전자|쥐|細胞|タンパク|マウス|遺伝子|细胞|蛋白|小鼠|基因/gi,
    examples: ['the cells of mice'],
    counterexamples: ['the cell of a battery'],
  },
];

/** So many different words of one field show an article to be of it. */
const ENOUGH = 2;

/** The field that some texts are of, by different words of it. */
export function fieldOf(texts: readonly string[]): FieldRule | undefined {
  return OTHER_FIELDS.find(({ words }) => {
    const seen = new Set<string>();
    for (const text of texts) for (const [word] of text.matchAll(words)) seen.add(word.toLowerCase());
    return seen.size >= ENOUGH;
  });
}
