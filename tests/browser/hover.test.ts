import { describe, expect, it } from 'vitest';
import { cardComes, noCard, readCard } from './card';
import { METAGPT, STAT } from './digest';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

describe.each(BROWSERS)('hovering a link in %s', (kind) => {
  const scene = useScene(kind);

  const openLink = (href: string) => scene.open(linkAt('link', href, 40, 40));

  it('shows what is known of the paper', async () => {
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    await tab.hover('#link');
    const card = await readCard(tab);
    expect(card).toMatchObject({ id: METAGPT.id, title: METAGPT.title });
    for (const author of METAGPT.authors.slice(0, 3)) expect(card.text).toContain(author);
    expect(card.text).toContain(METAGPT.summary);
    expect(card.text).toContain(METAGPT.abstract);
    expect(card.text).toContain('59 upvotes');
    expect(card.text).toContain('1 Aug 2023');
    expect(card.links).toContain('https://github.com/geekan/MetaGPT');
  });

  it('shows related papers, each with the reason', async () => {
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    await tab.hover('#link');
    const { related } = await readCard(tab);
    expect(related.length).toBeGreaterThan(0);
    for (const { id, title, reason } of related) {
      expect(id).toMatch(/^\d{4}\.\d{5}$/);
      expect(id).not.toBe(METAGPT.id);
      expect(title).not.toBe('');
      expect(reason).not.toBe('');
    }
  });

  it('knows a paper by its code, and by any address it has', async () => {
    const links = [
      ['https://github.com/princeton-pli/STAT', STAT.id],
      ['https://github.com/Geekan/metagpt/blob/main/README.md#usage', METAGPT.id],
      ['https://arxiv.org/pdf/2510.10023', STAT.id],
      ['https://arxiv.org/pdf/2308.00352v1.pdf', METAGPT.id],
      ['https://arxiv.org/html/2510.10023v2#S1', STAT.id],
      ['http://www.arxiv.org/abs/2308.00352v3?context=cs', METAGPT.id],
      ['https://doi.org/10.48550/arXiv.2510.10023', STAT.id],
      ['https://huggingface.co/papers/2308.00352', METAGPT.id],
    ] as const;
    await scene.set({ dwellMs: 20 });
    // In a row: the card comes below a link and must not cover the next one.
    const tab = await scene.open(links.map(([href], i) => linkAt(`link-${i}`, href, 20 + 150 * i, 10)).join(''));
    for (const [i, [href, id]] of links.entries()) {
      await tab.hover(`#link-${i}`);
      expect(await readCard(tab, id), href).toMatchObject({ id });
    }
  });

  it('shows nothing for anything else', async () => {
    const links = [
      'https://github.com/torvalds/linux',
      'https://arxiv.org/list/cs.CL/recent',
      'https://example.org/2308.00352',
      '#2308.00352',
      'http://[',
    ];
    await scene.set({ dwellMs: 20 });
    const tab = await scene.open(links.map((href, i) => linkAt(`link-${i}`, href, 20, 20 + 60 * i)).join(''));
    for (const [i, href] of links.entries()) {
      expect(await cardComes(tab, () => tab.hover(`#link-${i}`), 250), href).toBe(false);
    }
  });

  it('shows nothing when the pointer only passes', async () => {
    // A busy machine moves the pointer slowly.
    await scene.set({ dwellMs: 800 });
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    const { x, y, width, height } = await tab.boxOf('#link');
    const pass = async () => {
      await tab.moveMouse(x + width / 2, y - 20);
      await tab.moveMouse(x + width / 2, y + height + 40, { steps: 8 });
    };
    expect(await cardComes(tab, pass, 1000)).toBe(false);
  });

  it('goes on to the card of the next link', async () => {
    const first = linkAt('first', 'https://arxiv.org/abs/2308.00352', 20, 20);
    const tab = await scene.open(first + linkAt('second', 'https://arxiv.org/abs/2510.10023', 900, 20));
    await tab.hover('#first');
    await readCard(tab, METAGPT.id);
    await tab.hover('#second');
    await readCard(tab, STAT.id);
    expect(await tab.evaluate(() => document.querySelectorAll('papergloss-card').length)).toBe(1);
  });

  it('heeds a changed list of sites without cards, on pages that are open', async () => {
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    await tab.hover('#link');
    await readCard(tab);
    await scene.set({ disabledSites: ['127.0.0.1'] });
    await noCard(tab);
    await tab.moveMouse(600, 600);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
    await scene.set({ disabledSites: ['example.org'] });
    await tab.moveMouse(600, 600);
    await tab.hover('#link');
    await readCard(tab);
  });

  it('heeds a changed dwell time, on pages that are open', async () => {
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    const hoverIn = async (dwellMs: number) => {
      await scene.set({ dwellMs });
      await tab.moveMouse(600, 600);
      await noCard(tab);
      return cardComes(tab, () => tab.hover('#link'), 500);
    };
    expect(await hoverIn(2000)).toBe(false);
    expect(await hoverIn(0)).toBe(true);
  });
});
