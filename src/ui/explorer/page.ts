/** What every part of an entity's page is given. */
import type { Viewpoint } from '../../insight';
import type { Library } from './library';
import type { ViewState } from './view-state';

export interface PageProps {
  library: Library;
  view: ViewState;
  change: (part: Partial<ViewState>, replace?: boolean) => void;
}

/** As of the day in the view, else of today. */
export function viewpointOf(view: ViewState, language: Viewpoint['language']): Viewpoint {
  const today = new Date().toISOString().slice(0, 10);
  return { language, day: /^\d{4}-\d{2}-\d{2}$/.test(view.day) ? view.day : today, today };
}
