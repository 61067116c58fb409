/**
 * The open lexicon: the compiled names of the bundled pack, and beside them small ones (deltas) of what the reader added, so that a name
 * more does not compile all others again. Entities are numbered through all of them; one that two layers hold has one number.
 */
import { matchTail, openNames, type CompiledNames, type LexiconName } from './compiled';
import { fold } from './fold';
import { BLOCK } from './trie';

/** So many looked-up names are remembered: span extension asks for the same ones again and again. */
const REMEMBERED = 4096;

/** Compiled names and the numbers that their entities have in the lexicon. */
export interface Layer {
  readonly names: CompiledNames;
  /** The lexicon's number of an entity of this layer. */
  readonly numberOf: (own: number) => number;
}

/** Where the record of an entity lies. */
interface Home {
  names: CompiledNames;
  own: number;
}

/** An open lexicon. */
export class Lexicon {
  readonly layers: readonly [Layer, ...Layer[]];
  private readonly base: CompiledNames;
  /** Entities that only deltas hold, from the number after the base's last. */
  private readonly added: Home[] = [];
  /** Neighbours of the entities that deltas tell of, those of the base included. */
  private readonly nearby = new Map<number, Uint32Array>();
  private readonly remembered = new Map<string, readonly LexiconName[]>();

  constructor(base: CompiledNames, deltas: readonly CompiledNames[]) {
    this.base = base;
    this.layers = [{ names: base, numberOf: (own) => own }, ...deltas.map((names) => this.laidOver(names))];
  }

  kindOf(entity: number): string {
    const home = this.added[entity - this.base.size];
    return home ? home.names.kindOf(home.own) : this.base.kindOf(entity);
  }

  idOf(entity: number): string {
    const home = this.added[entity - this.base.size];
    return home ? home.names.idOf(home.own) : this.base.idOf(entity);
  }

  labelOf(entity: number): string {
    const home = this.added[entity - this.base.size];
    return home ? home.names.labelOf(home.own) : this.base.labelOf(entity);
  }

  /** Entities one relation away. */
  nearOf(entity: number): Uint32Array {
    return this.nearby.get(entity) ?? (entity < this.base.size ? this.base.nearOf(entity) : NONE);
  }

  /** The entities with some ids; takes as long as there are entities. */
  entitiesOf(ids: ReadonlySet<string>): number[] {
    const own = this.added.flatMap(({ names, own }, index) =>
      ids.has(names.idOf(own)) ? [this.base.size + index] : [],
    );
    return [...this.base.entitiesOf(ids), ...own];
  }

  /** The names that are spelled exactly as `surface`, give or take what folding makes alike. */
  called(surface: string): readonly LexiconName[] {
    let names = this.remembered.get(surface);
    if (!names) {
      if (this.remembered.size >= REMEMBERED) this.remembered.clear();
      this.remembered.set(surface, (names = this.layers.flatMap((layer) => namesIn(layer, surface))));
    }
    return names;
  }

  /** Numbers the entities of a delta. */
  private laidOver(names: CompiledNames): Layer {
    const ids = Array.from({ length: names.size }, (_, own) => names.idOf(own));
    const known = new Map(this.entitiesOf(new Set(ids)).map((entity) => [this.idOf(entity), entity]));
    const numbers = ids.map((id, own) => known.get(id) ?? this.base.size + this.added.push({ names, own }) - 1);
    const numberOf = (own: number): number => numbers[own] as number;
    numbers.forEach((entity, own) => {
      const more = Array.from(names.nearOf(own), numberOf);
      if (more.length > 0) this.nearby.set(entity, Uint32Array.from(new Set([...this.nearOf(entity), ...more])));
    });
    return { names, numberOf };
  }
}

const NONE = new Uint32Array();

/**
 * Opens a compiled lexicon, with what was compiled as a delta laid over it; everything is a view into the buffers. Throws `LexiconError`.
 */
export function openLexicon(base: ArrayBuffer, ...deltas: readonly ArrayBuffer[]): Lexicon {
  return new Lexicon(openNames(base), deltas.map(openNames));
}

/** Names of a layer with the lexicon's numbers of their entities. */
export function numbered(names: readonly LexiconName[], { numberOf }: Layer): readonly LexiconName[] {
  return names.every(({ entity }) => numberOf(entity) === entity)
    ? names
    : names.map((name) => ({ ...name, entity: numberOf(name.entity) }));
}

/** See {@link Lexicon.called}. */
export function lookUp(lexicon: Lexicon, surface: string): readonly LexiconName[] {
  return lexicon.called(surface);
}

function namesIn(layer: Layer, surface: string): readonly LexiconName[] {
  const slot = slotOf(layer.names, surface);
  return slot === undefined ? [] : numbered(layer.names.at(slot).names, layer);
}

/** The slot in which a spelling ends. */
function slotOf({ table, labels, bases, tailBlocks, tail }: CompiledNames, surface: string): number | undefined {
  const { codes, length } = fold(surface, table);
  let base = bases[0] as number;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    const state = (base >> 1) + code;
    if (labels[state] !== code) return undefined;
    base = bases[state] as number;
    if (base < 0)
      return matchTail(tail, (tailBlocks[state >>> BLOCK] as number) + ~base, codes, at + 1) === length
        ? state
        : undefined;
  }
  return (base & 1) === 1 ? base >> 1 : undefined;
}
