/** What a window of ours shows of a tab's article: asked of the page, explained by the background. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleInsight } from '../../insight';
import type { PageReport, Result } from '../../messages';
import { askBackground } from '../../platform';
import { openTracker, savedAt, type Head } from '../../tracker';

export interface Reading {
  report: PageReport;
  insight: ArticleInsight;
  saved: Head | undefined;
}

interface ReadingState {
  /** Nothing while the page is being read. */
  state: Result<Reading> | undefined;
  /** Whether it is told as of today rather than of the article's day. */
  today: boolean;
  setToday: (today: boolean) => void;
  /** Reads anew. */
  load: () => void;
}

/** The reading of a tab; a change of `version` reads anew, one of the day only explains anew. */
export function useReading(tab: number, version: unknown = undefined): ReadingState {
  const [state, setState] = useState<Result<Reading>>();
  const [asked, setAsked] = useState(0);
  const [today, setToday] = useState(false);
  useEffect(() => {
    let latest = true;
    setState(undefined);
    setToday(false);
    void read(tab).then((result) => latest && setState(result));
    return () => void (latest = false);
  }, [tab, version, asked]);
  const choose = (isToday: boolean): void => {
    setToday(isToday);
    if (!state?.ok) return;
    void explain(state.value.report, isToday).then(
      (insight) => insight.ok && setState({ ok: true, value: { ...state.value, insight: insight.value } }),
    );
  };
  return { state, today, setToday: choose, load: () => setAsked(asked + 1) };
}

async function read(tab: number): Promise<Result<Reading>> {
  const report = await askBackground('readTab', { tab });
  if (!report.ok) return report;
  const insight = await explain(report.value, false);
  if (!insight.ok) return insight;
  return {
    ok: true,
    value: { report: report.value, insight: insight.value, saved: await findSaved(report.value.url) },
  };
}

function explain({ entities, published }: PageReport, today: boolean): Promise<Result<ArticleInsight>> {
  return askBackground('explain', {
    entities: entities.map(({ id, count, inTitle }) => ({ id, count, inTitle })),
    day: today ? undefined : published,
  });
}

/** An archive that can't be opened says so when something is to be saved; the article is shown all the same. */
async function findSaved(url: string): Promise<Head | undefined> {
  const db = await openTracker().catch(() => undefined);
  if (!db) return undefined;
  try {
    return await savedAt(db, url);
  } finally {
    db.close();
  }
}
