/**
 * The spellings of one folded name that the press uses without meaning anything by it: `HBM3E`, `HBM-3E`, `HBM 3E`;
 * `SK하이닉스`, `SK 하이닉스`; `TSMC 5nm`, `TSMC 5 nm`.
 */
import { Script, scriptOf } from './scripts';

/** All spellings of a folded name, itself first. Separators are the fold's single space. */
export function nameVariants(folded: string): string[] {
  const variants = new Set([folded]);
  const closed = folded.replaceAll(' ', '');
  // Closing up Latin words would make new words (`Arm China` → `armchina` is fine, but `on semi` → `onsemi` is another
  // spelling already listed).
  if (/[^\x20-\x7f]/.test(folded) || /\d/.test(folded)) variants.add(closed);
  // `骁龙 8 gen 3` → `骁龙8 gen 3`.
  variants.add(folded.replace(/(?<=[^\x20-\x7f]) (?=[\x21-\x7f])|(?<=[\x21-\x7f]) (?=[^\x20-\x7f])/g, ''));
  const opened = openSeams(folded);
  variants.add(opened);
  return [...variants].filter((variant) => variant.length > 0);
}

/** Puts a separator where three letters or more meet digits for the first time, or Latin meets another script. */
function openSeams(folded: string): string {
  let result = folded[0] ?? '';
  let opened = false;
  for (let index = 1; index < folded.length; index++) {
    const before = scriptOf(folded.charCodeAt(index - 1));
    const here = scriptOf(folded.charCodeAt(index));
    const wide = (script: Script): boolean => script >= Script.Hangul;
    const latin = (script: Script): boolean => script === Script.Latin || script === Script.Digit;
    const lettersThenDigits: boolean = !opened && here === Script.Digit && /[a-z]{3}$/.test(folded.slice(0, index));
    const unit: boolean = before === Script.Digit && /^(?:nm|나노|納米|纳米|奈米|ナノ)/.test(folded.slice(index));
    if (unit || lettersThenDigits || (wide(before) && latin(here)) || (latin(before) && wide(here))) {
      result += ' ';
      opened ||= lettersThenDigits;
    }
    result += folded[index] ?? '';
  }
  return result;
}
