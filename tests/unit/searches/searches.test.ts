import { describe, expect, it } from 'vitest';
import {
  NO_SEARCHES,
  parseSearches,
  type SavedSearch,
  withoutRecent,
  withoutSaved,
  withRecent,
  withSaved,
} from '@/lib/searches/searches';

const search = (query: string, fields: Partial<SavedSearch> = {}): SavedSearch => ({
  query,
  order: 'relevance',
  savedAt: '2026-05-01T10:00:00.000Z',
  followed: null,
  ...fields,
});

describe('parseSearches', () => {
  it.each([undefined, null, 7, 'agents', []])('has nothing in %j', (stored) => {
    expect(parseSearches(stored)).toEqual(NO_SEARCHES);
  });

  it('reads what was stored', () => {
    const stored = {
      saved: [search('agents', { order: 'date', followed: { day: '2026-05-02', known: ['2605.00001'] } })],
      recent: ['diffusion'],
    };
    expect(parseSearches(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it('loses no search to a broken one beside it', () => {
    const saved = [search('one'), { ...search('two'), query: '' }, 'three', null, { query: 'four' }, search('five')];
    expect(parseSearches({ saved, recent: ['a', 7, '', 'x'.repeat(401), 'b'] })).toEqual({
      saved: [search('one'), search('five')],
      recent: ['a', 'b'],
    });
  });

  it('keeps a search whose order or day is of no use', () => {
    expect(
      parseSearches({ saved: [{ ...search('one'), order: 'size', followed: { day: 'yesterday', known: [] } }] }).saved,
    ).toEqual([search('one')]);
  });
});

describe('recent searches', () => {
  it('begin with the last one, each there once', () => {
    const all = ['agents', 'diffusion', ' Agents ', 'video'].reduce(withRecent, NO_SEARCHES);
    expect(all.recent).toEqual(['video', 'Agents', 'diffusion']);
  });

  it('are the last eight', () => {
    const all = Array.from({ length: 12 }, (_, i) => `query ${i}`).reduce(withRecent, NO_SEARCHES);
    expect(all.recent).toHaveLength(8);
    expect(all.recent[0]).toBe('query 11');
  });

  it('are forgotten without the saved ones', () => {
    const all = withRecent(withSaved(NO_SEARCHES, search('agents')), 'video');
    expect(withoutRecent(all)).toEqual({ saved: [search('agents')], recent: [] });
  });
});

describe('saved searches', () => {
  it('begin with the newest; one that is saved again keeps its place', () => {
    const two = withSaved(withSaved(NO_SEARCHES, search('agents')), search('video'));
    const again = withSaved(two, search('AGENTS', { order: 'date' }));
    expect(again.saved.map(({ query, order }) => [query, order])).toEqual([
      ['video', 'relevance'],
      ['AGENTS', 'date'],
    ]);
  });

  it('are removed by their query, however it is spaced', () => {
    const two = withSaved(withSaved(NO_SEARCHES, search('agents code:yes')), search('video'));
    expect(withoutSaved(two, ' agents  CODE:yes').saved).toEqual([search('video')]);
  });
});
