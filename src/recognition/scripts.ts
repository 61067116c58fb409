/** Which script a UTF-16 code unit belongs to, as far as word boundaries care. */

export const Script = { Other: 0, Latin: 1, Digit: 2, Hangul: 3, Hiragana: 4, Katakana: 5, Han: 6 } as const;
export type Script = (typeof Script)[keyof typeof Script];

/** The script of a code unit; half- and full-width forms count as what they stand for. */
export function scriptOf(unit: number): Script {
  if (unit < 0x80) {
    if (unit >= 0x30 && unit <= 0x39) return Script.Digit;
    return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? Script.Latin : Script.Other;
  }
  if (
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x386 && unit <= 0x52f && unit !== 0x387) ||
    (unit >= 0x1e00 && unit <= 0x1eff) ||
    (unit >= 0x2126 && unit <= 0x212b) ||
    (unit >= 0xfb00 && unit <= 0xfb06)
  )
    return Script.Latin;
  if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x3131 && unit <= 0x318e))
    return Script.Hangul;
  if (unit >= 0x3041 && unit <= 0x309f) return Script.Hiragana;
  if ((unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc || (unit >= 0xff66 && unit <= 0xff9f))
    return Script.Katakana;
  // Radicals as PDF text has them, and compatibility ideographs.
  if ((unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff)) return Script.Han;
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005) return Script.Han;
  if (unit >= 0xff10 && unit <= 0xff19) return Script.Digit;
  if ((unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) return Script.Latin;
  return Script.Other;
}
