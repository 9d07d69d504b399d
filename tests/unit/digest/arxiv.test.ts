import { describe, expect, it } from 'vitest';
import { createArxivClient } from '@/lib/digest/arxiv';
import { mergePaper } from '@/lib/paper/merge';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { aFeed, anEntry } from './a-feed';
import { rows } from './a-row';
import { failureOf } from './failure-of';
import { FRIDAY, serveDigest, serveOddly } from './serve';

const ID = '1605.08386';

/** What is understood of an answer of arXiv's when this paper was asked for. */
async function paperFrom(body: string, id = ID) {
  const url = await serveOddly((_, response) => response.end(body));
  return createArxivClient({ baseUrl: url }).paper(id);
}

describe('a paper of arXiv', () => {
  it('is asked for by its id, alone', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(2, { version: 4 }) } });
    const paper = await createArxivClient({ baseUrl: server.url }).paper('2605.00002');
    expect(paper).toMatchObject({ id: '2605.00002', version: 4, source: 'fetched' });
    expect(server.requests.map(({ url }) => url)).toEqual(['/api/query?id_list=2605.00002&max_results=1']);
  });

  it('has what arXiv tells, and nothing else', async () => {
    expect(await paperFrom(aFeed(anEntry()))).toEqual(
      aPaper({
        id: ID,
        title: 'Heat-bath random walks',
        abstract: 'Graphs on lattice points, $x < y$, are studied & walked.',
        authors: ['Caprice Stanley', 'Tobias Windisch'],
        publishedAt: '2016-05-26T17:59:46Z',
        version: 3,
        source: 'fetched',
      }),
    );
  });

  it('may have an id of the old form', async () => {
    const asked: string[] = [];
    const url = await serveOddly((request, response) => {
      asked.push(request.url ?? '');
      response.end(aFeed(anEntry({ id: 'http://arxiv.org/abs/astro-ph/0601001v1' })));
    });
    const paper = await createArxivClient({ baseUrl: url }).paper('astro-ph/0601001');
    expect(paper).toMatchObject({ id: 'astro-ph/0601001', version: 1 });
    expect(asked).toEqual(['/api/query?id_list=astro-ph%2F0601001&max_results=1']);
  });

  it.each([
    ['0', '0'],
    ['<![CDATA[1 < 2]]>', '1 < 2'],
    ['&#71;&#xf6;del &amp;lt;', 'Gödel &lt;'],
    ['TeX: $a \\&lt; b$', 'TeX: $a \\< b$'],
  ])('has its title as it is written: %s', async (title, read) => {
    expect((await paperFrom(aFeed(anEntry({ title })))).title).toBe(read);
  });

  it('is found by its id among others, never by its place', async () => {
    const other = anEntry({ id: 'http://arxiv.org/abs/1605.00001v1', title: 'Another' });
    const odd = ['<entry/>', '<entry><title>No id</title></entry>', '<entry><id>no address</id></entry>'];
    expect((await paperFrom(aFeed(other, ...odd, anEntry()))).title).toBe('Heat-bath random walks');
    expect((await failureOf(paperFrom(aFeed(other)))).code).toBe('not-understood');
  });

  it('that has only half of what there could be is a paper', async () => {
    const entry = `<entry><id>http://arxiv.org/abs/${ID}</id><title>T</title><published>soon</published></entry>`;
    expect(await paperFrom(aFeed(entry))).toEqual(aPaper({ id: ID, title: 'T', source: 'fetched' }));
  });

  it('takes nothing away from what was known of it, and brings its version', async () => {
    const known = aKnownPaper({ id: ID, version: 2 });
    const { title, abstract, authors, publishedAt, version } = await paperFrom(aFeed(anEntry()));
    expect(mergePaper(known, await paperFrom(aFeed(anEntry())))).toEqual({
      ...known,
      title,
      abstract,
      authors,
      publishedAt,
      version,
    });
  });
});

describe('an id that arXiv does not give out', () => {
  it.each(['abc', '1605.08386v2', '2313.00001', '../../x', '', '1605.08386,1605.08387'])(
    'is not sent: %j',
    async (id) => {
      const server = await serveDigest();
      expect((await failureOf(createArxivClient({ baseUrl: server.url }).paper(id))).code).toBe('refused');
      expect(server.requests).toEqual([]);
    },
  );
});
