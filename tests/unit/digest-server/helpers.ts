import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { type DigestServer, type DigestServerOptions, startDigestServer } from '../../digest-server/index';

/** A Friday, in the middle of the day everywhere that matters. */
export const FRIDAY_NOON = '2026-05-29T16:00:00Z';

/** A server for one test, at noon of Friday 2026-05-29 unless told otherwise. */
export async function serve(options: DigestServerOptions = {}): Promise<DigestServer> {
  const server = await startDigestServer({ now: () => new Date(FRIDAY_NOON), days: {}, ...options });
  onTestFinished(() => server.close());
  return server;
}

/** An item as far as the server reads it. */
export function item(id: string, paper: Record<string, unknown> = {}) {
  return { paper: { id, title: `Paper ${id}`, summary: '', authors: [], upvotes: 0, ...paper }, numComments: 0 };
}

/** Items `2605.00001` and on, the first with the most upvotes. */
export function items(count: number) {
  return Array.from({ length: count }, (_, index) =>
    item(`2605.${String(index + 1).padStart(5, '0')}`, { upvotes: count - index }),
  );
}

/** GETs a path: the status, the headers, the body as JSON. */
export async function get(server: DigestServer, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, { headers });
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

/** The ids of a list of items. */
export function idsOf(body: unknown): string[] {
  return (body as { paper: { id: string } }[]).map(({ paper }) => paper.id);
}

/** A GET by `node:http`, which shows what came before a connection broke or was given up; status 0 when nothing did. */
export function getRaw(server: DigestServer, path: string, patienceMs = 1000) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string; end: string }>(
    (resolve) => {
      const outgoing = request(server.url + path, (response) => {
        let body = '';
        const done = (end: string) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, end });
          outgoing.destroy();
        };
        response.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => done('whole'));
        response.on('error', () => done('broken'));
        setTimeout(() => done('given up'), patienceMs);
      });
      outgoing.on('error', () => resolve({ status: 0, headers: {}, body: '', end: 'broken' })).end();
    },
  );
}
