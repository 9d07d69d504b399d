import { describe, expect, it } from 'vitest';
import { addDays, isWeekday, opensAt } from '../../digest-server/calendar';
import { type DigestServer, type SettableClock, settableClock } from '../../digest-server/index';
import { idOf, upvotesOf } from '../../digest-server/item';
import { FRIDAY_NOON, get, idsOf, item, items, serve } from './helpers';

const FRIDAY = '2026-05-29';
const MONDAY = '2026-06-01';

async function day(server: DigestServer, date: string): Promise<unknown[]> {
  return (await get(server, `/api/daily_papers?date=${date}&limit=100`)).body as unknown[];
}

/** A list as it is so many hours after its day opened. */
function hoursIn(server: DigestServer, clock: SettableClock, date: string) {
  return (hours: number) => {
    clock.set(opensAt(date));
    clock.advance({ hours });
    return day(server, date);
  };
}

async function livingServer(options: Parameters<typeof serve>[0] = {}) {
  const clock = settableClock(FRIDAY_NOON);
  const server = await serve({ days: undefined, world: {}, now: clock.now, ...options });
  return { server, clock };
}

/** All rows of a month, page by page. */
async function month(server: DigestServer, name: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let path: string | undefined = `/api/daily_papers?month=${name}&limit=100`; path; ) {
    const { headers, body } = await get(server, path);
    rows.push(...(body as unknown[]));
    path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  return rows;
}

describe('a world', () => {
  it('opens a day at 21:30 in New York with a few papers, fills it for a day, and then leaves its list alone', async () => {
    const { server, clock } = await livingServer();
    const at = hoursIn(server, clock, MONDAY);
    expect(await get(server, `/api/daily_papers?date=${MONDAY}`)).toMatchObject({ status: 400 });
    const opening = await at(0);
    const morning = await at(7);
    const evening = await at(16);
    const nextDay = await at(24);
    expect(opening.length).toBeGreaterThan(0);
    expect(morning.length).toBeGreaterThan(opening.length);
    expect(evening.length).toBeGreaterThan(morning.length);
    expect(nextDay.length).toBeGreaterThan(evening.length);
    expect(idsOf(await at(100 * 24)).sort()).toEqual(idsOf(nextDay).sort());
  });

  it('has rows that go again, made up on given days too, and then unknown everywhere', async () => {
    const given = { [FRIDAY]: items(5), [MONDAY]: items(5), '2026-06-02': items(5), '2026-06-03': items(5) };
    const { server, clock } = await livingServer({ days: given });
    const gone: string[] = [];
    for (const date of Object.keys(given)) {
      const at = hoursIn(server, clock, date);
      const before = [...(await at(4)), ...(await at(7.9))].map(idOf);
      const after = new Set((await at(24)).map(idOf));
      gone.push(...before.flatMap((id) => (id !== null && !after.has(id) ? [id] : [])));
    }
    expect(gone.length).toBeGreaterThan(0);
    for (const id of gone) {
      expect(id).toMatch(/^260[56]\.9\d{4}$/);
      expect((await get(server, `/api/papers/${id}`)).status).toBe(404);
    }
  });

  it('lets upvotes grow as recorded, in relation to the morning of the day', async () => {
    const { server, clock } = await livingServer({ world: { papersADay: 60 } });
    const at = hoursIn(server, clock, MONDAY);
    const staying = new Set((await at(24)).map(idOf));
    const morning = (await at(7)).filter((row) => staying.has(idOf(row)));
    const ids = new Set(morning.map(idOf));
    const total = (rows: unknown[]) =>
      rows.filter((row) => ids.has(idOf(row))).reduce((sum: number, row) => sum + upvotesOf(row), 0);
    expect(ids.size).toBeGreaterThan(20);
    expect(total(await at(0)) / total(morning)).toBeLessThan(0.5);
    for (const [hours, growth] of [
      [23, 1.67],
      [7 * 24, 2.15],
      [30 * 24, 2.49],
      [300 * 24, 2.49],
    ] as const) {
      expect(total(await at(hours)) / total(morning), `${hours} h`).toBeCloseTo(growth, 1);
    }
  });

  it('never takes upvotes back', async () => {
    const { server, clock } = await livingServer();
    const at = hoursIn(server, clock, MONDAY);
    const seen = new Map<unknown, number>();
    for (let hours = 0; hours < 60; hours += 2) {
      for (const row of await at(hours)) {
        expect(upvotesOf(row)).toBeGreaterThanOrEqual(seen.get(idOf(row)) ?? 0);
        seen.set(idOf(row), upvotesOf(row));
      }
    }
  });

  it('serves settled days just as they were given, rows that are no papers included', async () => {
    const given = [item('2604.00001', { upvotes: 90, odd: [1] }), item('2604.00002', { upvotes: 3 }), 'odd', null];
    const { server } = await livingServer({ days: { '2026-04-28': given, [FRIDAY]: given } });
    expect(await day(server, '2026-04-28')).toEqual(given);
    const young = await day(server, FRIDAY);
    expect(young.map(upvotesOf)[0]).toBeLessThan(90);
    expect(young).toContainEqual(expect.objectContaining({ paper: expect.objectContaining({ odd: [1] }) }));
    // Only what is given exists, unless made-up days are asked for.
    expect(await day(server, '2026-05-28')).toEqual([]);
  });

  it('makes up days from a day on, between and behind the given ones', async () => {
    const { server, clock } = await livingServer({
      days: { '2026-05-28': items(2) },
      world: { from: '2026-05-27' },
    });
    clock.advance({ days: 60 });
    expect(await day(server, '2026-05-26')).toEqual([]);
    expect((await day(server, '2026-05-27')).length).toBeGreaterThan(10);
    expect(await day(server, '2026-05-28')).toEqual(items(2));
    expect((await day(server, '2026-07-01')).length).toBeGreaterThan(10);
    expect(await day(server, '2026-05-30')).toEqual([]);
  });

  it('is the same for the same seed, whatever was asked before', async () => {
    const first = await livingServer({ world: { seed: 4, from: '2026-05-01' } });
    const second = await livingServer({ world: { seed: 4, from: '2026-05-01' } });
    const other = await livingServer({ world: { seed: 5, from: '2026-05-01' } });
    for (const hours of [1, 30, -20]) {
      first.clock.advance({ hours });
      await month(first.server, '2026-05');
    }
    second.clock.advance({ hours: 11 });
    other.clock.advance({ hours: 11 });
    const rows = await month(first.server, '2026-05');
    expect(await month(second.server, '2026-05')).toEqual(rows);
    expect(await month(other.server, '2026-05')).not.toEqual(rows);
  });

  it('answers a day, its month and each paper of it alike', async () => {
    const { server } = await livingServer({ world: { from: '2026-05-01' } });
    const rows = await month(server, '2026-05');
    const byDay: unknown[] = [];
    for (let date = '2026-05-01'; date <= FRIDAY; date = addDays(date, 1)) {
      const list = await day(server, date);
      expect(list.length > 0, date).toBe(isWeekday(date));
      byDay.push(...list);
    }
    expect(rows.length).toBeGreaterThan(300);
    const byId = (list: unknown[]) => new Map(list.map((row) => [idOf(row), row]));
    expect(byId(rows).size).toBe(rows.length);
    expect(byId(rows)).toEqual(byId(byDay));
    for (const row of (await day(server, FRIDAY)).slice(0, 5)) {
      const { body } = await get(server, `/api/papers/${idOf(row)}`);
      expect(body).toMatchObject({ id: idOf(row), upvotes: upvotesOf(row) });
    }
    const feed = await fetch(`${server.url}/api/query?id_list=${idOf(rows[0])}`);
    expect(await feed.text()).toContain(`http://arxiv.org/abs/${idOf(rows[0])}v1`);
  });

  it('goes on for ten quiet days', async () => {
    const { server, clock } = await livingServer();
    const known = new Map<string, number>();
    for (let count = 0; count < 10; count++) {
      clock.advance({ days: 1 });
      const today = clock.now().toISOString().slice(0, 10);
      known.set(today, (await day(server, today)).length);
      expect((await get(server, `/api/daily_papers?date=${addDays(today, 1)}`)).status).toBe(400);
    }
    for (const [date, count] of known) expect(count > 0, date).toBe(isWeekday(date));
    expect([...known.values()].filter((count) => count > 0)).toHaveLength(6);
    expect([...server.days.keys()].at(-1)).toBe('2026-06-08');
    expect(server.items).toHaveLength([...server.days.values()].flat().length);
  });

  it('makes up papers in the shape of recorded ones', async () => {
    const { server, clock } = await livingServer();
    clock.advance({ days: 60 });
    const rows = await day(server, MONDAY);
    const ids = new Set(rows.map(idOf));
    expect(ids.size).toBe(rows.length);
    expect(rows[0]).toMatchObject({
      paper: {
        id: expect.stringMatching(/^2606\.901\d\d$/),
        title: expect.stringMatching(/^[A-Z][a-z]+: /),
        submittedOnDailyAt: `${MONDAY}T00:00:00.000Z`,
        authors: expect.arrayContaining([{ _id: expect.any(String), name: expect.any(String), hidden: false }]),
      },
      submittedBy: { name: 'papergloss-demo' },
    });
  });

  it.each([0, 61, Number.NaN])('refuses %d papers a day', async (papersADay) => {
    await expect(serve({ world: { papersADay } })).rejects.toThrow('papersADay');
  });
});

describe('paging over a month', () => {
  it('gives each paper once and in one order, papers with the same upvotes too', async () => {
    const dates = Array.from({ length: 29 }, (_, index) => addDays('2026-05-01', index)).filter(isWeekday);
    const days = Object.fromEntries(
      dates.map((date, place) => [
        date,
        Array.from({ length: 30 }, (_, index) => item(`2605.${10_000 + place * 100 + index}`, { upvotes: index % 3 })),
      ]),
    );
    const server = await serve({ days });
    const rows = await month(server, '2026-05');
    expect(new Set(rows.map(idOf)).size).toBe(dates.length * 30);
    expect(rows).toHaveLength(dates.length * 30);
    expect(rows.map(upvotesOf)).toEqual(rows.map(upvotesOf).sort((a, b) => b - a));
    expect(await month(server, '2026-05')).toEqual(rows);
    expect(server.requests.slice(0, 7).map(({ url }) => new URL(url, server.url).searchParams.get('p'))).toEqual([
      null,
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });
});
