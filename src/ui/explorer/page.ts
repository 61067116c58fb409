/** What every part of an entity's page is given. */
import type { Viewpoint } from '../../insight';
import { knowledgeLanguage } from '../../knowledge/language';
import type { Library } from './library';
import type { ViewState } from './view-state';

export interface PageProps {
  library: Library;
  view: ViewState;
  change: (part: Partial<ViewState>, replace?: boolean) => void;
}

/** As of the day in the view, else of today; `tag` is the language of the interface. */
export function viewpointOf(view: ViewState, tag: string): Viewpoint {
  const today = new Date().toISOString().slice(0, 10);
  return { language: knowledgeLanguage(tag), day: /^\d{4}-\d{2}-\d{2}$/.test(view.day) ? view.day : today, today };
}
