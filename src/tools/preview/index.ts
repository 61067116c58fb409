/** `npm run preview`: serves the preview on this machine until it is stopped. */
import { servePages } from '../page-server';
import { previewPage } from './bundle';

const { port } = await servePages(new Map([['/', { body: await previewPage() }]]));
console.log(`http://localhost:${port}/ (Ctrl+C stops it)`);
