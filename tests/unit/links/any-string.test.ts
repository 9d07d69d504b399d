import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalArxivId,
  findMentions,
  hostOf,
  identifyLink,
  identifyText,
  identifyUrl,
  keyOf,
  pageTarget,
  parseKey,
} from '@/lib/links';

/** Puts a string through everything. What is found must survive the way through its key, and lie where it is said. */
function readAll(text: string): void {
  const mentions = findMentions(text);
  let last = 0;
  for (const { start, end } of mentions) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);

  const targets = [identifyUrl(text), pageTarget(text), identifyLink('https://t.co/a', () => [text])];
  for (const target of [...targets, ...identifyText(text)]) {
    if (!target) continue;
    const back = parseKey(keyOf(target));
    expect(back && keyOf(back)).toBe(keyOf(target));
  }
  const id = canonicalArxivId(text);
  if (id) expect(canonicalArxivId(id.id)).toEqual({ id: id.id, version: null });
  parseKey(text);
  keyOf({ kind: 'page', url: text });
}

/** The host as the standard parser alone finds it. */
function parsedHost(href: string): string {
  const host = /^\s*https?:/i.test(href) && URL.canParse(href) ? new URL(href).hostname : '';
  const bare = host.replace(/\.+$/, '');
  return bare.replace(/^(?:www\.)+(?=[^.]+\.[^.])/, '');
}

const PIECES = [
  ...['https://', 'http:', '//', 'arxiv.org', 'github.com', 'huggingface.co', 'doi.org', 'www.', 'arXiv:', 'arXiv.'],
  ...['/abs/', '/pdf/', '/papers/', '/10.48550/', 'abs?', 'id=', 'papernum=', 'hep-th', 'math.GT', '9901001', '2308'],
  ...['.00352', '00000', 'v2', '.pdf', '.git', 'repos', '%2F', '%25', '%3A', '%', '%zz', '%ff', '/', '.', '..', '?'],
  ...['...', '…', '#', '@', ':', '[', ']', '(', ')', ',', '&', '=', '*', '__', '-', '_', ' ', '\n', '\t', '\\', '\0'],
  ...['\ud800', '\udc00', '\u0301', '\u202e', '漢', '😀', 'a', 'xn--', '0x7f', '1', '127.', '.translate.goog'],
  ...['arxiv-org', '.ezproxy.', 'google.', '.github.io', 'href.li/?', 'google.com/url?q=', 'urldefense.com/v3/__'],
  ...['web.archive.org/web/1/', 'bing.com/ck/a?u=a1', 'urldefense.proofpoint.com/v2/url?u=', 'git@', 'ssh://', 'hf://'],
  ...['view-source:', 'about:reader?url=', 'index.html', 'utm_source=', 'corr abs/', '[math.', ', 2302.00002'],
];

const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const HEADS = ['', 'https://', 'https://arxiv.org/', 'https://github.com/', 'https://www.google.com/url?q='];

describe('any string', () => {
  it('is answered without an exception', { timeout: 60_000 }, () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), nasty);
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), texts, (head, text) => readAll(head + text)),
      { seed: 20230801, numRuns: 1500 },
    );
  });

  it('has the host that the standard parser finds', { timeout: 60_000 }, () => {
    const hosts = fc.oneof(fc.domain(), nasty, fc.string());
    const heads = fc.constantFrom('https://', 'http://', 'https://www.', 'HTTPS:', ' https://');
    fc.assert(
      fc.property(heads, hosts, fc.constantFrom('', '/', ':80/', '?a', '#', '@a.b/'), (head, host, tail) => {
        expect(hostOf(head + host + tail)).toBe(parsedHost(head + host + tail));
      }),
      { seed: 20230802, numRuns: 1500 },
    );
  });

  // Work that grows with the square of the length would take minutes here and run into the time limit.
  it.each([
    '',
    'https://arxiv.org/abs/2308.00352',
    'https://www.google.com/url?q=',
    'https://a.github.io/',
    'arXiv:2301.00001',
  ])('of 50 kB is answered in linear time: %j and nasty pieces', { timeout: 120_000 }, (head) => {
    for (const piece of [
      ...PIECES,
      ...['arXiv: ', 'arXiv:cond-mat ', 'https://a ', 'https://a(', 'https://a)', 'https://arxiv.org/abs/2301.00001)'],
      ...['a.', 'a-', '.a/', 'www.', 'a.github.io ', 'index.html/', 'a=b&', 'arxiv.org.ezproxy.', 'eeez', '-proxy'],
      ...['https://href.li/?', 'https%3A%2F%2Fhref.li/%3F', 'https://a.translate.goog/', 'hep-th/9901001 '],
    ]) {
      expect(() => readAll(head + piece.repeat(50_000 / piece.length))).not.toThrow();
    }
  });

  it('is not read to its end when it is no web address', () => {
    expect(identifyUrl(`data:text/plain,${'https://arxiv.org/abs/2308.00352 '.repeat(10_000)}`)).toBeNull();
  });
});
