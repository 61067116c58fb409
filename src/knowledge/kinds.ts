/** The kinds of entities, apart from the schemas so that a page can list them without loading those. */
export const KINDS = [
  'organization',
  'product',
  'process',
  'technology',
  'facility',
  'equipment',
  'material',
  'concept',
  'policy',
] as const;
export type Kind = (typeof KINDS)[number];
