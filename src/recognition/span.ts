/** A span of a text in UTF-16 code units and the index of the entity it names. */
export interface Span {
  start: number;
  end: number;
  entity: number;
}
