import { request } from 'node:http';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { BAD_ROWS, type DigestServer, FAULT_KINDS } from '../../digest-server/index';
import { get, items, serve } from './helpers';

const days = { '2026-05-29': items(3) };
const DAY = '/api/daily_papers?date=2026-05-29';

/** A GET by `node:http`, which shows what came before a connection broke or was given up. */
function getRaw(server: DigestServer, path: string, patienceMs = 1000) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string; end: string }>(
    (resolve, reject) => {
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
      outgoing.on('error', reject).end();
    },
  );
}

describe('fault', () => {
  it('429 tells when to come back', async () => {
    const server = await serve({ days, fault: '429', now: () => new Date('2026-05-29T16:04:00Z') });
    const { status, headers, body } = await get(server, DAY);
    expect({ status, body }).toEqual({ status: 429, body: { error: expect.any(String) } });
    expect(headers.get('ratelimit')).toBe('"api";r=0;t=60');
    expect(headers.get('retry-after')).toBe('60');
    server.fault = { kind: '429', retryAfterSeconds: 1 };
    expect((await get(server, DAY)).headers.get('ratelimit')).toBe('"api";r=0;t=1');
    const arxiv = await fetch(`${server.url}/api/query?id_list=2605.00001`);
    expect([arxiv.status, arxiv.headers.get('retry-after')]).toEqual([429, '1']);
    expect(arxiv.headers.has('ratelimit')).toBe(false);
  });

  it('429-bare tells nothing', async () => {
    const { status, headers } = await get(await serve({ days, fault: '429-bare' }), DAY);
    expect(status).toBe(429);
    for (const name of ['ratelimit', 'ratelimit-policy', 'retry-after']) expect(headers.has(name), name).toBe(false);
  });

  it.each([
    ['500', 500],
    ['503', 503],
  ] as const)('%s answers an error in JSON', async (fault, status) => {
    const answer = await get(await serve({ days, fault }), DAY);
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
    expect(answer.headers.has('etag')).toBe(false);
  });

  it('stall sends the headers and then nothing, and does not keep the server from closing', async () => {
    const server = await serve({ days, fault: 'stall' });
    const stalled = await getRaw(server, DAY, 300);
    expect(stalled).toMatchObject({ status: 200, body: '', end: 'given up' });
    expect(Number(stalled.headers['content-length'])).toBeGreaterThan(0);
    const waiting = fetch(server.url + DAY).then((response) => response.text());
    const failed = expect(waiting).rejects.toThrow();
    await expect.poll(() => server.requests.length).toBe(2);
    await server.close();
    await failed;
  });

  it('cut breaks the connection in the middle of the promised body', async () => {
    const server = await serve({ days, fault: 'cut' });
    const { status, headers, body, end } = await getRaw(server, DAY);
    expect({ status, end }).toEqual({ status: 200, end: 'broken' });
    expect(JSON.stringify(items(3)).startsWith(body)).toBe(true);
    expect(body.length).toBeGreaterThan(10);
    expect(body.length).toBeLessThan(Number(headers['content-length']));
    await expect(fetch(server.url + DAY).then((response) => response.json())).rejects.toThrow();
  });

  it('html is some network wanting a sign-in', async () => {
    const response = await fetch((await serve({ days, fault: 'html' })).url + DAY);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('bad-rows puts broken rows between the good ones, which stay whole and in order', async () => {
    const server = await serve({ days, fault: 'bad-rows' });
    const { status, body } = await get(server, DAY);
    const rows = body as unknown[];
    expect(status).toBe(200);
    expect(rows).toHaveLength(3 + BAD_ROWS.length);
    expect(rows[0]).toBe('a string in place of an object');
    expect(rows[1]).toEqual(items(3)[0]);
    const good = new Set(items(3).map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => good.has(JSON.stringify(row)))).toEqual(items(3));
    expect(rows).toEqual(expect.arrayContaining([...BAD_ROWS]));
    expect((await get(server, '/api/daily_papers?date=2026-05-23')).body).toEqual([]);
    expect((await get(server, '/api/papers/2605.00001')).body).toMatchObject({ id: '2605.00001', title: 42 });
  });

  it('bad-rows keeps the link to the next page', async () => {
    const server = await serve({ days, fault: 'bad-rows' });
    const { headers } = await get(server, `${DAY}&limit=2`);
    expect(headers.get('link')).toContain('p=1');
    expect(headers.has('etag')).toBe(false);
  });

  it('not-json-shape is an object in place of an array, and the other way round', async () => {
    const server = await serve({ days, fault: 'not-json-shape' });
    expect(await get(server, DAY)).toMatchObject({ status: 200, body: { results: items(3) } });
    expect((await get(server, '/api/papers/2605.00001')).body).toEqual([expect.objectContaining({ id: '2605.00001' })]);
  });

  it('spoils feeds too', async () => {
    const server = await serve({ days, fault: 'bad-rows' });
    const read = async () => (await fetch(`${server.url}/api/query?id_list=2605.00001`)).text();
    expect(new XMLParser().parse(await read(), true).feed.entry).toHaveLength(4);
    server.fault = 'not-json-shape';
    expect(new XMLParser().parse(await read(), true)).toHaveProperty('rss');
  });

  it.each(FAULT_KINDS)('%s can be mended while the server runs', async (kind) => {
    const server = await serve({ days });
    expect((await get(server, DAY)).body).toEqual(items(3));
    server.fault = kind;
    expect(server.fault).toEqual({ kind });
    const broken = await getRaw(server, DAY, 200);
    expect(broken.end === 'whole' && broken.status === 200 && broken.body === JSON.stringify(items(3))).toBe(false);
    server.fault = null;
    expect((await get(server, DAY)).body).toEqual(items(3));
  });

  it('hits only so many requests', async () => {
    const server = await serve({ days, fault: { kind: '503', times: 2 } });
    // What is not the API neither breaks nor counts.
    expect((await get(server, '/favicon.ico')).status).toBe(404);
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await get(server, DAY)).status);
    expect(statuses).toEqual([503, 503, 200, 200]);
    expect(server.fault).toBeNull();
  });

  it('hits only the requests meant', async () => {
    const server = await serve({
      days,
      fault: { kind: '500', times: 1, when: ({ url }) => url.includes('papers/26') },
    });
    expect((await get(server, DAY)).status).toBe(200);
    expect((await get(server, '/api/papers/2605.00001')).status).toBe(500);
    expect((await get(server, '/api/papers/2605.00001')).status).toBe(200);
  });

  it('is stronger than a held copy', async () => {
    const server = await serve({ days, fault: '500' });
    expect((await get(server, DAY, { 'If-None-Match': '*' })).status).toBe(500);
  });
});
