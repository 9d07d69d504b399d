import { expect, it } from 'vitest';
import { describeSuggestion } from '@/lib/paper/suggestion';
import { aPaper } from './a-paper';

const PAPER = aPaper({
  title: 'Learning $\\ell_1$ & <b>more</b>\u0000\ufffe',
  authors: ["Rory O'Neil", 'Ada Hong', 'Wei Li'],
  publishedAt: '2025-10-03',
});

it('tells a paper letter by letter', () => {
  expect(describeSuggestion(aPaper({ title: 'Agents', authors: ['Ada Hong'], publishedAt: '2025-10-03' }), false)).toBe(
    'Agents · Ada Hong, 2025',
  );
});

it('tells a paper as XML, with nothing in it that is none', () => {
  const line = describeSuggestion(PAPER, true);
  expect(line).toContain('&amp; &lt;b&gt;more&lt;/b&gt; <dim>Rory O&apos;Neil and 2 more, 2025</dim>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is about
  expect(line).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
});

it('tells a title alone where nothing else is known', () => {
  expect(describeSuggestion(aPaper({ title: 'Agents', authors: [], publishedAt: null }), true)).toBe('Agents');
});
