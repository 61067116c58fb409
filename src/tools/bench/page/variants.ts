/**
 * What a page is opened with: nothing, an empty content script, Fablens, or a content script that marks names with
 * mark.js.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension, launch, type BrowserName, type Session } from '../../browsers';
import { readBundledPack } from '../../../knowledge/files';

export const VARIANTS = ['bare', 'empty', 'fablens', 'mark.js'] as const;
export type Variant = (typeof VARIANTS)[number];

/** mark.js is given so many names: with 2,000 it no longer ends in reasonable time. */
const MARK_JS_NAMES = 200;

/** A browser with a variant in it. */
export async function launchVariant(name: BrowserName, variant: Variant, port: number): Promise<Session> {
  if (variant === 'bare') return launch(name, { port, bare: true });
  if (variant === 'fablens') return launch(name, { port });
  const extension = mkdtempSync(join(tmpdir(), 'fablens-'));
  cpSync(builtExtension(name), extension, { recursive: true });
  writeFileSync(join(extension, 'content-scripts/page.js'), variant === 'empty' ? '' : await markJsScript());
  const session = await launch(name, { port, extension });
  return {
    ...session,
    async close() {
      await session.close();
      rmSync(extension, { recursive: true });
    },
  };
}

async function markJsScript(): Promise<string> {
  const library = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const { entities } = await readBundledPack();
  const names = entities
    .filter(({ kind }) => kind === 'organization')
    .flatMap(({ names: { en = [], ko = [] } }) => [...en.slice(0, 1), ...ko.slice(0, 1)]);
  return `${library}\nnew Mark(document.body).mark(${JSON.stringify(names.slice(0, MARK_JS_NAMES))}, { accuracy: 'exactly', separateWordSearch: false });`;
}
