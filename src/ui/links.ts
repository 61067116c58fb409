/** Addresses of the explorer's views: the whole view is in the part after `#`, so that a copied link shows the same. */
import { browser } from 'wxt/browser';

/** The explorer's address for a view; values that are empty are left out. */
export function explorerLink(view: Readonly<Record<string, string | undefined>>): string {
  const hash = new URLSearchParams(Object.entries(view).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `${browser.runtime.getURL('/explorer.html')}#${hash.toString()}`;
}

/** The host of a web page; nothing for the browser's own pages. */
export function webHostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.hostname : undefined;
}
