/**
 * What may follow a name inside a run of Hangul: particles (josa), the copula and endings, and the nouns that news Korean glues on.
 * Data with one small reader; each list can grow without touching code. Longest first is not needed: the reader tries every split.
 */

const PARTICLES = [
  '이', '가', '은', '는', '을', '를', '와', '과', '의', '에', '도', '만', '로', '으로', '에서', '에게', '에도', '에만', '에는', '에서는', '에서도', '에선', '에겐',
  '에게는', '에게도', '와의', '과의', '와는', '과는', '와도', '과도', '로의', '으로의', '로는', '로도', '로서', '로써', '으로서', '으로써', '로부터', '으로부터', '부터', '까지', '까지도',
  '보다', '보다는', '보다도', '처럼', '같은', '같이', '마저', '조차', '뿐', '뿐만', '뿐이', '뿐만이', '이나', '나', '든', '이든', '이라는', '라는', '라고', '이라고',
  '이란', '란', '이며', '며', '이고', '고', '이자', '자', '인', '이다', '다', '였다', '이었다', '이라', '라', '라며', '이라며', '라면', '이라면', '이지만', '지만', '에의', '한테', '께서',
  '하고', '이랑', '랑', '이나마', '대로', '만의', '만이', '만큼', '만은', '에서의', '에까지', '여서', '이어서', '이야', '야', '이여', '일', '들', '들이', '들은', '들의', '들을', '들과', '들도', '들에',
  '측', '측은', '측이', '측의', '측에', '측과', '향', '발', '산', '제', '식', '용', '급', '사', '사의', '사가', '사는', '형', '별', '간', '당', '계', '판',
];
const COMPOUNDS = [
  '그룹', '코리아', '재팬', '차이나', '아메리카', '반도체', '파운드리', '칩', '주가', '주식', '주', '본사', '공장', '팹', '캠퍼스', '사업부', '사업장', '사장', '회장', '부회장', '대표', '대표이사', '부사장',
  '최고경영자', '창업자', '관계자', '임직원', '직원', '노조', '측근', '제품', '공정', '기술', '장비', '소재', '부품', '공급', '공급망', '납품', '수주', '출신', '생산', '양산', '제조', '기반', '대비',
  '때문', '등', '및', '외', '내', '중', '전', '후', '쪽', '편', '가격', '시장', '물량', '수요', '실적', '매출', '투자', '연합', '진영', '동맹', '생태계', '효과', '쇼크', '의존도', '점유율', '인수', '지분', '계열', '계열사', '자회사',
  '라인', '세대', '단', '시리즈', '모델', '서버', '메모리', '규모', '이하', '이상', '미만', '대', '급의', '이후', '이전', '전용', '적용', '탑재', '개발', '도입', '설계',
];
const TAILS = new Set(PARTICLES);
const NOUNS = new Set(COMPOUNDS);
const LONGEST_NOUN = Math.max(...COMPOUNDS.map((noun) => noun.length));

/** Whether the Hangul run that follows a name (`가` in `삼성전자가`, `향` in `TSMC향`) leaves the name a word of its own. */
export function isKoreanTail(tail: string): boolean {
  if (tail === '' || TAILS.has(tail)) return true;
  for (let length = Math.min(LONGEST_NOUN, tail.length); length > 0; length--) {
    if (NOUNS.has(tail.slice(0, length)) && isKoreanTail(tail.slice(length))) return true;
  }
  return false;
}
