/** The language of a text among those we read. */

/** By its script first: pages often carry a wrong `lang`. */
export function languageOf(declared: string, sample: string): string {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const hangul = count(/[\uac00-\ud7a3]/g);
  const kana = count(/[\u3041-\u30ff]/g);
  const han = count(/[\u4e00-\u9fff]/g);
  const latin = count(/[A-Za-z]/g) / 3;
  if (hangul > 0 && hangul >= Math.max(kana, han, latin / 2)) return 'ko';
  if (kana > 0 && kana + han >= latin && kana * 8 >= han) return 'ja';
  if (han > 0 && han >= latin) return 'zh';
  return /^[a-z]{2}/i.exec(declared)?.[0].toLowerCase() ?? 'en';
}
