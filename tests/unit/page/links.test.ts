import { describe, expect, it } from 'vitest';
import { Links } from '@/lib/page/links';

const element = () => document.createElement('a');

describe('links', () => {
  it('tell whether one names another thing than before', () => {
    const links = new Links();
    const link = element();
    expect(links.note(link, null)).toBe(false);
    expect(links.note(link, 'a')).toBe(true);
    expect(links.note(link, 'a')).toBe(false);
    expect(links.note(link, 'b')).toBe(true);
    expect([links.has(link), ...links.keys()]).toEqual([true, 'b']);
    expect(links.note(link, null)).toBe(true);
    expect([links.has(link), ...links.keys()]).toEqual([false]);
  });

  it('name a thing as long as one of them does', () => {
    const links = new Links();
    const [first, second, other] = [element(), element(), element()];
    links.note(first, 'a');
    links.note(other, 'b');
    links.note(second, 'a');
    links.note(first, null);
    expect([...links.keys()]).toEqual(['a', 'b']);
    links.note(second, null);
    expect([...links.keys()]).toEqual(['b']);
    expect([...links.elements()]).toEqual([other]);
    expect([...links.entries()]).toEqual([[other, 'b']]);
  });
});
