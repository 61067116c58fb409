/** Where layout parts words that stand together in the page's source. Works without layout, by the names alone. */

/** How an element that is inline by its name stands among its neighbours. */
export interface Standing {
  block: boolean;
  /** Whether there is room before and after it, as between words. */
  before: boolean;
  after: boolean;
}

const WITHIN: Standing = { block: false, before: false, after: false };
const BLOCK: Standing = { block: true, before: false, after: false };

/** A raised sign that leads to a note: `1`, `[2]`, `4,5`, `a`, `*`. */
const NOTE_SIGN = /^\s*[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§¶#])(?:\s*[,–-]\s*(?:\d{1,3}|[a-z]))*\s*[\])]?\s*$/i;
/** `10` of `10<sup>9</sup>`, which is one number. */
const BASE = /(?:^|[\s.,×])\d+$/;
/** Less room than this, in CSS pixels, is no space between words. */
const GAP = 2;
/** An initial with an opening quotation mark. */
const INITIAL = 2;

/** How layout takes an element of this tag: flex items, styled spans and custom elements may be blocks. */
export function standingOf(element: Element, tag: string, textBefore: string): Standing {
  if (tag === 'SUP')
    return NOTE_SIGN.test(element.textContent ?? '') && !BASE.test(textBefore) ? { ...WITHIN, before: true } : WITHIN;
  const style = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  const display = style?.display;
  if (!style || !display || /^(none|contents|ruby)/.test(display)) return WITHIN;
  if (!display.startsWith('inline')) {
    // A large first letter floats beside its own word.
    const initial = style.float !== 'none' && (element.textContent ?? '').trim().length <= INITIAL;
    return initial ? WITHIN : BLOCK;
  }
  const boxed = display !== 'inline';
  const room = (margin: string, padding: string): boolean =>
    parseFloat(margin) + (boxed ? parseFloat(padding) : 0) > GAP;
  return {
    block: false,
    before: room(style.marginLeft, style.paddingLeft),
    after: room(style.marginRight, style.paddingRight),
  };
}
