/**
 * A room without browser APIs as one script for a bare page, so that tests and measurements run it in real browsers,
 * without the extension.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The room's door (`tracker` → `src/tracker/index.ts`) as a script that puts what it exports on `globalThis[name]`. */
export async function bundleRoom(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(`../../${entry}`, import.meta.url)), formats: ['iife'], name },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}
