import { describe, expect, it } from 'vitest';
import type { UpvotePoint } from '@/lib/paper/paper';
import { withUpvotes } from '@/lib/paper/upvote-history';

describe('the history of upvotes', () => {
  it('grows by a point a day, of which the last observation counts', () => {
    const first = withUpvotes([], [['2026-05-29', 4]]);
    const later = withUpvotes(first, [['2026-05-29', 9]]);
    expect(later).toEqual([['2026-05-29', 9]]);
    expect(withUpvotes(later, [['2026-05-30', 12]])).toEqual([
      ['2026-05-29', 9],
      ['2026-05-30', 12],
    ]);
  });

  it('has no point for a day on which nothing changed', () => {
    const still: UpvotePoint[] = [['2026-05-29', 9]];
    expect(withUpvotes(still, [['2026-06-02', 9]])).toEqual(still);
    expect(withUpvotes(still, [])).toEqual(still);
  });

  it('takes upvotes that were taken back, and a day that comes late', () => {
    const known: UpvotePoint[] = [
      ['2026-05-28', 4],
      ['2026-05-30', 12],
    ];
    expect(withUpvotes(known, [['2026-05-29', 3]])).toEqual([
      ['2026-05-28', 4],
      ['2026-05-29', 3],
      ['2026-05-30', 12],
    ]);
  });

  it('keeps the newest 31 points', () => {
    const points = Array.from(
      { length: 40 },
      (_, i): UpvotePoint => [`2026-0${i < 20 ? 5 : 6}-${String((i % 20) + 1).padStart(2, '0')}`, i],
    );
    const kept = withUpvotes(points.slice(0, 30), points.slice(30));
    expect(kept).toEqual(points.slice(9));
  });
});
