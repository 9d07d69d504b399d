import { describe, expect, it } from 'vitest';
import { startDigestServer } from '../../digest-server/index';
import { get, items, serve } from './helpers';

const DAY = '/api/daily_papers?date=2026-05-29';

describe('the server', () => {
  it('listens on 127.0.0.1 and keeps a log of what it was asked', async () => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const before = Date.now();
    await get(server, '/api/daily_papers?date=2026-05-29', { 'X-Test': 'yes' });
    await get(server, '/nowhere');
    expect(server.requests).toMatchObject([
      { method: 'GET', url: '/api/daily_papers?date=2026-05-29', status: 200, headers: { 'x-test': 'yes' } },
      { method: 'GET', url: '/nowhere', status: 404 },
    ]);
    for (const { time } of server.requests) expect(time).toBeGreaterThanOrEqual(before);
  });

  it('takes its time when told to, and closes in the middle of it', async () => {
    const server = await serve({ delayMs: 120 });
    const start = performance.now();
    await get(server, '/api/daily_papers');
    expect(performance.now() - start).toBeGreaterThanOrEqual(110);
    const late = expect(fetch(`${server.url}/api/daily_papers`)).rejects.toThrow();
    await expect.poll(() => server.requests.length).toBe(2);
    expect(server.requests[1]?.status).toBe(0);
    await server.close();
    await late;
  });

  it('lets a body trickle when told to, each answer on its own', async () => {
    const server = await serve({ days: { '2026-05-29': items(50) }, bytesPerSecond: 20_000 });
    const start = performance.now();
    const bodies = await Promise.all([get(server, DAY), get(server, DAY)]);
    const seconds = (performance.now() - start) / 1000;
    expect(bodies.map(({ body }) => body)).toEqual([items(50), items(50)]);
    const bytes = JSON.stringify(items(50)).length;
    expect(server.requests.map((request) => request.bytes)).toEqual([bytes, bytes]);
    expect(bytes).toBeGreaterThan(5000);
    expect(seconds).toBeGreaterThanOrEqual(bytes / 20_000 - 0.01);
    expect(seconds).toBeLessThan((2 * bytes) / 20_000);
  });

  it('says so when the port is taken', async () => {
    const server = await serve();
    const port = Number(new URL(server.url).port);
    await expect(startDigestServer({ days: {}, port })).rejects.toThrow('EADDRINUSE');
  });
});
