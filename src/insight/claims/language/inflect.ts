/** English verb forms from a list: `produce` is regular, `make/making/made` gives what is not. */

/** All forms as one expression without groups. */
export function verbs(list: string): string {
  return list
    .split(',')
    .map((entry) => forms(entry.trim()).join('|'))
    .join('|');
}

function forms(entry: string): string[] {
  const [base = '', ...given] = entry.split('/');
  const [verb = '', ...rest] = base.split(' ');
  const after = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const stem = verb.replace(/e$/, '');
  const soft = /[^aeiou]y$/.test(verb);
  const third = soft ? `${verb.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = soft ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const others = given.length > 0 ? given : [`${stem}ing`, past];
  return [verb, third, ...others].map((form) => form + after);
}
