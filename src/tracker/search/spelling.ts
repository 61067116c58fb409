/**
 * One spelling for what readers take for the same letters: case, width, accents, composed and decomposed forms.
 * Recognition has a fold of its own, for names in a lexicon and opaque outside it; searching needs readable letters and
 * any text.
 */

/**
 * A text in that spelling; letter `i` of it came from the UTF-16 code units `starts[i]` to `ends[i]` of the original.
 */
export interface Spelling {
  letters: string;
  starts: number[];
  ends: number[];
}

/** A character with the marks that belong to it, or a Hangul syllable in parts. */
const CLUSTER = /[\u1100-\u11ff]+|[^][\p{M}\uff9e\uff9f]*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ACCENTS = /[\u0300-\u036f]/g;

export function spell(text: string): Spelling {
  const spelling: Spelling = { letters: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = spellCluster(cluster);
    spelling.letters += letters;
    for (let at = 0; at < letters.length; at++) {
      spelling.starts.push(index);
      spelling.ends.push(index + cluster.length);
    }
  }
  return spelling;
}

/** The same without positions: what is nearly always plain is spelled at once. */
export function spellPlainly(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC');
}

function spellCluster(cluster: string): string {
  const unit = cluster.charCodeAt(0);
  if (cluster.length === 1 && (unit < 0x80 || (unit >= 0x3041 && unit <= 0xd7a3)))
    return unit >= 0x41 && unit <= 0x5a ? cluster.toLowerCase() : cluster;
  return spellPlainly(cluster);
}
