/** How an address becomes the name of a record. */

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|ref|ref_src|cmpid|sns|spm|ncid|guccounter|guce_\w+|_hsenc|_hsmi|vero_id|at_medium|at_campaign|smid|outputtype)$/i;

/** A hash that is a route of its own: `#/news/5`, `#!/news/5`. */
const ROUTE = /^#!?\/./;

/** The same page for another device or cache. */
const HOST_PREFIX = /^(www|m|mobile|amp)\.(?=[^.]+\.)/;

/**
 * The address by which a page is the same page: no scheme, fragment (unless it is a route) or tracking parameters, no `www.` or `m.`,
 * parameters in order.
 * `https://www.Example.com/a/?utm_source=x&b=2#top` → `example.com/a?b=2`. Throws on what is no address.
 */
export function addressKey(url: string): string {
  const parsed = new URL(url);
  // One pass over all of them: taking them out one by one takes the square of their number.
  const parameters = new URLSearchParams([...parsed.searchParams].filter(([name]) => !TRACKING.test(name)));
  parameters.sort();
  parsed.search = parameters.toString();
  const host = parsed.host.replace(HOST_PREFIX, '');
  return `${host}${parsed.pathname.replace(/\/(amp)?\/*$/, '').replace(/\/+$/, '')}${parsed.search}${ROUTE.test(parsed.hash) ? parsed.hash : ''}`;
}
