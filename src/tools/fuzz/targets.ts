/** All fuzz targets. Formats that read HTML need the browser's parser; in Node linkedom's stands for it. */
import { DOMParser } from 'linkedom';
import { BORDER_TARGETS } from './borders';
import { RECOGNITION_TARGETS } from './recognition';
import type { FuzzTarget } from './target';
import { TRACKER_TARGETS } from './tracker';

globalThis.DOMParser ??= DOMParser as unknown as typeof globalThis.DOMParser;

export const FUZZ_TARGETS: readonly FuzzTarget[] = [...RECOGNITION_TARGETS, ...TRACKER_TARGETS, ...BORDER_TARGETS];
