import { describe, expect, it } from 'vitest';
import { httpUrl, oneLine } from '@/lib/paper/text';

/** `codes` as JavaScript would escape them, so that a failing test can be read. */
const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('oneLine', () => {
  it.each([
    ['A title that\n  was broken', 'A title that was broken'],
    ['carriage\r\nreturns', 'carriage returns'],
    ['a\ttab', 'a tab'],
    ['no-break\u00a0space', 'no-break space'],
    ['thin\u2009and ideographic\u3000space', 'thin and ideographic space'],
    ['line\u2028and paragraph\u2029separators', 'line and paragraph separators'],
    ['  around \n', 'around'],
    [' \n\t ', ''],
    ['', ''],
  ])('writes %j on one line', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it.each([
    ['null', '\u0000'],
    ['backspace', '\u0008'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['C1 string terminator', '\u009c'],
    ['left-to-right embedding', '\u202a'],
    ['right-to-left override', '\u202e'],
    ['pop directional formatting', '\u202c'],
    ['right-to-left isolate', '\u2067'],
    ['pop directional isolate', '\u2069'],
    ['zero width space', '\u200b'],
    ['byte order mark', '\ufeff'],
  ])('drops the invisible %s', (_, mark) => {
    expect(escaped(oneLine(`${mark}pa${mark}per${mark}`))).toBe('paper');
  });

  it.each([
    ['form feed', '\f'],
    ['vertical tab', '\v'],
  ])('does not glue words together that only a %s kept apart', (_, mark) => {
    expect(escaped(oneLine(`two${mark}words`))).toBe('two words');
  });

  it('leaves one space where invisible characters stood among spaces', () => {
    expect(oneLine('one \u202e \u0007 two')).toBe('one two');
  });

  it.each(['Erdős–Rényi, 李明, محمد', '$\\mathcal{O}(n \\log n)$', '👩\u200d💻 at work', 'می\u200cخواهم'])(
    'leaves %j as it is',
    (text) => {
      expect(oneLine(text)).toBe(text);
    },
  );
});

describe('httpUrl', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org/a \n', 'https://example.org/a'],
    ['\u00a0https://example.org/a\u00a0', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<b>', null],
    ['blob:https://example.org/1', null],
    ['file:///etc/hosts', null],
    ['ftp://example.org/', null],
    ['mailto:a@example.org', null],
    ['//example.org/a', null],
    ['/a', null],
    ['example.org', null],
    ['https://', null],
    ['', null],
  ])('reads %j as %j', (text, url) => {
    expect(httpUrl(text)).toBe(url);
  });
});
