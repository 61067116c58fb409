/**
 * Which part of a match is the name. The press glues things to names that are no part of them (`4나노 공정`, `대만 TSMC`),
 * makes one name of two (`엔비디아 H100`), and goes on where our names end (`iPhone 17 Pro`, `CXL 2.0`, `어센드(Ascend)
 * 910C`).
 */
import { isWord } from './boundaries';
import type { Candidate } from './candidate';
import { lookUp, type Lexicon } from './lexicon';
import { affixOf } from './rules/affixes';
import type { Span } from './span';
import { extended } from './span-extension';

/** A node that every maker has. */
const GENERIC_NODE = /^\d{1,3}(?:\.\d)? ?-?(?:nm|㎚|나노|ナノ|纳米|奈米)/;
const NODE_INSIDE = /[^\d]\d{1,3}(?:\.\d)? ?-?(?:nm|㎚|나노|ナノ|纳米|奈米)/;
/** `TSMC4ナノ`: a node that stands right behind its maker. */
const GLUED_NODE = /^(\d{1,2}(?:\.\d)?)(?:nm|ナノ|나노|奈米|纳米)/;
/** How many characters two names may share. */
const SHARED = 2;
/** A Chinese name before a Latin one: `华为Mate`. */
const HAN = /^[\u4e00-\u9fff]+$/;
const WIDE = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/**
 * The spans to mark for a match `start`–`end` of an entity: usually itself, sometimes shorter, longer or two. In text
 * order.
 */
export function spansOf(text: string, { start, end, entity }: Span, lexicon: Lexicon): Span[] {
  const kind = lexicon.kindOf(entity);
  const surface = text.slice(start, end);
  if (kind === 'product' || kind === 'process' || kind === 'technology') {
    const parts = withoutMaker(surface, entity, lexicon);
    if (parts) {
      const [maker, rest] = parts;
      return [
        { start, end: start + maker.length, entity: maker.entity },
        ...spansOf(text, { start: end - rest.length, end, entity: rest.entity }, lexicon),
      ];
    }
  }
  const leading = affixOf(surface, 'before', kind);
  if (leading && leading.length < surface.length) {
    const rest = sameOrOther(surface.slice(leading.length), entity, lexicon, leading.tells);
    if (rest !== undefined) {
      const longer = longerName(text, start + leading.length, end, lexicon);
      return spansOf(text, longer ?? { start: start + leading.length, end, entity: rest }, lexicon);
    }
  }
  // The bare name may grow another way than the one with a noun after it: `4나노 공정`, `iPhone 17 칩`.
  const trailing = affixOf(surface, 'after', kind)?.length ?? 0;
  const bare = surface.slice(0, surface.length - trailing);
  if (trailing > 0 && bare !== '' && (names(bare, entity, lexicon) || (kind === 'product' && /\d$/.test(bare)))) {
    return spansOf(text, { start, end: end - trailing, entity }, lexicon);
  }
  const shared = WIDE.test(surface.slice(-1)) ? sharing(text, { start, end, entity }, lexicon) : undefined;
  if (shared) return shared;
  if (kind === 'organization') {
    const node = GLUED_NODE.exec(text.slice(end, end + 12));
    const [size] = node ? lookUp(lexicon, `${node[1] ?? ''}nm`) : [];
    if (node && size)
      return [
        { start, end, entity },
        { start: end, end: end + node[0].length, entity: size.entity },
      ];
  }
  return [extended(text, { start, end, entity }, lexicon)];
}

/** `碳化硅晶圆厂`: two names share `晶圆`; it belongs to the second, which would be none without it. */
function sharing(text: string, { start, end }: Span, lexicon: Lexicon): Span[] | undefined {
  const cut = end - SHARED;
  if (end >= text.length || cut - start < 2 || lookUp(lexicon, text.slice(cut, end)).length === 0) return undefined;
  const [first] = lookUp(lexicon, text.slice(start, cut));
  const second = first && longerName(text, cut, end, lexicon);
  return first && second ? [{ start, end: cut, entity: first.entity }, second] : undefined;
}

/** `12吋晶圓廠`: without its size the match ends too early, for `晶圓廠` is a name too. */
function longerName(text: string, start: number, end: number, lexicon: Lexicon): Span | undefined {
  for (let last = Math.min(text.length, end + 3); last > end; last--) {
    const [name] = isWord(text, start, last) ? lookUp(lexicon, text.slice(start, last)) : [];
    if (name) return { start, end: last, entity: name.entity };
  }
  return undefined;
}

/** `엔비디아 H100` and `台積電N3P` are two names, `NVIDIA H100` is one; `TSMC 3나노` is two because the node is everybody's. */
function withoutMaker(
  surface: string,
  entity: number,
  lexicon: Lexicon,
): [{ length: number; entity: number }, { length: number; entity: number }] | undefined {
  if (!WIDE.test(surface) && !NODE_INSIDE.test(surface)) return undefined;
  for (let cut = 2; cut < surface.length - 1; cut++) {
    const maker = surface.slice(0, cut);
    const rest = surface.slice(cut).replace(/^[ ・·의のの]/, '');
    const generic = GENERIC_NODE.test(rest);
    // A number is never cut in two, nor a word of letters; `TSMC3나노` is.
    if (/[A-Za-z0-9]$/.test(maker) && /^[A-Za-z0-9]/.test(surface.slice(cut)) && !(generic && /[A-Za-z]$/.test(maker)))
      continue;
    if (!generic && !WIDE.test(maker)) continue;
    const owner = lookUp(lexicon, maker).find((name) => lexicon.kindOf(name.entity) === 'organization');
    const own = lookUp(lexicon, rest);
    const named =
      own.find((name) => name.entity === entity) ??
      (generic ? own[0] : HAN.test(maker) && /^[A-Z][a-z]/.test(rest) ? { entity } : undefined);
    if (owner && named)
      return [
        { length: maker.length, entity: owner.entity },
        { length: rest.length, entity: named.entity },
      ];
  }
  return undefined;
}

/** The maker with which a name begins that is none here: `英特尔酷睿` in a text about laptops still names Intel. */
export function makerIn(text: string, { start, end }: Candidate, lexicon: Lexicon): Candidate | undefined {
  const surface = text.slice(start, end);
  if (!WIDE.test(surface)) return undefined;
  for (let cut = surface.length - 1; cut >= 2; cut--) {
    const makers = lookUp(lexicon, surface.slice(0, cut)).filter(
      (name) => lexicon.kindOf(name.entity) === 'organization',
    );
    if (makers.length > 0 && lookUp(lexicon, surface.slice(cut).trim()).length > 0)
      return { start, end: start + cut, names: makers };
  }
  return undefined;
}

function names(surface: string, entity: number, lexicon: Lexicon): boolean {
  return lookUp(lexicon, surface).some((name) => name.entity === entity);
}

function sameOrOther(surface: string, entity: number, lexicon: Lexicon, other: boolean): number | undefined {
  const found = lookUp(lexicon, surface);
  return (found.find((name) => name.entity === entity) ?? (other ? found[0] : undefined))?.entity;
}
