/** The articles that are saved under fire. */

/** The paragraphs of a version of an article; each version has words of its own. */
export function paragraphsOf(number: number, version: number): string[] {
  return Array.from(
    { length: 30 },
    (_, line) =>
      `Paragraph ${line} of article${number}version${version}: TSMC makes chips for NVIDIA in Taiwan, and SK hynix stacks the memory beside them, line by line ${'and so on '.repeat(8)}end.`,
  );
}

export function articlePage(number: number, version: number): string {
  const paragraphs = paragraphsOf(number, version)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><title>Article ${number}</title><meta property="og:title" content="Article ${number}"></head><body><article><h1>Article ${number}</h1>${paragraphs}</article></body></html>`;
}
