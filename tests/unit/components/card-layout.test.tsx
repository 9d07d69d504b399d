import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import { addStyle, complaints, type Mounted, mount, mountInShadow, nestedControls, settled } from './mount';
import { CHINESE, LINKED, LONG_TITLE, MANY_AUTHORS, SILENT } from './odd-samples';
import { ACTIONS, HOSTILE, METAGPT, PAPERS, RELATED } from './samples';

const card = (props: Partial<PaperCardProps> = {}) => (
  <PaperCard
    paper={LINKED}
    related={RELATED}
    savedStatus={null}
    onToggleSave={() => {}}
    linkVersion={1}
    onCheckVersion={() => {}}
    onBack={() => {}}
    backTo={METAGPT.title}
    theme="light"
    {...ACTIONS}
    {...props}
  />
);

const ANOTHER = SILENT;

/** What is cut off at a side without an ellipsis that says so. */
function cutOff(view: Mounted): string[] {
  return view
    .all('.pg-card, .pg-card *')
    .filter((box) => box.clientWidth > 1 && box.scrollWidth > box.clientWidth)
    .filter((box) => {
      const { overflowX, textOverflow } = getComputedStyle(box);
      return overflowX !== 'visible' && textOverflow !== 'ellipsis';
    })
    .map((box) => box.className);
}

describe('what refers to a paper', () => {
  it('should be its first names, as links, and the others on demand', async () => {
    const view = await mountInShadow(card());
    const kinds = () => view.all('.pg-linked > div').map(({ textContent }) => textContent);
    expect(kinds()).toEqual([
      'Modelsgeekan/MetaGPT-7Ba-group-with-a-rather-long-name/meta-programmer-70b-instruct-gguf3 more models',
      'Datasetsgeekan/SoftwareDev',
      'Spacesgeekan/Studiodemo-house/meta-chatdeepwisdom/agents',
    ]);
    expect((view.all('.pg-linked a') as HTMLAnchorElement[]).map(({ pathname }) => pathname)).toEqual([
      '/geekan/MetaGPT-7B',
      '/a-group-with-a-rather-long-name/meta-programmer-70b-instruct-gguf',
      '/datasets/geekan/SoftwareDev',
      '/spaces/geekan/Studio',
      '/spaces/demo-house/meta-chat',
      '/spaces/deepwisdom/agents',
    ]);
    view.get('.pg-linked button').click();
    await settled();
    expect(kinds()[0]).toContain('q/rfewer models');
    await view.draw(card({ paper: METAGPT }));
    expect(view.all('.pg-linked')).toEqual([]);
  });
});

describe('the way through the card', () => {
  it('should lead back to a paper by its name', async () => {
    const onBack = vi.fn<() => void>();
    const view = await mountInShadow(card({ onBack }));
    expect(view.get('.pg-back').textContent).toBe(`Back to ${METAGPT.title}`);
    view.get('.pg-back').click();
    expect(onBack).toHaveBeenCalledOnce();
    await view.draw(card({ onBack, backTo: undefined }));
    expect(view.get('.pg-back').textContent).toBe('Back');
    await view.draw(card({ onBack: undefined }));
    expect(view.all('.pg-back')).toEqual([]);
  });

  it('should take the focus along to the next paper, but only from inside', async () => {
    const view = await mount('card', card());
    view.get('.pg-rel-title').focus();
    await view.draw(card({ paper: ANOTHER }));
    expect([document.activeElement, document.activeElement?.textContent]).toEqual([view.get('h2'), ANOTHER.title]);
    view.get('.pg-back').focus();
    await view.draw(card());
    expect(document.activeElement).toBe(view.get('h2'));
    view.get('h2').blur();
    await view.draw(card({ paper: ANOTHER }));
    expect(document.activeElement).toBe(document.body);
  });

  it('should leave the focus alone while the paper stays', async () => {
    const view = await mount('card', card({ related: 'loading' }));
    view.get('.pg-save').focus();
    await view.draw(card({ savedStatus: 'to-read' }));
    expect(document.activeElement).toBe(view.get('.pg-save'));
  });
});

describe('the layout of the card', () => {
  it('should move nothing when the related papers arrive', async () => {
    const view = await mount('card', card({ related: 'loading' }));
    const places = () =>
      view
        .all('.pg-card, .pg-card-body, .pg-card-body > *, .pg-actions, .pg-related h3')
        .map((part) => part.getBoundingClientRect().toJSON());
    const before = [places(), view.get('.pg-card-body').scrollHeight];
    await view.draw(card());
    expect([places(), view.get('.pg-card-body').scrollHeight]).toEqual(before);
  });

  it.each([360, 320])('should have targets of 24 px at %i px, and all buttons in a line', async (width) => {
    await page.viewport(width, 900);
    addStyle(':root { --pg-max-height: 4000px }');
    const view = await mount('card', card({ others: PAPERS.slice(1), paper: { ...LINKED, upvotes: 1 } }));
    for (const opener of view.all('.pg-actions [aria-expanded]')) {
      opener.click();
      await settled();
      const small = view
        .all('button, a')
        .filter((target) => target.offsetWidth > 0 && !target.matches('.pg-title a, .pg-version-link'))
        .map((target) => [target.textContent, ...boxOf(target)] as const)
        .filter(([, wide, high]) => wide < 24 || high < 24);
      expect(small).toEqual([]);
    }
    const tops = view.all('.pg-actions > *:not(.pg-vh)').map((part) => part.getBoundingClientRect().bottom);
    expect(new Set(tops).size).toBe(1);
  });

  it.each([360, 320])('should cut nothing off at %i px when a reader spaces its text out', async (width) => {
    await page.viewport(width, 900);
    addStyle(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    const view = await mount('card', card({ others: PAPERS.slice(1) }));
    for (const opener of view.all('.pg-actions [aria-expanded]')) {
      opener.click();
      await settled();
      expect(cutOff(view)).toEqual([]);
    }
    expect(nestedControls(view)).toEqual([]);
  });

  it('should set a long title smaller, and fold what is long in any script', async () => {
    const view = await mountInShadow(card({ paper: LONG_TITLE }));
    expect(getComputedStyle(view.get('h2')).fontSize).toBe('14.5px');
    await view.draw(card({ paper: CHINESE }));
    expect(getComputedStyle(view.get('h2')).fontSize).toBe('16px');
    expect(view.all('.pg-expand')).toHaveLength(1);
  });

  it('should unfold five hundred authors inside its height, first to last', async () => {
    const view = await mount('card', card({ paper: MANY_AUTHORS }));
    const height = view.get('.pg-card').offsetHeight;
    expect(view.get('.pg-byline').textContent).toContain('and 497 more');
    view.get('.pg-byline button').click();
    await settled();
    expect(view.all('.pg-byline bdi').slice(0, 500).at(-1)?.textContent).toBe(MANY_AUTHORS.authors.at(-1));
    expect(view.get('.pg-card').offsetHeight).toBeLessThanOrEqual(Math.max(height, 600));
  });

  it('should stand still, related papers on their way included: it is there at once', async () => {
    const view = await mount('card', card({ related: 'loading' }));
    const moving = view.all('*').filter((one) => getComputedStyle(one).animationName !== 'none');
    expect(moving.map(({ className }) => className)).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([
      ['all there is', card({ theme, others: PAPERS.slice(1) })],
      ['the longest', card({ theme, paper: HOSTILE })],
      ['the most silent', card({ theme, paper: SILENT })],
      ['from right to left', card({ theme, dir: 'rtl' })],
    ])('should have nothing for axe to complain about, menus open: %s', async (_, drawn) => {
      const view = await mount('card', drawn);
      for (const opener of view.all('.pg-actions [aria-expanded]')) {
        opener.click();
        await settled();
        expect(await complaints()).toEqual([]);
      }
    });
  });
});

function boxOf(target: HTMLElement): [width: number, height: number] {
  // What is stretched over its row is as large as the row.
  const box = target.matches('.pg-stretched') ? target.closest('li') : target;
  return [box?.offsetWidth ?? 0, box?.offsetHeight ?? 0];
}
