/**
 * Which part of a match is the name. The press glues things to names that are no part of them (`4나노 공정`, `대만 TSMC`), makes one
 * name of two (`엔비디아 H100`), and goes on where our names end (`iPhone 17 Pro`, `CXL 2.0`, `어센드(Ascend) 910C`).
 */
import { grown } from './growth';
import { lookUp, type Lexicon } from './lexicon';
import { TRAILING, type Span } from './trimming';

/** Words before a name that tell where from, of what kind or which generation, but not which one. */
const LEADING = /^(?:대만|미국|중국|일본|한국|네덜란드|독일|영국|반도체|미|中|美|日|英|米|独|蘭|韓|台湾|台灣|美国|美國|中国|中國|荷兰|荷蘭|半导体|半導体|半導體|\d세대|第[0-9一二三四五六七八]代|semiconductor)[ ・]?/;
/** A node that every maker has. */
const GENERIC_NODE = /^\d{1,3}(?:\.\d)? ?-?(?:nm|㎚|나노|ナノ|纳米|奈米)/;
const WIDE = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** The spans to mark for a match `start`–`end` of an entity: usually itself, sometimes shorter, longer or two. In text order. */
export function spansOf(text: string, { start, end, entity }: Span, lexicon: Lexicon): Span[] {
  const kind = lexicon.kindOf(entity);
  const surface = text.slice(start, end);
  if (kind === 'product' || kind === 'process' || kind === 'technology') {
    const parts = withoutMaker(surface, entity, kind, lexicon);
    if (parts) {
      const [maker, rest] = parts;
      return [
        { start, end: start + maker.length, entity: maker.entity },
        ...spansOf(text, { start: end - rest.length, end, entity: rest.entity }, lexicon),
      ];
    }
  }
  const leading = LEADING.exec(surface)?.[0].length ?? 0;
  if (leading > 0 && leading < surface.length) {
    const rest = sameOrOther(surface.slice(leading), entity, lexicon, /\d세대|代/.test(surface.slice(0, leading)));
    if (rest !== undefined) return spansOf(text, { start: start + leading, end, entity: rest }, lexicon);
  }
  // The bare name may grow another way than the one with a noun after it: `4나노 공정`, `iPhone 17 칩`.
  const trailing = kind === 'organization' ? 0 : (TRAILING.exec(surface)?.[0].length ?? 0);
  if (trailing > 0 && trailing < surface.length && names(surface.slice(0, -trailing), entity, lexicon)) {
    return spansOf(text, { start, end: end - trailing, entity }, lexicon);
  }
  return [grown(text, { start, end, entity }, lexicon)];
}

/** `엔비디아 H100` is two names, `NVIDIA H100` one; `TSMC 3나노` is two because the node is everybody's. */
function withoutMaker(surface: string, entity: number, kind: string, lexicon: Lexicon): [{ length: number; entity: number }, { length: number; entity: number }] | undefined {
  for (let cut = 2; cut < surface.length - 1; cut++) {
    const maker = surface.slice(0, cut);
    const rest = surface.slice(cut).replace(/^[ ・·의のの]/, '');
    const generic = GENERIC_NODE.test(rest);
    if (!generic && (kind === 'process' || !WIDE.test(maker))) continue;
    const owner = lookUp(lexicon, maker).find((name) => lexicon.kindOf(name.entity) === 'organization');
    const own = lookUp(lexicon, rest);
    const named = own.find((name) => name.entity === entity) ?? (generic ? own[0] : undefined);
    if (owner && named) return [{ length: maker.length, entity: owner.entity }, { length: rest.length, entity: named.entity }];
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
