/**
 * What happened lately, for a report of a fault: kept in memory only, bounded, and made of nothing but times, numbers
 * and words of our own, so that neither an address nor a page's text can be in it.
 */
import type { DiagnosticNote } from '../messages';

const MOST_NOTES = 200;
const kept: DiagnosticNote[] = [];
let debugging = false;

/** Whether what is only of use in search of a fault is noted too. */
export function setDebugging(on: boolean): void {
  debugging = on;
}

/** Notes something; the oldest note goes when there are too many. */
export function takeNote(level: DiagnosticNote['level'], note: Omit<DiagnosticNote, 'at' | 'level'>): void {
  if (level === 'debug' && !debugging) return;
  kept.push({ at: new Date().toISOString(), level, ...note });
  if (kept.length > MOST_NOTES) kept.shift();
}

/** The notes since the background last woke, oldest first. */
export function notesTaken(): readonly DiagnosticNote[] {
  return [...kept];
}
