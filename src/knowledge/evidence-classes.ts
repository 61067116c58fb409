/** The classes of evidence, by who publishes a source. */

/** Best first. */
export const EVIDENCE_CLASSES = [
  'filing', // a filing, a regulator, a court, a parliament
  'company', // the party itself, and its releases on the wires
  'standards', // a standards body or a research institute of the field
  'agency', // a news agency
  'leading', // press of general standing
  'trade', // press and law firms of the field
  'analyst', // counts and estimates
  'republication', // a text of one of the above, read where nobody answers for it
  'aggregator', // digests of others' news, machine-written pages
  'unknown',
] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];
