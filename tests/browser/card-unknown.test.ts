import { describe, expect, it } from 'vitest';
import { cardComes, noCard, readCard } from './card';
import { METAGPT, row, today } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

/** On Hugging Face, but on no day that the scene's digest holds. */
const OLD = { id: '2401.00001', title: 'A Paper of Another Year', abstract: 'Long ago.', authors: ['Ada Lovelace'] };

const unknownCard = (tab: Tab, text: string) =>
  tab.waitInCard((root, wanted) => root.textContent?.includes(wanted) && root.querySelector('h2')?.textContent, text);

describe.each(BROWSERS)('a paper that is not in the digest, in %s,', (kind) => {
  const scene = useScene(kind, {
    digest: { days: { ...today(METAGPT), '2024-01-03': [row(OLD)] } },
    settings: { dwellMs: 50 },
  });
  const requests = () => scene.digest.requests.filter(({ url }) => !url.includes('daily_papers'));
  const openLink = (id: string) => scene.open(linkAt('link', `https://arxiv.org/abs/${id}`, 40, 40));

  it('costs no request by being hovered; one click fetches it, and it is kept', async () => {
    const before = requests().length;
    const all = scene.digest.requests.length;
    const tab = await openLink(OLD.id);
    await tab.hover('#link');
    expect(await unknownCard(tab, 'Fetch it')).toBe('Not in the digest');
    const text = await tab.inCard((root) => root?.querySelector('[data-paper-id]')?.textContent);
    expect(text).toContain('Asks 127.0.0.1');
    expect(text).toContain(OLD.id);
    expect(scene.digest.requests.length).toBe(all);

    await tab.clickInCard('.pg-button');
    expect(await readCard(tab, OLD.id)).toMatchObject({ title: OLD.title });
    expect(
      requests()
        .slice(before)
        .map(({ url }) => url),
    ).toEqual([`/api/papers/${OLD.id}`]);

    const again = await openLink(OLD.id);
    await again.hover('#link');
    expect(await readCard(again)).toMatchObject({ title: OLD.title });
    expect(requests().length).toBe(before + 1);
  });

  it('that nobody has is remembered as such, and can be asked for again', async () => {
    const tab = await openLink('2402.99999');
    await tab.hover('#link');
    await unknownCard(tab, 'Fetch it');
    await tab.clickInCard('.pg-button');
    expect(await unknownCard(tab, 'Ask again')).toBe('Not found');
    const before = requests().length;
    await tab.moveMouse(1000, 700);
    await noCard(tab);
    await tab.hover('#link');
    expect(await unknownCard(tab, 'Ask again')).toBe('Not found');
    expect(requests().length).toBe(before);
  });

  it('has no card where the settings say never, and is fetched at once where they say always', async () => {
    await scene.set({ remoteLookup: 'never' });
    const tab = await openLink('2403.99999');
    expect(await cardComes(tab, () => tab.hover('#link'), 300)).toBe(false);
    await scene.set({ remoteLookup: 'always' });
    const before = requests().length;
    await tab.moveMouse(1000, 700);
    await tab.hover('#link');
    await unknownCard(tab, 'Not found');
    expect(requests().length).toBeGreaterThan(before);
  });

  it('tells what went wrong, and is tried again', async () => {
    const tab = await openLink('2404.00001');
    scene.digest.fault = { kind: '500', when: ({ url }) => !url.includes('daily_papers') };
    await tab.hover('#link');
    await unknownCard(tab, 'Fetch it');
    await tab.clickInCard('.pg-button');
    expect(await unknownCard(tab, 'Try again')).toBe('Could not be fetched');
    scene.digest.fault = null;
  });
});
