/** Knowledge files as people write them: short lists in one line, and what is there is left as it stands. */
import { Document, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** Written in one line. */
const SHORT: readonly string[] = ['sources', 'note', 'share', 'summary', 'en', 'ko', 'ja', 'zh', 'roles'];

/** Records as a YAML list in the style of the files. */
export function asList(records: readonly object[]): string {
  const document = new Document(records);
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && SHORT.includes(String(key.value)) && isCollection(value)) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * The text of an entity's file with one more statement at the end of its relations. Everything else keeps its bytes.
 */
export function withStatement(text: string, statement: object): string {
  const { contents } = parseDocument(text);
  const relations = isMap(contents) ? contents.get('relations', true) : undefined;
  const list = asList([statement]);
  const last = isSeq(relations) && !relations.flow ? relations.items.at(-1) : undefined;
  const range = isMap(last) ? last.range : undefined;
  if (!range) return `${text.replace(/^relations: *\[ *\] *\n/m, '').trimEnd()}\nrelations:\n${list}`;
  const lineStart = text.lastIndexOf('\n', range[0]) + 1;
  const indent = ' '.repeat(text.slice(lineStart, range[0]).indexOf('-'));
  const head = text.slice(0, range[1]).trimEnd();
  return `${head}\n${list.trimEnd().replaceAll(/^/gm, indent)}\n${text.slice(range[1]).replace(/^\s*\n/, '')}`;
}
