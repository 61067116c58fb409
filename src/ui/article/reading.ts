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

/** The reading of a tab, nothing while it is under way; `load` reads anew, and so does a change of `version`. */
export function useReading(
  tab: number,
  version: unknown = undefined,
): { state: Result<Reading> | undefined; load: () => void } {
  const [state, setState] = useState<Result<Reading>>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let latest = true;
    setState(undefined);
    void read(tab).then((result) => latest && setState(result));
    return () => void (latest = false);
  }, [tab, version, asked]);
  return { state, load: () => setAsked(asked + 1) };
}

async function read(tab: number): Promise<Result<Reading>> {
  const report = await askBackground('readTab', { tab });
  if (!report.ok) return report;
  const { entities, published, url } = report.value;
  const insight = await askBackground('explain', {
    entities: entities.map(({ id, count, inTitle }) => ({ id, count, inTitle })),
    day: published,
  });
  if (!insight.ok) return insight;
  return { ok: true, value: { report: report.value, insight: insight.value, saved: await findSaved(url) } };
}

async function findSaved(url: string): Promise<Head | undefined> {
  const db = await openTracker();
  try {
    return await savedAt(db, url);
  } finally {
    db.close();
  }
}
