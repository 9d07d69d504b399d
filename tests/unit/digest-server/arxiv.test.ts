import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { DigestServer } from '../../digest-server/index';
import { item, items, serve } from './helpers';

interface Entry {
  id: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  author: { name: string }[];
  link: { '@href': string; '@rel': string }[];
  category: { '@term': string; '@scheme': string };
}

interface Feed {
  id: string;
  title: string;
  'opensearch:totalResults': string;
  'opensearch:itemsPerPage': string;
  'opensearch:startIndex': string;
  entry?: Entry[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'author',
});

async function query(server: DigestServer, search: string) {
  const response = await fetch(`${server.url}/api/query?${search}`);
  const text = await response.text();
  const { feed } = parser.parse(text, true) as { feed: Feed };
  return { status: response.status, type: response.headers.get('content-type'), text, feed };
}

describe("arXiv's GET /api/query", () => {
  it('answers Atom with http ids and a version, everything escaped', async () => {
    const server = await serve({
      days: {
        '2026-05-29': [
          item('2605.00001', {
            title: 'R&D <of> "G\\"odel"\n  machines',
            summary: 'a < b && c > d ]]> \u0000\u{1F999}',
            authors: [{ name: 'Zoë O’Neil & Sons' }, { name: 'B' }, 'nobody'],
            publishedAt: '2026-05-20T17:34:15.000Z',
          }),
        ],
      },
    });
    const { status, type, text, feed } = await query(server, 'id_list=2605.00001&max_results=5');
    expect(status).toBe(200);
    expect(type).toMatch('application/atom+xml');
    expect(text).toMatch(/^<\?xml version='1\.0' encoding='UTF-8'\?>\n<feed /);
    expect(text).toContain('R&amp;D &lt;of&gt;');
    expect(feed).toMatchObject({
      title: 'arXiv Query: search_query=&id_list=2605.00001&start=0&max_results=5',
      'opensearch:totalResults': '1',
      'opensearch:itemsPerPage': '5',
      'opensearch:startIndex': '0',
    });
    expect(feed.entry).toEqual([
      expect.objectContaining({
        id: 'http://arxiv.org/abs/2605.00001v1',
        title: 'R&D <of> "G\\"odel" machines',
        summary: 'a < b && c > d ]]> \u{1F999}',
        published: '2026-05-20T17:34:15Z',
        updated: '2026-05-20T17:34:15Z',
        author: [{ name: 'Zoë O’Neil & Sons' }, { name: 'B' }],
        link: [
          { '@href': 'https://arxiv.org/abs/2605.00001v1', '@rel': 'alternate', '@type': 'text/html' },
          {
            '@href': 'https://arxiv.org/pdf/2605.00001v1',
            '@rel': 'related',
            '@type': 'application/pdf',
            '@title': 'pdf',
          },
        ],
      }),
    ]);
  });

  it('drops unknown ids without a word, keeps asked versions, answers each paper once', async () => {
    const server = await serve({ days: { '2026-05-29': items(2) } });
    const { feed } = await query(server, 'id_list=0808.05394,2605.00002v3,2605.00001,2605.00001,math/0309136');
    expect(feed.entry?.map(({ id }) => id)).toEqual([
      'http://arxiv.org/abs/2605.00002v3',
      'http://arxiv.org/abs/2605.00001v1',
    ]);
    const none = await query(server, 'id_list=0000.0000');
    expect(none.status).toBe(200);
    expect(none.feed['opensearch:totalResults']).toBe('0');
    expect(none.feed.entry).toBeUndefined();
  });

  it('has the newest version of a paper that tells it', async () => {
    const server = await serve({ days: { '2026-05-29': [item('2605.00001', { version: 7 }), item('2605.00002')] } });
    const { feed } = await query(server, 'id_list=2605.00001,2605.00002,2605.00001v2');
    expect(feed.entry?.map(({ id }) => id.replace(/.*abs./, ''))).toEqual([
      '2605.00001v7',
      '2605.00002v1',
      '2605.00001v2',
    ]);
  });

  it('answers ten by default; max_results and start move through the rest', async () => {
    const server = await serve({ days: { '2026-05-29': items(25) } });
    const list = items(25)
      .map(({ paper }) => paper.id)
      .join(',');
    const count = async (more: string) => (await query(server, `id_list=${list}${more}`)).feed.entry?.length ?? 0;
    expect(await count('')).toBe(10);
    expect(await count('&max_results=25')).toBe(25);
    expect(await count('&start=20')).toBe(5);
    expect(await count('&max_results=0')).toBe(0);
    expect((await query(server, `id_list=${list}`)).feed['opensearch:totalResults']).toBe('25');
  });

  it('answers one malformed id with a 400 and the recorded error feed, however many are right', async () => {
    const server = await serve({ days: { '2026-05-29': items(1) } });
    for (const list of ['abc', '2605.00001,abc']) {
      const { status, feed } = await query(server, `id_list=${list}`);
      expect(status).toBe(400);
      expect(feed).toMatchObject({
        id: 'https://arxiv.org/',
        title: 'arXiv Search Results',
        'opensearch:totalResults': '1',
      });
      expect(feed.entry).toEqual([
        expect.objectContaining({
          id: 'https://arxiv.org/api/errors#incorrect_id_format_for_abc',
          title: 'Error',
          summary: 'incorrect id format for abc',
          author: [{ name: 'arXiv api core' }],
        }),
      ]);
    }
    expect((await query(server, 'id_list=<b>&max_results=1')).feed.entry?.[0]?.summary).toBe(
      'incorrect id format for <b>',
    );
    expect((await query(server, 'id_list=2605.00001&max_results=many')).status).toBe(400);
    expect((await query(server, 'id_list=2605.00001&start=-1')).status).toBe(400);
  });

  it('knows a paper before its day on Daily Papers has opened', async () => {
    const server = await serve({ days: { '2026-06-01': [item('2605.00009')] } });
    expect((await query(server, 'id_list=2605.00009')).feed.entry).toHaveLength(1);
  });
});
