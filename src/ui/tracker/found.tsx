/** Text with the words that are looked for marked in it. */
import { findWords } from '../../tracker';

export function Found({ text, query }: { text: string; query: string }) {
  if (query.trim() === '') return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const { start, end } of findWords(text, query)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
