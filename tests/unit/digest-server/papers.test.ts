import { describe, expect, it } from 'vitest';
import { get, item, serve } from './helpers';

describe('GET /api/papers/{id}', () => {
  const LINKED = {
    linkedModels: [],
    linkedDatasets: [],
    linkedSpaces: [],
    numTotalModels: 0,
    numTotalDatasets: 0,
    numTotalSpaces: 0,
  };

  it('answers the paper flat, with what is linked to it, as on its newest day', async () => {
    const newest = item('2605.00001', { upvotes: 12, day: 'newest' });
    const server = await serve({ days: { '2026-05-28': [item('2605.00001')], '2026-05-29': [newest] } });
    const { status, body } = await get(server, '/api/papers/2605.00001');
    expect(status).toBe(200);
    expect(body).toEqual({ ...newest.paper, ...LINKED });
  });

  it('answers what a made-up day says is linked to it, as many as are listed unless it says how many there are', async () => {
    const models = [{ id: 'ada/notes-7b', likes: 3 }, { id: 'ada/notes-70b' }];
    const made = item('2605.00001', { linkedModels: models, linkedSpaces: [{ id: 'ada/demo' }], numTotalSpaces: 324 });
    const server = await serve({ days: { '2026-05-29': [made] } });
    expect((await get(server, '/api/papers/2605.00001')).body).toMatchObject({
      linkedModels: models,
      linkedDatasets: [],
      linkedSpaces: [{ id: 'ada/demo' }],
      numTotalModels: 2,
      numTotalDatasets: 0,
      numTotalSpaces: 324,
    });
  });

  it.each(['1234.56789', '2605.00001v2', 'math%2F0309136', '%E0%A4', '2606.00001'])('does not know %s', async (id) => {
    const server = await serve({ days: { '2026-05-29': [item('2605.00001')], '2026-06-01': [item('2606.00001')] } });
    const { status, body, headers } = await get(server, `/api/papers/${id}`);
    expect({ status, body }).toEqual({ status: 404, body: { error: 'Paper not found' } });
    expect(headers.has('ratelimit')).toBe(true);
  });
});

describe('any other place', () => {
  it.each(['/', '/papers/2605.00001', '/api', '/api/daily_papers/', '/api/papers', '/api/papers/trending/x', '//'])(
    '%s is a 404 in JSON',
    async (path) => {
      const { status, body } = await get(await serve({ fault: '500' }), path);
      expect({ status, body }).toEqual({
        status: 404,
        body: { error: "Sorry, we can't find the page you are looking for." },
      });
    },
  );

  it('answers POST with a 404 and HEAD without a body', async () => {
    const server = await serve({ days: { '2026-05-29': [item('2605.00001')] } });
    expect((await fetch(`${server.url}/api/daily_papers`, { method: 'POST', body: '{}' })).status).toBe(404);
    const head = await fetch(`${server.url}/api/daily_papers`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(2);
  });
});
