import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page on this machine. */
export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

/** Serves one HTML page on loopback, on a port of the system's choice. */
export async function servePage(html: string): Promise<ServedPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
