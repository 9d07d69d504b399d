import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PageRequest } from '@/lib/digest/client';
import { type DigestServer, type DigestServerOptions, startDigestServer } from '../../digest-server/index';

/** A Friday, in the middle of the day everywhere that matters. */
export const FRIDAY_NOON = new Date('2026-05-29T16:00:00Z');
export const FRIDAY = '2026-05-29';

/** The first page of a list. */
export const firstOf = (list: string): PageRequest => ({ list, next: null, etag: null });

/** The digest server for one test, at noon of that Friday unless told otherwise. */
export async function serveDigest(options: DigestServerOptions = {}): Promise<DigestServer> {
  const server = await startDigestServer({ now: () => FRIDAY_NOON, days: {}, ...options });
  onTestFinished(() => server.close());
  return server;
}

/** A server for one test that answers as `listener` has it, for what the digest server never does. Resolves to its URL. */
export async function serveOddly(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nobody answers: a server was there and has gone. */
export async function nobody(): Promise<string> {
  const server = await startDigestServer({ days: {} });
  await server.close();
  return server.url;
}
