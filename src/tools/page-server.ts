/**
 * A server on this machine that shows saved pages under any host name, and notes every request that reaches it, so that
 * a test can say that nothing else was asked for. It serves as a plain server and as an HTTP proxy.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  port: number;
  /** Addresses asked for so far, with host. */
  requests: string[];
  close(): void;
}

/** Content by path: `/en.html` → the page. */
export type Pages = ReadonlyMap<
  string,
  { body: string | Buffer; type?: string; headers?: Readonly<Record<string, string>> }
>;

export async function servePages(pages: Pages): Promise<PageServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    requests.push(`${url.host}${url.pathname}`);
    const page = pages.get(url.pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  // Secure connections can't be served; that someone wanted one is noted.
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url ?? ''}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
