import { describe, expect, it } from 'vitest';
import { get, idsOf, item, items, serve } from './helpers';

describe('GET /api/daily_papers', () => {
  it('answers a day as a bare array, most upvotes first, nothing in the items changed', async () => {
    const low = { ...item('2605.00001', { upvotes: 1 }), fromTheFuture: { deep: [1, null] } };
    const high = item('2605.00002', { upvotes: 9 });
    const server = await serve({ days: { '2026-05-29': [low, high] } });
    const { status, headers, body } = await get(server, '/api/daily_papers?date=2026-05-29');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.has('link')).toBe(false);
    expect(body).toEqual([high, low]);
  });

  it('serves rows that are no papers too, behind the others', async () => {
    const server = await serve({ days: { '2026-05-29': ['odd', null, item('2605.00001')] } });
    expect((await get(server, '/api/daily_papers?date=2026-05-29')).body).toEqual([item('2605.00001'), 'odd', null]);
  });

  it.each([
    ['a weekend', '2026-05-23'],
    ['a weekday without papers', '2026-05-28'],
    ['a day before there were any', '2020-01-01'],
  ])('answers [] for %s', async (_, date) => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    expect(await get(server, `/api/daily_papers?date=${date}`)).toMatchObject({ status: 200, body: [] });
  });

  it.each([
    'date=2025-13-40',
    'date=',
    'date=2026-5-1',
    'week=2026-W60',
    'week=22',
    'month=2026-00',
    'limit=101',
    'limit=0',
    'limit=-1',
    'limit=ten',
    'p=-1',
    'p=one',
    'sort=upvotes',
    'date=2026-05-30',
    'week=2026-W23',
    'month=2026-06',
  ])('refuses %s with a 400 that says why', async (query) => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    const { status, body } = await get(server, `/api/daily_papers?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ error: expect.stringMatching(/./) });
  });

  it.each([
    ['summer', '2026-07-15', '2026-07-15T01:29:59Z', '2026-07-15T01:30:00Z'],
    ['winter', '2026-01-15', '2026-01-15T02:29:59Z', '2026-01-15T02:30:00Z'],
  ])('opens a day at 21:30 in New York the evening before, in %s', async (_, date, before, after) => {
    let now = before;
    const server = await serve({ days: { [date]: items(1) }, now: () => new Date(now) });
    const day = `/api/daily_papers?date=${date}`;
    expect((await get(server, day)).status).toBe(400);
    expect((await get(server, '/api/daily_papers')).body).toEqual([]);
    now = after;
    expect(await get(server, day)).toMatchObject({ status: 200, body: items(1) });
    expect((await get(server, '/api/daily_papers')).body).toEqual(items(1));
  });

  it('without a time answers the newest open day that has papers', async () => {
    const days = { '2026-05-28': [item('2605.00001')], '2026-05-29': [item('2605.00002')], '2026-06-01': items(3) };
    const server = await serve({ days, now: () => new Date('2026-05-31T12:00:00Z') });
    expect(idsOf((await get(server, '/api/daily_papers')).body)).toEqual(['2605.00002']);
  });

  it('pages: fifty by default, a relative next link as long as there are more, [] past the end', async () => {
    const server = await serve({ days: { '2026-05-29': items(120) } });
    const first = await get(server, '/api/daily_papers?date=2026-05-29');
    expect(idsOf(first.body)).toHaveLength(50);
    expect(first.headers.get('link')).toBe('</api/daily_papers?date=2026-05-29&p=1>; rel="next"');

    const found: string[] = [];
    for (let path: string | undefined = '/api/daily_papers?date=2026-05-29&limit=50'; path; ) {
      const { headers, body } = await get(server, path);
      found.push(...idsOf(body));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(found).toEqual(idsOf(items(120)));
    expect(await get(server, '/api/daily_papers?date=2026-05-29&p=100')).toMatchObject({ status: 200, body: [] });
  });

  it('has no next link when the last page is full', async () => {
    const server = await serve({ days: { '2026-05-29': items(100) } });
    const { headers, body } = await get(server, '/api/daily_papers?date=2026-05-29&limit=100');
    expect(body).toHaveLength(100);
    expect(headers.has('link')).toBe(false);
  });

  it('answers weeks and months, papers of two days once, days to come not at all', async () => {
    const server = await serve({
      days: {
        '2026-04-30': [item('2604.00001', { upvotes: 99 })],
        '2026-05-01': [item('2605.00001', { upvotes: 3, day: 'first' })],
        '2026-05-25': [item('2605.00001', { upvotes: 5, day: 'second' })],
        '2026-05-29': [item('2605.00002', { upvotes: 7 })],
        '2026-05-31': [item('2605.00003', { upvotes: 8 })],
      },
      now: () => new Date('2026-05-30T12:00:00Z'),
    });
    const month = await get(server, '/api/daily_papers?month=2026-05');
    expect(idsOf(month.body)).toEqual(['2605.00002', '2605.00001']);
    expect(month.body).toMatchObject([{}, { paper: { day: 'second' } }]);
    const week = await get(server, '/api/daily_papers?week=2026-W22');
    expect(idsOf(week.body)).toEqual(['2605.00002', '2605.00001']);
    expect(idsOf((await get(server, '/api/daily_papers?week=2026-W18')).body)).toEqual(['2604.00001', '2605.00001']);
  });

  it('sorts by trend: what gathers upvotes faster comes first', async () => {
    const server = await serve({
      days: {
        '2026-05-25': [item('2605.00001', { upvotes: 20 })],
        '2026-05-29': [item('2605.00002', { upvotes: 10 })],
      },
    });
    const week = '/api/daily_papers?week=2026-W22';
    expect(idsOf((await get(server, week)).body)).toEqual(['2605.00001', '2605.00002']);
    expect(idsOf((await get(server, `${week}&sort=publishedAt`)).body)).toEqual(['2605.00001', '2605.00002']);
    expect(idsOf((await get(server, `${week}&sort=trending`)).body)).toEqual(['2605.00002', '2605.00001']);
  });

  it('answers what one person submitted, on one day or on all', async () => {
    const submitted = (id: string) => ({ ...item(id), submittedBy: { name: 'akhaliq' } });
    const server = await serve({
      days: { '2026-05-28': [submitted('2605.00001')], '2026-05-29': [submitted('2605.00002'), item('2605.00003')] },
    });
    const all = await get(server, '/api/daily_papers?submitter=akhaliq');
    expect(idsOf(all.body).sort()).toEqual(['2605.00001', '2605.00002']);
    const day = await get(server, '/api/daily_papers?submitter=akhaliq&date=2026-05-29');
    expect(idsOf(day.body)).toEqual(['2605.00002']);
    expect((await get(server, '/api/daily_papers?submitter=nobody')).body).toEqual([]);
  });
});
