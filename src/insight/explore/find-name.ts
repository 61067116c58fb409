/** A selected text → the entity it names, the entities named in it, and names like it. Pure. */
import { readName } from '../../knowledge/names';
import { entitiesCalled, recognise, type Lexicon } from '../../recognition';
import type { SearchHit, SearchIndex } from './search';

export interface FoundName {
  /** The text as a name. */
  name: string;
  /** What is called so; usually one. */
  exact: string[];
  /** What else is named in the text. */
  named: string[];
  /** Names like it, the likeliest first. */
  like: SearchHit[];
}

/** So many of each are told. */
const SHOWN = 8;
/** Whatever the text is about: somebody asks what its names mean. */
const ABOUT_CHIPS = { sure: {}, chipWords: 9 };
/** A Korean particle or two after a name: `SK하이닉스에서는`. */
const PARTICLES = /^\p{Script=Hangul}{1,4}$/u;

export function findName(text: string, lexicon: Lexicon, search: SearchIndex): FoundName {
  const name = readName(text);
  const { mentions } = recognise({ blocks: [name] }, lexicon, { context: ABOUT_CHIPS });
  const named = [...new Set(mentions.map(({ entity }) => entity))];
  const like = name === '' ? [] : search.search(name, {}, SHOWN).hits;
  const [only] = mentions;
  const whole = named.length === 1 && only?.start === 0 && PARTICLES.test(name.slice(only.end)) ? named : [];
  const [called, spelled] = [
    entitiesCalled(name, lexicon),
    like.filter((hit) => plain(hit.name) === plain(name)).map(({ id }) => id),
  ];
  const exact = [called, whole, spelled].find((found) => found.length > 0) ?? [];
  const others = named.filter((id) => !exact.includes(id)).slice(0, SHOWN);
  return { name, exact, named: others, like: like.filter(({ id }) => !exact.includes(id) && !others.includes(id)) };
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
