import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/digest/days';
import type { Paper, UpvotePoint } from '@/lib/paper/paper';
import { rising, trendOf } from '@/lib/paper/trend';
import { aPaper } from './a-paper';

const TODAY = '2026-06-10';

/** A paper with this history, on Daily Papers on the day of its first point unless said otherwise. */
function seen(history: UpvotePoint[], known: Partial<Paper> = {}): Paper {
  const upvotes = history.at(-1)?.[1] ?? null;
  return aPaper({ digestDate: history[0]?.[0] ?? null, upvotes, upvoteHistory: history, ...known });
}

describe('trendOf', () => {
  it.each<[string, Paper, { gain: number; days: number }]>([
    ['one of today by all it has', seen([['2026-06-10', 14]]), { gain: 14, days: 1 }],
    [
      'one of yesterday by all it has, in two days',
      seen([
        ['2026-06-09', 20],
        ['2026-06-10', 34],
      ]),
      { gain: 34, days: 2 },
    ],
    [
      'an older one by what it gained in the last two days',
      seen([
        ['2026-06-01', 40],
        ['2026-06-08', 90],
        ['2026-06-09', 100],
        ['2026-06-10', 113],
      ]),
      { gain: 23, days: 2 },
    ],
    [
      'one that was not seen for some days since the day when it was',
      seen([
        ['2026-06-01', 40],
        ['2026-06-05', 60],
        ['2026-06-10', 75],
      ]),
      { gain: 15, days: 5 },
    ],
    [
      'one that was seen once since its day on Daily Papers',
      seen([['2026-06-10', 99]], { digestDate: '2026-06-01' }),
      { gain: 99, days: 10 },
    ],
    [
      'one whose history began late, until that is two days long, as one that was seen once',
      seen(
        [
          ['2026-06-09', 98],
          ['2026-06-10', 99],
        ],
        { digestDate: '2026-06-01' },
      ),
      { gain: 99, days: 10 },
    ],
    ['one whose history is unknown', aPaper({ digestDate: '2026-06-06', upvotes: 25 }), { gain: 25, days: 5 }],
    ['one that stands still', seen([['2026-06-01', 300]]), { gain: 0, days: 9 }],
    [
      'one that lost some',
      seen([
        ['2026-06-01', 30],
        ['2026-06-10', 28],
      ]),
      { gain: -2, days: 9 },
    ],
    [
      'one that comes a second time by its own history',
      seen(
        [
          ['2026-05-01', 50],
          ['2026-06-10', 62],
        ],
        { digestDate: TODAY },
      ),
      { gain: 12, days: 40 },
    ],
    ['one from a day that is still to come, after a clock went wrong', seen([['2026-06-13', 8]]), { gain: 8, days: 1 }],
  ])('counts %s', (_, paper, { gain, days }) => {
    expect(trendOf(paper, TODAY)).toEqual({ gain, days, perDay: gain / days });
  });

  it('knows nothing of a paper without upvotes or without a day', () => {
    expect(trendOf(aPaper({ digestDate: TODAY }), TODAY)).toBeNull();
    expect(trendOf(aPaper({ upvotes: 5 }), TODAY)).toBeNull();
  });
});

describe('rising', () => {
  const ids = (papers: Paper[]) => rising(papers, TODAY).map(({ paper }) => paper.id);

  it('puts the fastest first, however many upvotes others have', () => {
    const great = seen(
      [
        ['2026-06-01', 800],
        ['2026-06-10', 806],
      ],
      { id: '2606.00001' },
    );
    const yesterday = seen([['2026-06-09', 30]], { id: '2606.00002' });
    const today = seen([['2026-06-10', 21]], { id: '2606.00003' });
    expect(ids([great, yesterday, today])).toEqual(['2606.00003', '2606.00002', '2606.00001']);
  });

  it('leaves out what does not rise', () => {
    const still = seen([['2026-06-01', 300]]);
    const none = seen([['2026-06-10', 0]]);
    expect(ids([still, none, aPaper()])).toEqual([]);
  });

  it('ranks a digest that was fetched a moment ago, whatever the order of its papers', () => {
    const ages = [0, 1, 4, 9, 29];
    const papers = ages.map((age) =>
      seen([[TODAY, 40]], { id: `2606.000${age + 10}`, digestDate: addDays(TODAY, -age) }),
    );
    const fastestFirst = ids(papers);
    expect(fastestFirst).toEqual(papers.map(({ id }) => id));
    expect(ids([...papers].reverse())).toEqual(fastestFirst);
  });

  it('of two that rise alike takes the one with more upvotes, then the newer one', () => {
    const grown = seen(
      [
        ['2026-06-08', 90],
        ['2026-06-10', 100],
      ],
      { id: '2606.00001', digestDate: '2026-06-08' },
    );
    const older = seen([[TODAY, 5]], { id: '2606.00002' });
    const newer = seen([[TODAY, 5]], { id: '2606.00003' });
    expect(ids([older, newer, grown])).toEqual(['2606.00001', '2606.00003', '2606.00002']);
  });
});
