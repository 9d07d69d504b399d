import { describe, expect, it } from 'vitest';
import { createDigestClient, type Page } from '@/lib/digest/client';
import { aRow, rows } from './a-row';
import { FRIDAY, FRIDAY_NOON, firstOf, serveDigest, serveOddly } from './serve';

/** What the requests asked for, in order. */
const askedFor = (requests: { url: string }[]) =>
  requests.map(({ url }) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    return { path: pathname, ...Object.fromEntries(searchParams) };
  });

/** All pages of a list. */
async function wholeOf(baseUrl: string, list: string): Promise<Page[]> {
  const client = createDigestClient({ baseUrl });
  const pages: Page[] = [];
  for (let next: string | null = null; ; ) {
    const page: Page | null = await client.page({ list, next, etag: null });
    if (!page) return pages;
    pages.push(page);
    next = page.next;
    if (next === null) return pages;
  }
}

describe('a list', () => {
  it('of a day is asked for by its date, with the largest page there is', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(2) } });
    const page = await createDigestClient({ baseUrl: server.url, now: () => FRIDAY_NOON }).page(firstOf(FRIDAY));
    expect(page?.papers.map(({ id }) => id)).toEqual(['2605.00001', '2605.00002']);
    expect(page?.papers[0]).toMatchObject({
      digestDate: FRIDAY,
      comments: 3,
      source: 'digest',
      upvoteHistory: [[FRIDAY, 12]],
    });
    expect(page).toMatchObject({ bad: 0, next: null, etag: expect.stringMatching(/^W\/"/) });
    expect(askedFor(server.requests)).toEqual([{ path: '/api/daily_papers', date: FRIDAY, limit: '100' }]);
  });

  it('of a month is asked for by its month, and its rows tell their days', async () => {
    const thursday = rows(1, { id: '2605.00009', submittedOnDailyAt: '2026-05-28T07:00:00.000Z' });
    const server = await serveDigest({ days: { '2026-05-28': thursday, [FRIDAY]: rows(1) } });
    const page = await createDigestClient({ baseUrl: server.url }).page(firstOf('2026-05'));
    expect(page?.papers.map(({ id, digestDate }) => [id, digestDate]).sort()).toEqual([
      ['2605.00001', FRIDAY],
      ['2605.00009', '2026-05-28'],
    ]);
    expect(askedFor(server.requests)).toEqual([{ path: '/api/daily_papers', month: '2026-05', limit: '100' }]);
  });

  it('has pages of which each names the next', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(250) } });
    const pages = await wholeOf(server.url, FRIDAY);
    expect(pages.map(({ papers }) => papers.length)).toEqual([100, 100, 50]);
    expect(new Set(pages.flatMap(({ papers }) => papers.map(({ id }) => id))).size).toBe(250);
    expect(askedFor(server.requests).map(({ path: _, ...query }) => query)).toEqual([
      { date: FRIDAY, limit: '100' },
      { date: FRIDAY, limit: '100', p: '1' },
      { date: FRIDAY, limit: '100', p: '2' },
    ]);
  });

  // A full page is followed by another question, since a real server may send no Link header.
  it.each([
    [100, 2],
    [101, 2],
    [200, 3],
  ])('of %i rows takes %i requests', async (count, requests) => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(count) } });
    await wholeOf(server.url, FRIDAY);
    expect(server.requests).toHaveLength(requests);
  });

  it('is empty on a weekend', async () => {
    const server = await serveDigest();
    expect(await wholeOf(server.url, '2026-05-24')).toMatchObject([{ papers: [], bad: 0, next: null }]);
  });

  it('that has not changed is not sent again', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(2) } });
    const client = createDigestClient({ baseUrl: server.url });
    const first = await client.page(firstOf(FRIDAY));
    expect(await client.page({ ...firstOf(FRIDAY), etag: first?.etag ?? null })).toBeNull();
    expect(await client.page({ ...firstOf(FRIDAY), etag: '"another"' })).toEqual(first);
    expect(server.requests.map(({ status }) => status)).toEqual([200, 304, 200]);
  });

  it('ends where the server never ends', async () => {
    let asked = 0;
    const url = await serveOddly((request, response) => {
      asked += 1;
      const page = Number(new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('p') ?? 0);
      response.setHeader('Link', `</api/daily_papers?p=${page + 1}>; rel="next"`);
      response.end(JSON.stringify([aRow()]));
    });
    await wholeOf(url, FRIDAY);
    expect(asked).toBe(50);
  });

  it('does not turn in a circle', async () => {
    const url = await serveOddly((_, response) => {
      response.setHeader('Link', '</api/daily_papers?again>; rel="next"');
      response.end(JSON.stringify([aRow()]));
    });
    expect(await wholeOf(url, FRIDAY)).toHaveLength(1);
  });

  it('sends neither cookies nor where we come from, and wants no cached answer', async () => {
    const server = await serveDigest();
    const sent: RequestInit[] = [];
    const listening: typeof fetch = (input, init) => {
      sent.push(init ?? {});
      return fetch(input, init);
    };
    await createDigestClient({ baseUrl: server.url, fetch: listening }).page(firstOf(FRIDAY));
    expect(sent).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }]);
    expect(server.requests[0]?.headers).not.toHaveProperty('referer');
  });
});

describe('the link to the next page', () => {
  /** The paths asked for when the first answer carries this `Link`. */
  async function followed(link: (url: string) => string): Promise<string[]> {
    const paths: string[] = [];
    let url = '';
    url = await serveOddly((request, response) => {
      paths.push(request.url ?? '');
      if (paths.length === 1) response.setHeader('Link', link(url));
      response.end('[]');
    });
    await wholeOf(url, FRIDAY);
    return paths.slice(1);
  }

  it.each<[string, (url: string) => string]>([
    ['relative to the site', () => '</more?p=1>; rel="next"'],
    ['absolute', (url) => `<${url}/more?p=1>; rel="next"`],
    ['without quotes', () => '</more?p=1>; rel=next'],
    ['behind another one', () => '</less>; rel="prev", </more?p=1>; rel="next"'],
    ['with a title', () => '</more?p=1>; title="on"; rel="next"'],
  ])('is followed: %s', async (_, link) => {
    expect(await followed(link)).toEqual(['/more?p=1']);
  });

  it.each<[string, string]>([
    ['no next', '</less>; rel="prev"'],
    ['nothing', ''],
    ['no address', '<http://>; rel="next"'],
  ])('is not made up: %s', async (_, link) => {
    expect(await followed(() => link)).toEqual([]);
  });

  it('is never followed to another origin', async () => {
    let visits = 0;
    const elsewhere = await serveOddly((_, response) => {
      visits += 1;
      response.end('[]');
    });
    expect(await followed(() => `<${elsewhere}/more>; rel="next"`)).toEqual([]);
    expect(await followed(() => `<${elsewhere.replace('http:', '')}/more>; rel="next"`)).toEqual([]);
    expect(visits).toBe(0);
  });
});

describe('one paper', () => {
  it('is asked for by its id', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(2) } });
    const paper = await createDigestClient({ baseUrl: server.url }).paper('2605.00002');
    expect(paper).toMatchObject({ id: '2605.00002', upvotes: 12, digestDate: FRIDAY, source: 'fetched' });
    expect(askedFor(server.requests)).toEqual([{ path: '/api/papers/2605.00002' }]);
  });

  it('brings what is linked to it along', async () => {
    const linked = { linkedModels: [{ id: 'ada/notes-7b' }], linkedDatasets: [{ id: 'ada/notes' }], linkedSpaces: [] };
    const server = await serveDigest({ days: { [FRIDAY]: rows(1, linked) } });
    expect(await createDigestClient({ baseUrl: server.url }).paper('2605.00001')).toMatchObject({
      models: ['ada/notes-7b'],
      datasets: ['ada/notes'],
      spaces: [],
    });
  });

  it('that is another one than was asked for is not taken', async () => {
    const url = await serveOddly((_, response) => response.end(JSON.stringify(aRow({ id: '2605.00009' }).paper)));
    await expect(createDigestClient({ baseUrl: url }).paper('2605.00001')).rejects.toMatchObject({
      code: 'not-understood',
    });
  });
});
