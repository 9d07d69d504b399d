import { describe, expect, it, vi } from 'vitest';
import { findMentions, hostOf, identifyLink, identifyUrl, keyOf, pageTarget, parseKey } from '@/lib/links';
import { page, paper, repo } from './targets';

const LONGEST = 4000;

/** An address made as long as is said. */
const stretched = (href: string, length: number) => href + 'x'.repeat(length - href.length);

describe('the longest address that names something', () => {
  it.each([
    ['https://arxiv.org/abs/2308.00352?', paper('2308.00352')],
    ['https://github.com/geekan/MetaGPT/tree/', repo('geekan/MetaGPT')],
    ['view-source:https://arxiv.org/abs/2308.00352?', paper('2308.00352')],
    ['https://href.li/?https://arxiv.org/abs/2308.00352?', paper('2308.00352')],
  ])('has 4,000 characters: %s', (start, target) => {
    expect(identifyUrl(stretched(start, LONGEST))).toEqual(target);
    expect(identifyUrl(stretched(start, LONGEST + 1))).toBeNull();
  });

  it('has 4,000 characters as a page, whose key fits into a message', () => {
    const longest = stretched('https://play.vercel.app/?code=', LONGEST);
    expect(identifyUrl(longest)).toEqual(pageTarget(longest));
    const key = keyOf(pageTarget(longest) ?? page(''));
    expect(key.length).toBeLessThanOrEqual(4096);
    expect(parseKey(key)).toEqual(pageTarget(longest));
    expect(pageTarget(`${longest}x`)).toBeNull();
    expect(identifyUrl(`${longest}x`)).toBeNull();
    expect(parseKey(`${key}xx`)).toBeNull();
  });

  it('has them with the escapes of a page', () => {
    expect(pageTarget(`https://a.github.io/${'é'.repeat(600)}`)).not.toBeNull();
    expect(pageTarget(`https://a.github.io/${'é'.repeat(700)}`)).toBeNull();
    expect(identifyUrl(`https://a.github.io/${'é'.repeat(700)}`)).toBeNull();
  });

  it("has them where a shortener's clues are believed", () => {
    const clues = () => ['arXiv:2308.00352'];
    expect(identifyLink(stretched('https://t.co/', LONGEST), clues)).toEqual(paper('2308.00352'));
    expect(identifyLink(stretched('https://t.co/', LONGEST + 1), clues)).toBeNull();
  });

  it('has them in a text, which goes on behind a longer one', () => {
    const start = 'https://github.com/geekan/MetaGPT/tree/';
    const read = (length: number) => findMentions(`${stretched(start, length)}, arXiv:2308.00352`);
    expect(read(LONGEST).map(({ target }) => target)).toEqual([repo('geekan/MetaGPT'), paper('2308.00352')]);
    expect(read(LONGEST + 1).map(({ target }) => target)).toEqual([paper('2308.00352')]);
  });

  it('is on a host', () => {
    expect(hostOf(stretched('https://example.org/', LONGEST))).toBe('example.org');
    expect(hostOf(stretched('https://example.org/', LONGEST + 1))).toBe('');
  });
});

describe('the parser of addresses', () => {
  it.each([
    ['a longer one', () => identifyUrl(stretched('https://PLAY.vercel.app/?code=', LONGEST + 1))],
    ['a longer one in a text', () => findMentions(stretched('https://PLAY.vercel.app/?code=', LONGEST + 1))],
    ['a scheme with nothing behind it', () => findMentions('https://, http://. "https://"')],
  ])('is not asked about %s', (_, read) => {
    const parse = vi.spyOn(globalThis, 'URL');
    const canParse = vi.spyOn(URL, 'canParse');
    expect(read() ?? []).toEqual([]);
    expect(parse).not.toHaveBeenCalled();
    expect(canParse).not.toHaveBeenCalled();
  });
});
