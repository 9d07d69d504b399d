import { describe, expect, it, vi } from 'vitest';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import type { SharedThing } from '@/components/paper/OtherPapers';
import { complaints, mount, mountInShadow, nestedControls } from './mount';
import { BARE, HOSTILE, METAGPT, PAPERS, RELATED } from './samples';

const OTHERS = [...PAPERS.slice(1, 3), BARE];
const card = (props: Partial<PaperCardProps> = {}) => (
  <PaperCard
    paper={METAGPT}
    others={OTHERS}
    othersOf="repository"
    related={RELATED}
    savedStatus={null}
    onToggleSave={() => {}}
    theme="light"
    {...props}
  />
);

describe('the other papers of a card', () => {
  it('should be a region of its own between the paper and its related papers', async () => {
    const view = await mountInShadow(card());
    const region = view.get('section.pg-others');
    expect(view.get(`#${CSS.escape(region.getAttribute('aria-labelledby') ?? '')}`).textContent).toBe(
      'Also behind this repository',
    );
    expect(region.nextElementSibling).toBe(view.get('.pg-related'));
  });

  it('should be told with year and upvotes, where those are known', async () => {
    const view = await mountInShadow(card());
    const rows = view.all('.pg-others li');
    expect(rows.map((row) => row.dataset.paperId)).toEqual(OTHERS.map(({ id }) => id));
    expect(rows.map((row) => row.querySelector('.pg-rel-year')?.textContent)).toEqual([
      '30 upvotes, 2024',
      '74 upvotes, 2025',
      '',
    ]);
  });

  it.each<[SharedThing | undefined, string]>([
    [undefined, 'Also behind this link'],
    ['repository', 'Also behind this repository'],
    ['page', 'Also behind this project page'],
    ['model', 'Also behind this model'],
    ['dataset', 'Also behind this dataset'],
    ['space', 'Also behind this Space'],
  ])('should say what they share: %s', async (othersOf, heading) => {
    const view = await mountInShadow(card({ othersOf }));
    expect(view.get('.pg-others h3').textContent).toBe(heading);
  });

  it('should be links to their pages, or open in place', async () => {
    const view = await mountInShadow(card());
    const hrefs = (view.all('.pg-others a') as HTMLAnchorElement[]).map(({ href }) => href);
    expect(hrefs).toEqual([
      'https://huggingface.co/papers/2401.12954',
      'https://huggingface.co/papers/2508.00271',
      'https://arxiv.org/abs/math/0309136',
    ]);
    const onOpenPaper = vi.fn<(id: string) => void>();
    await view.draw(card({ onOpenPaper }));
    view.get('.pg-others a').click();
    expect(onOpenPaper).toHaveBeenCalledExactlyOnceWith('2401.12954');
  });

  it('should be five at most, and no region when there are none', async () => {
    const view = await mountInShadow(card({ others: [HOSTILE, BARE, ...PAPERS.slice(1)] }));
    expect(view.all('.pg-others li')).toHaveLength(5);
    await view.draw(card({ others: [] }));
    expect(view.all('.pg-others')).toEqual([]);
    await view.draw(card({ others: undefined }));
    expect(view.all('.pg-others')).toEqual([]);
  });

  it('should show markup as text and keep to its lines', async () => {
    const view = await mountInShadow(card({ others: [HOSTILE] }));
    expect(view.get('.pg-others .pg-rel-title').textContent).toBe(HOSTILE.title);
    expect(view.all('img, script, b')).toEqual([]);
    const body = view.get('.pg-card-body');
    expect(body.scrollWidth).toBe(body.clientWidth);
    expect(nestedControls(view)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('should have nothing for axe to complain about in %s', async (theme) => {
    await mount('card', card({ theme, others: [...OTHERS, HOSTILE] }));
    expect(await complaints()).toEqual([]);
  });
});
