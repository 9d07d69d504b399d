import { describe, expect, it } from 'vitest';
import { createKnownPapers } from '@/lib/page/known-papers';

describe('what is known of keys', () => {
  it('is asked about once, and says whether there is a paper', async () => {
    const asked: string[][] = [];
    const known = createKnownPapers(async (keys) => {
      asked.push(keys);
      return keys.map((key) => (key === 'a' ? 'paper' : null));
    });
    expect(await known.askAbout(['b'])).toBe('nothing');
    expect(await known.askAbout(['a', 'b'])).toBe('papers');
    expect(await known.askAbout(['a', 'b'])).toBe('nothing');
    expect(asked).toEqual([['b'], ['a']]);
    expect(['a', 'b', 'c'].map(known.paperOf)).toEqual(['paper', null, null]);
  });

  it('is not taken from an answer that the digest has overtaken', async () => {
    let answer: (ids: (string | null)[]) => void = () => {};
    const asked: string[][] = [];
    const known = createKnownPapers((keys) => {
      asked.push(keys);
      return new Promise((resolve) => (answer = resolve));
    });
    const first = known.askAbout(['a', 'b']);
    known.forgetUnknown();
    answer([null, 'paper']);
    await first;
    const second = known.askAbout(['a', 'b']);
    answer(['another']);
    await second;
    expect(asked).toEqual([['a', 'b'], ['a']]);
    expect(['a', 'b'].map(known.paperOf)).toEqual(['another', 'paper']);
  });
});
