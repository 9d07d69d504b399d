import { describe, expect, it } from 'vitest';
import { settableClock } from '../../digest-server/index';
import { FRIDAY_NOON, get, item, items, serve } from './helpers';

const DAY = '/api/daily_papers?date=2026-05-29';

describe('caching', () => {
  it('tags answers weakly and answers 304 without a body to who holds them', async () => {
    const days = { '2026-05-29': items(2) };
    const server = await serve({ days });
    const etag = (await get(server, DAY)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]+-[A-Za-z0-9+/]{27}"$/);
    for (const held of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await get(server, DAY, { 'If-None-Match': held });
      expect(again).toMatchObject({ status: 304, body: null });
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.has('ratelimit')).toBe(true);
    }
    expect((await get(server, DAY, { 'If-None-Match': 'W/"0-other"' })).status).toBe(200);
  });

  it('changes the tag with the body, and tags no errors', async () => {
    const server = await serve({ days: { '2026-05-28': items(1), '2026-05-29': items(2) } });
    const tagOf = async (date: string) => (await get(server, `/api/daily_papers?date=${date}`)).headers.get('etag');
    expect(await tagOf('2026-05-28')).not.toBe(await tagOf('2026-05-29'));
    expect(await tagOf('2026-13-01')).toBeNull();
  });

  it('never answers 304 when tags are ignored, and tags all the same', async () => {
    const server = await serve({ days: { '2026-05-29': items(2) }, etags: 'ignored' });
    const { headers } = await get(server, DAY);
    const again = await get(server, DAY, { 'If-None-Match': headers.get('etag') ?? '' });
    expect(again).toMatchObject({ status: 200, body: items(2) });
    expect(again.headers.get('etag')).toMatch(/^W\//);
  });

  it('says nothing of how long an answer keeps, as the service does not', async () => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    expect((await get(server, DAY)).headers.has('cache-control')).toBe(false);
  });
});

describe('the date', () => {
  it("is the server's, on answers of every kind", async () => {
    const clock = settableClock('2027-06-01T08:30:15Z');
    const server = await serve({ days: { '2026-05-29': items(1) }, now: clock.now });
    const paths = [DAY, '/api/daily_papers?date=nonsense', '/nowhere', '/api/query?id_list=2605.00001'];
    const dates = async () =>
      Promise.all(paths.map(async (path) => (await fetch(server.url + path)).headers.get('date')));
    expect(await dates()).toEqual(paths.map(() => 'Tue, 01 Jun 2027 08:30:15 GMT'));
    clock.advance({ days: 1, seconds: -15 });
    server.fault = '503';
    expect((await fetch(server.url + DAY)).headers.get('date')).toBe('Wed, 02 Jun 2027 08:30:00 GMT');
  });
});

describe('the total', () => {
  it('is not told, since it is not known that the service tells it', async () => {
    const server = await serve({ days: { '2026-05-29': items(60) } });
    const { headers } = await get(server, `${DAY}&limit=10`);
    expect(headers.has('link')).toBe(true);
    expect(headers.has('x-total-count')).toBe(false);
  });
});

describe('cross-origin headers', () => {
  it("name huggingface.co whoever asks, and do not expose RateLimit; arXiv's has none", async () => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    const { headers } = await get(server, DAY, { Origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('https://huggingface.co');
    expect(headers.get('vary')).toBe('Origin');
    expect(headers.get('access-control-expose-headers')).toContain('ETag,Link');
    expect(headers.get('access-control-expose-headers')).not.toMatch(/ratelimit/i);
    const arxiv = await fetch(`${server.url}/api/query?id_list=2605.00001`);
    expect(arxiv.headers.has('access-control-allow-origin')).toBe(false);
    expect(arxiv.headers.has('ratelimit')).toBe(false);
    const preflight = await fetch(server.url + DAY, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://huggingface.co');
  });
});

describe('the rate limit', () => {
  it('counts down 500 a window of five minutes that lies on the clock', async () => {
    const server = await serve({ now: () => new Date('2026-05-29T16:00:07Z') });
    const { headers } = await get(server, '/api/daily_papers');
    expect(headers.get('ratelimit')).toBe('"api";r=499;t=293');
    expect(headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=500;w=300');
    expect((await get(server, '/api/papers/2605.00001')).headers.get('ratelimit')).toBe('"api";r=498;t=293');
  });

  it('answers 429 past the quota and is good again in the next window', async () => {
    let now = new Date(FRIDAY_NOON);
    const server = await serve({ days: { '2026-05-29': [item('2605.00001')] }, quota: 2, now: () => now });
    const day = () => get(server, DAY);
    expect([(await day()).status, (await day()).status]).toEqual([200, 200]);
    now = new Date(now.getTime() + 100_000);
    const refused = await day();
    expect(refused).toMatchObject({ status: 429, body: { error: expect.any(String) } });
    expect(refused.headers.get('ratelimit')).toBe('"api";r=0;t=200');
    expect(refused.headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=2;w=300');
    expect(refused.headers.get('retry-after')).toBe('200');
    expect((await fetch(`${server.url}/api/query?id_list=2605.00001`)).status).toBe(200);
    now = new Date(now.getTime() + 200_000);
    expect(await day()).toMatchObject({ status: 200 });
  });

  it('counts a 304 and an error like any other answer', async () => {
    const server = await serve({ windowSeconds: 60 });
    await get(server, '/api/daily_papers', { 'If-None-Match': '*' });
    await get(server, '/api/daily_papers?date=nonsense');
    const { headers } = await get(server, '/api/daily_papers');
    expect(headers.get('ratelimit')).toBe('"api";r=497;t=60');
  });
});
