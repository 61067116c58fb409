/**
 * Which backups stay: the last one of each of the latest seven days and four weeks that have any, and the three latest
 * in any case.
 */

export interface BackupMark {
  /** Rises with every backup; the order does not hang on the clock. */
  number: number;
  /** ISO time. */
  at: string;
}

const DAYS = 7;
const WEEKS = 4;
const LATEST = 3;
const WEEK = 7 * 86_400_000;

/** The numbers of the backups to keep. */
export function backupsToKeep(backups: readonly BackupMark[]): Set<number> {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number);
  const firstOfEach = (labelOf: (backup: BackupMark) => string, limit: number): BackupMark[] => {
    const byLabel = new Map<string, BackupMark>();
    for (const backup of newestFirst) if (!byLabel.has(labelOf(backup))) byLabel.set(labelOf(backup), backup);
    return [...byLabel.values()].slice(0, limit);
  };
  const kept = [
    ...newestFirst.slice(0, LATEST),
    ...firstOfEach(({ at }) => at.slice(0, 10), DAYS),
    ...firstOfEach(({ at }) => String(Math.floor(Date.parse(at) / WEEK)), WEEKS),
  ];
  return new Set(kept.map(({ number }) => number));
}
