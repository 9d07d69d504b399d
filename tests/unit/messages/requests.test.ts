import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageType } from '@/lib/messages/protocol';
import { type Handlers, serve } from '@/lib/messages/serve';
import { anEntry } from '../reading-list/an-entry';
import { deliver } from './transport';

beforeEach(() => fakeBrowser.reset());

/** What reaches the handler of `type`, or the answer when nothing does. */
async function received(type: MessageType, data?: unknown): Promise<unknown> {
  const calls: unknown[] = [];
  const handler = async (data: unknown) => {
    calls.push(data);
    return null;
  };
  serve({ [type]: handler } as unknown as Handlers);
  const answer = await deliver({ type, data });
  return calls.length ? calls[0] : answer;
}

describe('a good request', () => {
  it.each<[MessageType, unknown]>([
    ['papers.find', { links: [] }],
    ['papers.find', { links: ['https://arxiv.org/abs/2308.00352', 'arxiv:2308.00352', 'anything'] }],
    ['papers.known', { keys: [] }],
    ['papers.known', { keys: Array(1000).fill('page:https://example.org') }],
    ['papers.related', { id: '2308.00352' }],
    ['papers.related', { id: '2308.00352', limit: 100 }],
    ['papers.search', { query: '' }],
    ['papers.search', { query: 'agents', limit: 1, offset: 0 }],
    ['papers.fetch', { id: 'math/0309136' }],
    ['sync.now', {}],
    ['sync.status', {}],
    ['readingList.set', { id: '2308.00352', status: 'reading' }],
    ['readingList.set', { id: '2308.00352', status: 'done', tags: ['a', ''], note: '' }],
    ['readingList.restore', { entry: anEntry({ id: '2308.00352', note: 'Section 4!' }) }],
    ['readingList.remove', { id: '2308.00352' }],
    ['readingList.list', {}],
    ['card.open', { key: 'arxiv:2308.00352', version: 3, hasCard: false }],
    ['card.bring', { part: 'math' }],
    ['card.settings', {}],
    ['papers.version', { id: '2308.00352' }],
    ['page.changed', {}],
  ])('%s with %j arrives as it was sent', async (type, data) => {
    expect(await received(type, data)).toEqual(data);
  });

  it.each<MessageType>(['sync.now', 'sync.status', 'readingList.list', 'page.changed'])(
    '%s needs no data',
    async (type) => {
      expect(await received(type)).toEqual({});
    },
  );

  it.each<[MessageType, object]>([
    ['papers.related', {}],
    ['papers.fetch', {}],
    ['readingList.remove', {}],
    ['readingList.set', { status: 'done' }],
  ])('%s hears of a paper by its canonical id, however it was written', async (type, rest) => {
    for (const id of ['2308.00352v2', ' arXiv:2308.00352 ', 'cs.AI/2308.00352']) {
      expect(await received(type, { id, ...rest })).toEqual({ id: '2308.00352', ...rest });
      fakeBrowser.reset();
    }
  });

  it('loses what nobody asked for', async () => {
    expect(await received('papers.fetch', { id: '2308.00352', force: true })).toEqual({ id: '2308.00352' });
  });
});

describe('a bad request', () => {
  const ID = '2308.00352';

  it.each<[MessageType, string, unknown, string]>([
    ['papers.find', 'no data', undefined, 'data: '],
    ['papers.find', 'null', null, 'data: '],
    ['papers.find', 'a string', 'links', 'data: '],
    ['papers.find', 'no links', {}, 'links: '],
    ['papers.find', 'a link that is no list', { links: 'https://arxiv.org' }, 'links: '],
    ['papers.find', 'a number among the links', { links: ['a', 7] }, 'links.1: '],
    ['papers.find', 'an endless link', { links: ['x'.repeat(4097)] }, 'links.0: '],
    ['papers.find', 'too many links', { links: Array(1001).fill('a') }, 'links: '],
    ['papers.known', 'no keys', {}, 'keys: '],
    ['papers.known', 'a number among the keys', { keys: ['a', 7] }, 'keys.1: '],
    ['papers.known', 'an endless key', { keys: ['x'.repeat(4097)] }, 'keys.0: '],
    ['papers.known', 'too many keys', { keys: Array(1001).fill('a') }, 'keys: '],
    ['papers.related', 'no id', { limit: 3 }, 'id: '],
    ['papers.related', 'a limit of nothing', { id: ID, limit: 0 }, 'limit: '],
    ['papers.related', 'too high a limit', { id: ID, limit: 101 }, 'limit: '],
    ['papers.related', 'half a paper for a limit', { id: ID, limit: 2.5 }, 'limit: '],
    ['papers.related', 'a string for a limit', { id: ID, limit: '3' }, 'limit: '],
    ['papers.search', 'an endless query', { query: 'x'.repeat(501) }, 'query: '],
    ['papers.search', 'an offset before the start', { query: 'agents', offset: -1 }, 'offset: '],
    ['papers.fetch', 'words for an id', { id: 'not an id' }, 'id: not an arXiv id'],
    ['papers.fetch', 'an impossible id', { id: '2313.00352' }, 'id: not an arXiv id'],
    ['papers.fetch', 'a path for an id', { id: '../../etc/passwd' }, 'id: not an arXiv id'],
    ['papers.fetch', 'a number for an id', { id: 2308.00352 }, 'id: '],
    ['papers.fetch', 'an endless id', { id: ID + ' '.repeat(100) }, 'id: '],
    ['readingList.set', 'no status', { id: ID }, 'status: '],
    ['readingList.set', 'an unknown status', { id: ID, status: 'burnt' }, 'status: '],
    ['readingList.set', 'a tag that is no list', { id: ID, status: 'done', tags: 'a' }, 'tags: '],
    ['readingList.set', 'too many tags', { id: ID, status: 'done', tags: Array(51).fill('a') }, 'tags: '],
    ['readingList.set', 'an endless tag', { id: ID, status: 'done', tags: ['x'.repeat(101)] }, 'tags.0: '],
    ['readingList.set', 'an endless note', { id: ID, status: 'done', note: 'x'.repeat(100_001) }, 'note: '],
    ['readingList.restore', 'no entry', { entry: { id: ID } }, 'entry: '],
    ['readingList.list', 'a string', 'all', 'data: '],
    ['card.open', 'nothing about the card', { key: `arxiv:${ID}`, version: null }, 'hasCard: '],
    ['card.open', 'an endless key', { key: 'x'.repeat(4097), version: null, hasCard: true }, 'key: '],
  ])('%s with %s is refused and told why', async (type, _, data, reason) => {
    const answer = (await received(type, data)) as { ok: boolean; error: { code: string; message: string } };
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(answer.error.message).toContain(`${type}: ${reason}`);
    expect(answer.error.message).toMatch(/[^: ]$/);
  });
});
