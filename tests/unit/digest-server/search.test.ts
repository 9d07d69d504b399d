import { describe, expect, it } from 'vitest';
import { get, idsOf, item, items, serve } from './helpers';

const days = {
  '2026-05-28': [item('2605.00001', { title: 'The Llama 3 Herd of Models', summary: 'A herd\nof language models.' })],
  '2026-05-29': [
    item('2605.00002', { title: 'Llamas in the wild', summary: 'Nothing of the kind.', upvotes: 50 }),
    item('2605.00003', { title: 'Guarding', summary: 'A guard for Llama 3.', upvotes: 2 }),
    item('2605.00004', { title: 'C++ (and more)', summary: '' }),
  ],
  '2026-06-01': [item('2606.00001', { title: 'Llama of next week' })],
};

describe('GET /api/papers/search', () => {
  it('answers rows of the recorded shape, more and better matches first, days to come left out', async () => {
    const server = await serve({ days });
    const { status, body } = await get(server, '/api/papers/search?q=the%20llama%203%20herd');
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(['2605.00001', '2605.00003']);
    expect((body as object[])[0]).toEqual({
      paper: days['2026-05-28'][0]?.paper,
      title: 'The Llama 3 Herd of Models',
      summary: 'A herd\nof language models.',
      numComments: 0,
      upvoted: false,
      isAuthorParticipating: false,
      highlightedTitle: [
        { type: 'text', text: 'The ' },
        { type: 'highlight', text: 'Llama' },
        { type: 'text', text: ' ' },
        { type: 'highlight', text: '3' },
        { type: 'text', text: ' ' },
        { type: 'highlight', text: 'Herd' },
        { type: 'text', text: ' of Models' },
      ],
      highlightedSummary: [
        { type: 'text', text: 'A ' },
        { type: 'highlight', text: 'herd' },
        { type: 'text', text: '\nof language models.' },
      ],
    });
  });

  it('has every field of the recording for a starter paper', async () => {
    const server = await serve({ days: undefined });
    const { body } = await get(server, '/api/papers/search?q=MetaGPT&limit=1');
    expect(Object.keys((body as object[])[0] ?? {})).toEqual([
      'paper',
      'publishedAt',
      'title',
      'summary',
      'thumbnail',
      'numComments',
      'upvoted',
      'isAuthorParticipating',
      'highlightedTitle',
      'highlightedSummary',
    ]);
  });

  it('finds nothing quietly, signs and stop words alone included', async () => {
    const server = await serve({ days });
    for (const q of ['dromedary', '%2B%2B%20%28', '.*']) {
      expect(await get(server, `/api/papers/search?q=${q}`)).toMatchObject({ status: 200, body: [] });
    }
    expect(idsOf((await get(server, '/api/papers/search?q=of%20the')).body)).toContain('2605.00002');
  });

  it('keeps to its limits', async () => {
    const server = await serve({ days: { '2026-05-29': items(130) } });
    const search = (query: string) => get(server, `/api/papers/search?${query}`);
    expect((await search('q=paper')).body).toHaveLength(120);
    expect((await search('q=paper&limit=2')).body).toHaveLength(2);
    expect((await search(`q=${'a'.repeat(250)}`)).status).toBe(200);
    for (const wrong of [`q=${'a'.repeat(251)}`, 'q=', 'limit=3', 'q=a&limit=0', 'q=a&limit=121', 'q=a&limit=x']) {
      expect((await search(wrong)).status, wrong).toBe(400);
    }
  });
});
