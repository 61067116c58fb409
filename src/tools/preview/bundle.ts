/** The preview as one page of HTML, with its script and styles inside. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

/** Builds it anew. */
export async function previewPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('preview.tsx', import.meta.url)), formats: ['iife'], name: 'preview' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('The preview could not be built.');
  // A script ends at the first end tag, wherever it stands.
  const code = output.output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Fablens: components</title></head><body><script>${code}</script></body></html>`;
}
