import { describe, expect, it } from 'vitest';
import { compareLabels } from '@/lib/related/labels';

describe('nearness by labels', () => {
  it('is 1 for the same labels, 0 for none in common', () => {
    const [same, other, half, none] = compareLabels(['a', 'b'], [['b', 'a'], ['c'], ['a', 'c'], []]);
    expect(same?.nearness).toBeCloseTo(1);
    expect(other).toEqual({ nearness: 0, shared: [] });
    expect(none).toEqual({ nearness: 0, shared: [] });
    expect(half?.nearness).toBeGreaterThan(0);
    expect(half?.nearness).toBeLessThan(1);
    expect(compareLabels([], [[], ['a']])).toEqual([
      { nearness: 0, shared: [] },
      { nearness: 0, shared: [] },
    ]);
  });

  it('says next to nothing of a label that half the papers carry, and much of a rare one', () => {
    const papers = Array.from({ length: 100 }, (_, i) => [`own${i}`, ...(i % 2 ? ['language models'] : [])]);
    const common = compareLabels(['own', 'language models'], [...papers, ['rare', 'y']]);
    expect(common[1]?.nearness).toBeLessThan(0.1);
    const rare = compareLabels(['rare', 'x'], [...papers, ['rare', 'y']]);
    expect(rare[100]?.nearness).toBeGreaterThan(0.3);
  });

  it('is little between a paper and a collaboration of hundreds that one of its authors is in', () => {
    const hundreds = Array.from({ length: 300 }, (_, i) => `Author ${i}`);
    const [crowd, pair] = compareLabels(['Author 7', 'Ada'], [hundreds, ['Author 7', 'Grace']]);
    expect(crowd?.nearness).toBeLessThan((pair?.nearness ?? 0) / 4);
  });

  it('names what is shared as it is written, the rarest first, without regard to case and accents', () => {
    const others = [['Few-shot learning', 'agents'], ['agents'], ['agents']];
    const [first] = compareLabels(['Agents', 'few-shot learning'], others);
    expect(first?.shared).toEqual(['few-shot learning', 'Agents']);
  });
});
