import { describe, expect, it } from 'vitest';
import { cardComes, noCard, readCard } from './card';
import { METAGPT, STAT } from './digest';
import { BROWSERS, useScene } from './scene';

const AT_THE_TOP = 'style="position:absolute;left:40px;top:40px"';

describe.each(BROWSERS)('hovering a link in %s', (kind) => {
  const scene = useScene(kind);

  const openLink = (href: string) => scene.open(`<a id="link" href="${href}" ${AT_THE_TOP}>a link to something</a>`);

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

  it.each([
    ['https://github.com/princeton-pli/STAT', STAT.id],
    ['https://github.com/Princeton-PLI/stat/blob/main/README.md#usage', STAT.id],
    ['https://arxiv.org/pdf/2510.10023', STAT.id],
    ['https://arxiv.org/pdf/2510.10023v1.pdf', STAT.id],
    ['https://arxiv.org/html/2510.10023v2#S1', STAT.id],
    ['http://www.arxiv.org/abs/2510.10023v1?context=cs', STAT.id],
    ['https://doi.org/10.48550/arXiv.2510.10023', STAT.id],
    ['https://huggingface.co/papers/2510.10023', STAT.id],
  ])('knows the paper behind %s', async (href, id) => {
    const tab = await openLink(href);
    await tab.hover('#link');
    await readCard(tab, id);
  });

  it.each([
    ['a paper that the digest does not have', 'https://arxiv.org/abs/1706.03762'],
    ['code that belongs to no paper of the digest', 'https://github.com/torvalds/linux'],
    ['a link to something else', 'https://arxiv.org/list/cs.CL/recent'],
    ['a place on the same page', '#2308.00352'],
    ['what is no address at all', 'http://['],
  ])('shows nothing for %s', async (_, href) => {
    const tab = await openLink(href);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
  });

  it('shows nothing when the pointer only passes', async () => {
    const tab = await openLink('https://arxiv.org/abs/2308.00352');
    const { x, y, width, height } = await tab.boxOf('#link');
    const pass = async () => {
      await tab.moveMouse(x + width / 2, y - 20);
      await tab.moveMouse(x + width / 2, y + height + 40, { steps: 8 });
    };
    expect(await cardComes(tab, pass)).toBe(false);
  });

  it('goes on to the card of the next link', async () => {
    const tab = await scene.open(`
      <a id="first" href="https://arxiv.org/abs/2308.00352" style="position:absolute;left:20px;top:20px">one</a>
      <a id="second" href="https://arxiv.org/abs/2510.10023" style="position:absolute;left:900px;top:20px">another</a>`);
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
