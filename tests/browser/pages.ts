import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageOptions {
  /** What goes into the page's head: styles, scripts. */
  head?: string;
  /** The page's Content-Security-Policy. */
  csp?: string;
}

/** Web pages on this machine, made up as the tests need them. */
export interface Pages {
  /** `http://127.0.0.1:8123` */
  readonly origin: string;
  /** Puts up a page with this body and answers its address. */
  add(body: string, options?: PageOptions): string;
  /** Puts up a whole page, byte for byte, and answers its address. */
  addWhole(html: string | Buffer): string;
  close(): Promise<void>;
}

export async function servePages(): Promise<Pages> {
  const pages: { html: string | Buffer; csp: string | undefined }[] = [];
  const server = createServer(({ url = '' }, response) => {
    const page = pages[Number(url.slice(1))];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const policy = page.csp !== undefined && { 'Content-Security-Policy': page.csp };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy }).end(page.html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const put = (html: string | Buffer, csp?: string) => {
    pages.push({ html, csp });
    return `${origin}/${pages.length - 1}`;
  };

  return {
    origin,
    add(body, { head = '', csp } = {}) {
      return put(
        `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`,
        csp,
      );
    },
    addWhole: (html) => put(html),
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A link somewhere on a page, and nothing around it. */
export function linkAt(id: string, href: string, left: number, top: number): string {
  return `<a id="${id}" href="${href}" style="position:absolute;left:${left}px;top:${top}px">a link to it</a>`;
}
