import { describe, expect, it } from 'vitest';
import { createLabelIndex } from '@/lib/related/labels';
import { buildTermModel } from '@/lib/related/model';
import { aPaper } from '../paper/a-paper';

describe('nearness by labels', () => {
  it('is 1 for the same labels, 0 for none in common, and the same from both sides', () => {
    const { between } = createLabelIndex([['a', 'b'], ['b', 'a'], ['c'], ['a', 'c'], []]);
    expect(between(0, 1).nearness).toBeCloseTo(1);
    expect(between(0, 2)).toEqual({ nearness: 0, shared: [] });
    expect(between(0, 4)).toEqual({ nearness: 0, shared: [] });
    expect(between(4, 4)).toEqual({ nearness: 0, shared: [] });
    expect(between(0, 3).nearness).toBeGreaterThan(0);
    expect(between(0, 3).nearness).toBeLessThan(1);
    expect(between(0, 3).nearness).toBe(between(3, 0).nearness);
  });

  it('says next to nothing of a label that half the papers carry, and much of a rare one', () => {
    const papers = Array.from({ length: 100 }, (_, i) => [`own${i}`, ...(i % 2 ? ['language models'] : [])]);
    const { between } = createLabelIndex([...papers, ['rare', 'x'], ['rare', 'y']]);
    expect(between(1, 3).nearness).toBeLessThan(0.1);
    expect(between(100, 101).nearness).toBeGreaterThan(0.3);
  });

  it('is little between a paper and a collaboration of hundreds that one of its authors is in', () => {
    const hundreds = Array.from({ length: 300 }, (_, i) => `Author ${i}`);
    const { between } = createLabelIndex([hundreds, ['Author 7', 'Ada'], ['Author 7', 'Grace']]);
    expect(between(0, 1).nearness).toBeLessThan(between(1, 2).nearness / 4);
  });
});

describe('the terms of papers', () => {
  const texts = ['Neural notebooks recall', 'Neural notebooks plan', 'Recall the plan', 'Whale songs'];
  /** The terms that a model of these papers knows, in words. */
  function termsOf(...abstracts: string[]): string[] {
    const { postings, label } = buildTermModel(abstracts.map((abstract) => aPaper({ title: '', abstract })));
    return [...postings.keys()].map(label).sort();
  }

  it('are words and pairs of neighbours that more than one paper has', () => {
    expect(termsOf(...texts)).toEqual(['neural', 'neural notebooks', 'notebooks', 'plan', 'recall']);
  });

  it('are not words that tell nothing, nor pairs that reach over one', () => {
    expect(termsOf('recall of the plan', 'recall with a plan', 'x1', 'x2')).toEqual(['plan', 'recall']);
  });

  it('are not words that more than a fifth of the papers have', () => {
    const others = Array.from({ length: 15 }, (_, i) => `whale${i} songs${i}`);
    const common = Array.from({ length: 5 }, (_, i) => `agent${i} agents`);
    expect(termsOf(...common.slice(0, 4), ...others)).toEqual([]);
    expect(termsOf(...common.slice(0, 3), ...others)).toEqual(['agents']);
  });

  it('bring forms of a word together', () => {
    expect(termsOf('agent', 'agents', 'x1', 'x2')).toEqual(['agent']);
  });

  it('weigh so that a long text has no more weight than a short one', () => {
    const { vectors } = buildTermModel(
      [...texts, texts.join(' ').repeat(20)].map((abstract) => aPaper({ title: '', abstract })),
    );
    const lengths = vectors.map((vector) => Math.hypot(...vector.values()));
    for (const length of lengths) expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
    expect(lengths.filter((length) => length > 0).length).toBeGreaterThan(3);
  });

  it('weigh more in the title than in the abstract', () => {
    const { vectors, postings, label } = buildTermModel([
      aPaper({ title: 'Notebooks', abstract: 'recall' }),
      aPaper({ title: 'x1', abstract: 'notebooks recall' }),
      aPaper({ title: 'x2' }),
      aPaper({ title: 'x3' }),
    ]);
    const term = (name: string) => [...postings.keys()].find((id) => label(id) === name) ?? -1;
    const weight = (name: string) => vectors[0]?.get(term(name)) ?? 0;
    expect(weight('notebooks')).toBeGreaterThan(weight('recall'));
  });
});
