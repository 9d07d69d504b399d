import { describe, expect, it } from 'vitest';
import { markdownLine } from '@/lib/citation/markdown';
import { aKnownPaper, aPaper } from '../paper/a-paper';

describe('markdownLine', () => {
  it('should say what a person wants to pass on', () => {
    expect(markdownLine(aKnownPaper({ authors: ['Sirui Hong', 'Xiawu Zheng', 'Jonathan Chen'] }))).toBe(
      '[MetaGPT: Meta Programming](https://arxiv.org/abs/2308.00352) (Hong et al., 2023) – 59 upvotes – Gives each agent a role.',
    );
  });

  it.each([
    [{}, '[A paper](https://arxiv.org/abs/2308.00352) (2023)'],
    [{ id: 'unknown' }, '[A paper](https://arxiv.org/abs/unknown)'],
    [{ authors: ['OpenAI'], upvotes: 1 }, '[A paper](https://arxiv.org/abs/2308.00352) (OpenAI, 2023) – 1 upvote'],
    [{ upvotes: 0, summary: 'Short.' }, '[A paper](https://arxiv.org/abs/2308.00352) (2023) – Short.'],
    [
      { id: 'math/0309136', authors: ['Ann van Dam', '洪思睿'], upvotes: 1203 },
      '[A paper](https://arxiv.org/abs/math/0309136) (van Dam and 洪思睿, 2003) – 1,203 upvotes',
    ],
  ])('should leave out what is not known of %j', (known, line) => {
    expect(markdownLine(aPaper(known))).toBe(line);
  });

  it.each([
    ['[Un]balanced](x) *bold* `code`', '\\[Un\\]balanced\\](x) \\*bold\\* \\`code\\`'],
    ['Let’s <think> of optimize_anything', 'Let’s \\<think\\> of optimize\\_anything'],
    ['R&B &amp; &#38; a|b', 'R&B \\&amp; \\&#38; a\\|b'],
    ['On ~~two~~\nlines for $5', 'On \\~\\~two\\~\\~ lines for \\$5'],
    ["Poincar\\'e maps", 'Poincaré maps'],
  ])('should show %j as it is', (title, text) => {
    expect(markdownLine(aPaper({ title }))).toBe(`[${text}](https://arxiv.org/abs/2308.00352) (2023)`);
  });
});
