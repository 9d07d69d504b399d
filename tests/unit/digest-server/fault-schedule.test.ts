import { describe, expect, it } from 'vitest';
import type { DigestServer, SeededFaults } from '../../digest-server/index';
import { get, getRaw, items, serve } from './helpers';

const days = { '2026-05-29': items(3) };
const DAY = '/api/daily_papers?date=2026-05-29';

/** What hit each of so many requests, one after the other. */
async function faultsOf(server: DigestServer, count: number) {
  for (let index = 0; index < count; index++) await getRaw(server, DAY, 50);
  return server.requests.map(({ fault }) => fault);
}

describe('a fault schedule', () => {
  const seeded: SeededFaults = { seed: 7, share: 1 / 3, kinds: ['500', 'cut', 'drop'] };

  it('fails about its share of requests, by all of its kinds, the same on every run of a seed', async () => {
    const first = await faultsOf(await serve({ days, faultSchedule: seeded }), 150);
    const failed = first.filter((fault) => fault !== null);
    expect(failed.length).toBeGreaterThan(35);
    expect(failed.length).toBeLessThan(65);
    expect([...new Set(failed)].sort()).toEqual(['500', 'cut', 'drop']);
    expect(await faultsOf(await serve({ days, faultSchedule: seeded }), 150)).toEqual(first);
    const other = await faultsOf(await serve({ days, faultSchedule: { ...seeded, seed: 8 } }), 150);
    expect(other).not.toEqual(first);
  });

  it.each([
    [0, [null, null, null]],
    [1, ['503', '503', '503']],
  ])('of share %d', async (share, faults) => {
    const server = await serve({ days, faultSchedule: { seed: 1, share, kinds: ['503'] } });
    expect(await faultsOf(server, 3)).toEqual(faults);
  });

  it('may be a rule of its own, asked for requests to the API only', async () => {
    const server = await serve({
      days,
      faultSchedule: ({ url }, index) => (url.includes('papers/') ? '404' : index % 2 === 1 ? { kind: '503' } : null),
    });
    const statuses: number[] = [];
    for (const path of [DAY, '/favicon.ico', DAY, DAY, DAY, '/api/papers/2605.00001']) {
      statuses.push((await get(server, path)).status);
    }
    expect(statuses).toEqual([200, 404, 503, 200, 503, 404]);
    expect(server.requests.map(({ fault }) => fault)).toEqual([null, null, '503', null, '503', '404']);
  });

  it('gives way to a fault, and can be ended', async () => {
    const server = await serve({ days, fault: { kind: '429', times: 1 }, faultSchedule: () => '500' });
    expect(await faultsOf(server, 2)).toEqual(['429', '500']);
    expect(server.faultSchedule).toEqual(expect.any(Function));
    server.faultSchedule = null;
    expect((await get(server, DAY)).body).toEqual(items(3));
  });
});
