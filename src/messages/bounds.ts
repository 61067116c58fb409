/**
 * How much anyone may hand over in a message. A page's process may be hostile: what is longer is cut before anything
 * else looks at it, so that no page can make us work on more than this.
 */
import * as v from 'valibot';

/** A text of at most so many UTF-16 code units; the rest is cut off. */
export function textUpTo(length: number) {
  return v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
}

/** A list of at most so many pieces; the others are dropped unseen. */
export function listUpTo<S extends v.GenericSchema>(length: number, piece: S) {
  return v.pipe(
    v.unknown(),
    v.transform((list: unknown): unknown => (Array.isArray(list) ? list.slice(0, length) : list)),
    v.array(piece),
  );
}

/** Texts that are at most so long together (UTF-16 code units): what is over is cut, and later texts are empty. */
export function textsWithin(texts: readonly string[], length: number): string[] {
  let room = length;
  return texts.map((text) => {
    const kept = text.slice(0, room);
    room -= kept.length;
    return kept;
  });
}
