import { describe, expect, it } from 'vitest';
import { canonicalArxivId, identifyText, identifyUrl, keyOf, parseKey } from '@/lib/links';

/** Puts a string through everything; what is found must survive the way through its key. */
function readAll(text: string): void {
  const target = identifyUrl(text);
  for (const found of target ? [target, ...identifyText(text)] : identifyText(text)) {
    const back = parseKey(keyOf(found));
    expect(back && keyOf(back)).toBe(keyOf(found));
  }
  const id = canonicalArxivId(text);
  if (id) expect(canonicalArxivId(id.id)).toEqual({ id: id.id, version: null });
  parseKey(text);
  keyOf({ kind: 'page', url: text });
}

const PIECES = [
  ...['https://', 'http:', '//', 'arxiv.org', 'github.com', 'huggingface.co', 'doi.org', 'www.', 'arXiv:', 'arXiv.'],
  ...['/abs/', '/pdf/', '/papers/', '/10.48550/', 'abs?', 'id=', 'papernum=', 'hep-th', 'math.GT', '9901001', '2308'],
  ...['.00352', '00000', 'v2', '.pdf', '.git', 'repos', '%2F', '%', '%zz', '%ff', '/', '.', '..', '?', '#', '@', ':'],
  ...['[', ']', '(', ')', ',', ' ', '\n', '\0', '\ud800', '\udc00', '\u0301', '\u202e', '漢', '😀', 'a', '-', '_', '1'],
];

/** A small generator with a seed, so that a failure can be seen again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('any string', () => {
  it('is answered without an exception', () => {
    const next = random(20230801);
    for (let i = 0; i < 5000; i++) {
      const length = Math.floor(next() * 12);
      const text = Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
      expect(() => readAll(text), JSON.stringify(text)).not.toThrow();
      expect(() => readAll(`https://arxiv.org/${text}`), JSON.stringify(text)).not.toThrow();
      expect(() => readAll(`https://github.com/${text}`), JSON.stringify(text)).not.toThrow();
    }
  });

  // Work that grows with the square of the length would take minutes here and run into the time limit.
  it.each([
    '',
    'https://',
    'https://arxiv.org/abs/',
    'https://arxiv.org/abs/2308.00352',
    'https://arxiv.org/abs?',
    'https://github.com/owner/repo',
    'https://doi.org/10.48550/arXiv.',
    'arXiv:',
  ])('of 100 kB is answered in linear time: %j and nasty pieces', { timeout: 60_000 }, (head) => {
    for (const piece of [
      ...PIECES,
      'arXiv: ',
      'arXiv:cond-mat ',
      'corr abs/',
      '[math.',
      'https://a ',
      'a.',
      'a-',
      '.a/',
    ]) {
      expect(() => readAll(head + piece.repeat(100_000 / piece.length))).not.toThrow();
    }
  });

  it('is not read to its end when it is no web address', () => {
    expect(identifyUrl(`data:text/plain,${'https://arxiv.org/abs/2308.00352 '.repeat(10_000)}`)).toBeNull();
  });
});
