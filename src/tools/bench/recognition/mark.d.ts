/** The part of mark.js that the comparison uses; the package brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    mark(
      words: string[],
      options?: { separateWordSearch?: boolean; accuracy?: 'partially' | 'complementary' | 'exactly' },
    ): void;
  }
}
