/** Addresses of the explorer's views: the whole view is in the part after `#`, so that a copied link shows the same. */
import { browser } from 'wxt/browser';

/** The explorer's address for a view; values that are empty are left out. */
export function explorerLink(view: Readonly<Record<string, string | undefined>>): string {
  const hash = new URLSearchParams(Object.entries(view).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `${browser.runtime.getURL('/explorer.html')}#${hash.toString()}`;
}
