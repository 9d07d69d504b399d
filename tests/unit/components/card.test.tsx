import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import { addStyle, complaints, mount, mountInShadow, nestedControls, settled } from './mount';
import { ACTIONS, BARE, HOSTILE, METAGPT, RELATED, STARTER } from './samples';

const card = (props: Partial<PaperCardProps> = {}) => (
  <PaperCard
    paper={METAGPT}
    related={RELATED}
    savedStatus={null}
    onToggleSave={() => {}}
    {...ACTIONS}
    theme="light"
    {...props}
  />
);

describe('PaperCard', () => {
  it('should be a region named by its title that carries the paper’s id', async () => {
    const view = await mountInShadow(card());
    const root = view.get('.pg-card');
    expect(root.dataset.paperId).toBe('2308.00352');
    expect(root.tagName).toBe('SECTION');
    expect(view.get(`#${CSS.escape(root.getAttribute('aria-labelledby') ?? '')}`).textContent).toBe(METAGPT.title);
  });

  it('should lead from its title to Hugging Face when the digest knows the paper, otherwise to arXiv', async () => {
    const view = await mountInShadow(card());
    const link = () => view.get<HTMLAnchorElement>('.pg-title a');
    expect(link().href).toBe('https://huggingface.co/papers/2308.00352');
    expect([link().target, link().rel]).toEqual(['_blank', 'noreferrer']);
    await view.draw(card({ paper: BARE }));
    expect(link().href).toBe('https://arxiv.org/abs/math/0309136');
  });

  it('should show what is known and leave out what is not', async () => {
    const view = await mountInShadow(card());
    expect(view.all('.pg-facts').map(({ textContent }) => textContent)).toEqual([
      '59 upvotes6 commentson Daily Papers 2 Aug 2023',
      'Code: geekan/MetaGPT58.1k stars',
    ]);
    expect((view.all('.pg-facts a') as HTMLAnchorElement[]).map(({ href }) => href)).toEqual([
      'https://huggingface.co/papers/2308.00352',
      'https://huggingface.co/papers/2308.00352#community',
      'https://github.com/geekan/MetaGPT',
    ]);
    expect(view.get('.pg-head').textContent).toBe('arXiv 2308.003521 Aug 2023');
    await view.draw(card({ paper: BARE }));
    expect(view.all('.pg-facts, .pg-gist, .pg-abstract, .pg-chips, .pg-byline, .pg-note')).toEqual([]);
    expect(view.get('.pg-head').textContent).toBe('arXiv math/0309136');
  });

  it('should say once what it is, and another paper once again', async () => {
    const view = await mountInShadow(card());
    const said = () => view.get('[role=status]').textContent;
    expect(said()).toBe(`${METAGPT.title}, 59 upvotes`);
    await view.draw(card({ paper: { ...METAGPT, upvotes: 1 }, savedStatus: 'done' }));
    expect(said()).toBe(`${METAGPT.title}, 59 upvotes`);
    await view.draw(card({ paper: { ...METAGPT, id: '2308.00353', title: 'Another', upvotes: 1 } }));
    expect(said()).toBe('Another, 1 upvote');
  });

  it('should tell how to get into it when it came by the keyboard, and not again for the next paper', async () => {
    const view = await mountInShadow(card({ byKeyboard: true }));
    expect(view.get('.pg-card').getAttribute('aria-keyshortcuts')).toBe('Alt+ArrowDown');
    expect(view.get('[role=status]').textContent).toBe(`${METAGPT.title}, 59 upvotes. Alt+Down goes into the card.`);
    await view.draw(card({ paper: BARE, byKeyboard: true }));
    expect(view.get('[role=status]').textContent).toBe(BARE.title);
  });

  it('should tell whether the paper is saved, without moving its neighbours', async () => {
    const onToggleSave = vi.fn<() => void>();
    const view = await mountInShadow(card({ onToggleSave }));
    const save = view.get('.pg-save');
    const places = () => view.all('.pg-actions button').map((button) => button.getBoundingClientRect().left);
    const before = places();
    expect([save.textContent, save.ariaPressed]).toEqual(['Save', 'false']);
    save.click();
    expect(onToggleSave).toHaveBeenCalledOnce();
    await view.draw(card({ onToggleSave, savedStatus: 'to-read' }));
    expect([save.textContent, save.ariaPressed]).toEqual(['Saved', 'true']);
    expect(places()).toEqual(before);
  });

  it('should fold the abstract to four lines until asked for all of it', async () => {
    const view = await mountInShadow(card());
    const abstract = view.get('.pg-abstract');
    const button = view.get('.pg-expand');
    const folded = abstract.offsetHeight;
    expect(folded).toBe(4 * 19);
    expect(button.ariaExpanded).toBe('false');
    button.click();
    await settled();
    expect(abstract.offsetHeight).toBeGreaterThan(folded);
    expect([button.ariaExpanded, button.textContent]).toEqual(['true', 'Show less']);
    await view.draw(card({ paper: { ...METAGPT, abstract: 'Two short sentences. Nothing to fold.' } }));
    expect(view.all('.pg-expand')).toEqual([]);
  });

  it('should name three authors, and all of them on demand', async () => {
    const view = await mountInShadow(card());
    expect(view.get('.pg-byline').textContent).toContain('Sirui Hong, Xiawu Zheng, Jonathan Chen and 10 more');
    const more = view.get('.pg-byline button');
    more.click();
    await settled();
    expect(view.get('.pg-byline').textContent).toContain('Chenglin Wu');
    // The same button folds it again, so the keyboard is not thrown out.
    expect([more.isConnected, more.textContent]).toEqual([true, 'fewer']);
  });

  it('should fold up again for another paper', async () => {
    const view = await mountInShadow(card());
    view.get('.pg-expand').click();
    await settled();
    await view.draw(card({ paper: { ...METAGPT, id: '2308.00353' } }));
    expect(view.get('.pg-expand').ariaExpanded).toBe('false');
  });

  it('should list what is related, with year and reason', async () => {
    const onOpenPaper = vi.fn<(id: string) => void>();
    const view = await mountInShadow(card({ onOpenPaper }));
    const section = view.get('section.pg-related');
    expect(view.get(`#${CSS.escape(section.getAttribute('aria-labelledby') ?? '')}`).textContent).toBe(
      'Related papers',
    );
    const rows = view.all('.pg-related li');
    expect(rows.map((row) => row.dataset.paperId)).toEqual(RELATED.map(({ paper }) => paper.id));
    expect(rows[0]?.textContent).toContain('2024');
    expect(rows[0]?.textContent).toContain('3 shared keywords: scaffolding, agents, prompting');
    // The whole row is the target, not only the words of its title.
    rows[0]?.scrollIntoView();
    const box = view.get('.pg-rel-why').getBoundingClientRect();
    const hit = (view.root as ShadowRoot).elementFromPoint(box.x + 4, box.y + 4);
    expect(hit).toBe(view.get('.pg-rel-title'));
    (hit as HTMLElement).click();
    expect(onOpenPaper).toHaveBeenCalledExactlyOnceWith('2401.12954');
  });

  it('should keep the room of related papers while they load and when there are none', async () => {
    const view = await mountInShadow(card({ related: 'loading' }));
    const height = () => view.get('.pg-related').offsetHeight;
    const loading = height();
    expect(view.get('.pg-related').ariaBusy).toBe('true');
    await view.draw(card());
    expect(height()).toBe(loading);
    expect(view.get('.pg-related').ariaBusy).toBe('false');
    await view.draw(card({ related: [] }));
    expect(height()).toBe(loading);
    await view.draw(card({ related: 'failed' }));
    expect(height()).toBe(loading);
    expect(view.get('.pg-related').textContent).toContain('could not be worked out');
  });

  it('should say whose the summary is in the starter digest', async () => {
    const view = await mountInShadow(card({ paper: STARTER }));
    expect(view.get('.pg-note').textContent).toBe(
      'From the starter digest: the summary is ours. The abstract comes with the next sync.',
    );
    expect(view.all('.pg-up')).toEqual([]);
    await view.draw(card());
    expect(view.all('.pg-note')).toEqual([]);
  });

  it('should show markup as text and make links of http(s) only', async () => {
    document.title = 'a page';
    const view = await mountInShadow(card({ paper: HOSTILE }));
    expect(view.get('.pg-title').textContent).toBe(HOSTILE.title);
    expect(view.get('.pg-byline').textContent).toContain('<b>Bobby</b>');
    expect(view.all('img, script, b')).toEqual([]);
    expect(document.title).toBe('a page');
    const links = view.all('a') as HTMLAnchorElement[];
    expect(links.map(({ protocol }) => protocol)).toEqual(links.map(() => 'https:'));
    expect(view.all('.pg-project')).toEqual([]);
  });

  it('should hold no control inside another', async () => {
    expect(nestedControls(await mountInShadow(card()))).toEqual([]);
  });

  it('should scroll its text and keep its actions in sight', async () => {
    addStyle('papergloss-card { --pg-max-height: 300px }');
    const view = await mountInShadow(card());
    const box = view.get('.pg-card').getBoundingClientRect();
    const actions = view.get('.pg-actions').getBoundingClientRect();
    expect([box.width, box.height]).toEqual([360, 300]);
    expect(actions.bottom).toBeLessThanOrEqual(box.bottom);
    const body = view.get('.pg-card-body');
    expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
    expect(body.scrollWidth).toBe(body.clientWidth);
  });

  it('should look the same on a page that styles everything', async () => {
    const style = (element: Element) => {
      const { color, fontSize, fontFamily, lineHeight, letterSpacing, textTransform, direction, whiteSpace } =
        getComputedStyle(element);
      return { color, fontSize, fontFamily, lineHeight, letterSpacing, textTransform, direction, whiteSpace };
    };
    const view = await mountInShadow(card());
    const parts = ['.pg-card', '.pg-title', '.pg-byline', '.pg-abstract', '.pg-act', '.pg-rel-title'];
    const before = parts.map((part) => style(view.get(part)));
    addStyle(`* { font: 40px fantasy !important; color: lime !important; letter-spacing: 9px; line-height: 3;
      text-transform: uppercase; white-space: nowrap; direction: rtl; visibility: visible }`);
    expect(parts.map((part) => style(view.get(part)))).toEqual(before);
  });

  it('should be hidden with its host', async () => {
    const view = await mountInShadow(card());
    addStyle('papergloss-card { visibility: hidden }');
    expect(getComputedStyle(view.get('.pg-title')).visibility).toBe('hidden');
  });

  it('should put its bar into the margin where reading starts', async () => {
    const view = await mountInShadow(card());
    const bar = () => getComputedStyle(view.get('.pg-gloss'), '::before');
    expect([bar().left, bar().right]).toEqual(['-18px', expect.not.stringMatching('-18px')]);
    await view.draw(card({ dir: 'rtl' }));
    expect([bar().left, bar().right]).toEqual([expect.not.stringMatching('-18px'), '-18px']);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([
      ['a whole paper', card({ theme })],
      ['a saved paper', card({ theme, savedStatus: 'reading' })],
      ['loading', card({ theme, related: 'loading' })],
      ['the starter digest', card({ theme, paper: STARTER, related: 'failed' })],
      ['next to nothing', card({ theme, paper: BARE, related: [] })],
      ['the longest of everything', card({ theme, paper: HOSTILE })],
    ])('should have nothing for axe to complain about: %s', async (_name, view) => {
      await mount('card', view);
      expect(await complaints()).toEqual([]);
    });

    it('should fit 320 px', async () => {
      await page.viewport(320, 640);
      const view = await mount('card', card({ theme, paper: HOSTILE }));
      expect(view.get('.pg-card').offsetWidth).toBeLessThanOrEqual(320);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(await complaints()).toEqual([]);
    });
  });
});
