import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { BAD_ROWS, FAULT_KINDS, HUGE_BYTES } from '../../digest-server/index';
import { get, getRaw, idsOf, item, items, serve } from './helpers';

const days = { '2026-05-29': items(3) };
const DAY = '/api/daily_papers?date=2026-05-29';

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
    ['400', 400],
    ['401', 401],
    ['403', 403],
    ['404', 404],
    ['500', 500],
    ['503', 503],
  ] as const)('%s answers an error in JSON', async (fault, status) => {
    const answer = await get(await serve({ days, fault }), DAY);
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
    expect(answer.headers.has('etag')).toBe(false);
  });

  it.each([
    ['502', 502],
    ['504', 504],
  ] as const)('%s is a page of a gateway', async (fault, status) => {
    const response = await fetch((await serve({ days, fault })).url + DAY);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('Gateway');
    expect(response.headers.has('etag')).toBe(false);
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

  it('drop closes the connection without a word', async () => {
    const server = await serve({ days, fault: 'drop' });
    expect(await getRaw(server, DAY)).toMatchObject({ status: 0, headers: {}, body: '', end: 'broken' });
    expect(server.requests).toMatchObject([{ status: 0, answeredAt: null, bytes: 0, fault: 'drop' }]);
  });

  it('huge is a well-formed answer of 50 MB that does not tell its length', async () => {
    const server = await serve({ days, fault: 'huge' });
    for (const path of [DAY, '/api/query?id_list=2605.00001']) {
      const response = await fetch(server.url + path);
      expect([response.status, response.headers.has('content-length')]).toEqual([200, false]);
      const text = await response.text();
      expect(text).toHaveLength(HUGE_BYTES);
      if (path === DAY) expect(JSON.parse(text)).toEqual(items(3));
      else
        expect(new XMLParser().parse(text.replaceAll(' '.repeat(1000), ''), true).feed.entry.title).toBe(
          'Paper 2605.00001',
        );
    }
    expect(server.requests.map(({ bytes }) => bytes)).toEqual([HUGE_BYTES, HUGE_BYTES]);
  });

  it('huge sends no more than the client takes', async () => {
    const server = await serve({ days, fault: 'huge' });
    const response = await fetch(server.url + DAY);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => server.requests[0]?.closedAt).not.toBeNull();
    expect(server.requests[0]?.bytes).toBeLessThan(HUGE_BYTES / 2);
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

  it('wrong-types spoils every field but id and title', async () => {
    const full = (id: string) => ({
      ...item(id, { authors: [{ name: 'Ada' }], ai_keywords: ['a'], githubStars: 3, publishedAt: '2026-05-20' }),
      title: `Paper ${id}`,
      submittedBy: { name: 'ada', isPro: false },
      isAuthorParticipating: false,
    });
    const ids = ['2605.00001', '2605.00002', '2605.00003'];
    const server = await serve({ days: { '2026-05-29': ids.map(full) }, fault: 'wrong-types' });
    const { status, body } = await get(server, DAY);
    expect(status).toBe(200);
    const vital = ids.map((id) => ({ title: `Paper ${id}`, paper: { id, title: `Paper ${id}` } }));
    expect(body).toMatchObject(vital);
    expect(body).toMatchObject([
      {
        paper: { summary: 42, authors: { 0: { name: 'Ada' } }, upvotes: '0, more or less', publishedAt: 42 },
        submittedBy: [],
        numComments: '0, more or less',
        isAuthorParticipating: 'false, more or less',
      },
      { paper: { summary: null, authors: null, upvotes: null, publishedAt: null }, submittedBy: null },
      { paper: { authors: [null, 42, {}], upvotes: 0 }, submittedBy: { name: 42, isPro: 'false, more or less' } },
    ]);
    expect((await get(server, '/api/papers/2605.00001')).body).toMatchObject({
      id: '2605.00001',
      title: 'Paper 2605.00001',
      summary: 42,
      linkedModels: {},
    });
    const feed = await (await fetch(`${server.url}/api/query?id_list=2605.00001`)).text();
    expect(new XMLParser().parse(feed, true).feed.entry).toMatchObject({
      title: 'Paper 2605.00001',
      published: 'the other day',
      author: '',
    });
  });

  it('duplicates doubles each row and brings back a paper of another day', async () => {
    const others = { '2026-05-27': [item('2605.00007')], '2026-05-28': [item('2605.00008')], '2026-06-01': items(9) };
    const server = await serve({ days: { ...days, ...others }, fault: 'duplicates' });
    const [a, b, c] = idsOf(items(3));
    expect(idsOf((await get(server, DAY)).body)).toEqual([a, a, b, b, c, c, '2605.00008']);
    expect((await get(server, '/api/daily_papers?date=2026-05-23')).body).toEqual([]);
    const feed = await (await fetch(`${server.url}/api/query?id_list=2605.00001,2605.00002`)).text();
    expect(new XMLParser().parse(feed, true).feed.entry.map(({ title }: { title: string }) => title)).toEqual([
      'Paper 2605.00001',
      'Paper 2605.00001',
      'Paper 2605.00002',
      'Paper 2605.00002',
    ]);
  });

  it('duplicates knows no other day where there is none', async () => {
    const server = await serve({ days: { '2026-05-29': items(1) }, fault: 'duplicates' });
    expect((await get(server, DAY)).body).toEqual([...items(1), ...items(1)]);
  });

  it('withdrawn says when every second paper was withdrawn', async () => {
    const rows = [item('2605.00001', { publishedAt: '2026-05-20T17:34:15.000Z' }), ...items(3).slice(1)];
    const server = await serve({ days: { '2026-05-29': rows }, fault: 'withdrawn' });
    const { body } = await get(server, DAY);
    const withdrawnAt = (body as { paper: { withdrawnAt?: string } }[]).map(({ paper }) => paper.withdrawnAt);
    expect(idsOf(body).sort()).toEqual(idsOf(items(3)));
    expect(withdrawnAt.filter((instant) => instant !== undefined)).toHaveLength(2);
    expect((await get(server, '/api/papers/2605.00001')).body).toMatchObject({
      withdrawnAt: '2026-05-21T17:34:15.000Z',
    });
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
