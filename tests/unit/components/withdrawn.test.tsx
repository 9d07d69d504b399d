import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { PaperCard } from '@/components/card/PaperCard';
import { PaperDetail } from '@/components/paper/PaperDetail';
import { RelatedPapers } from '@/components/paper/RelatedPapers';
import { ReadingListRow } from '@/components/reading-list/ReadingListRow';
import { complaints, mount } from './mount';
import { ACTIONS, ENTRIES, METAGPT, RELATED, WITHDRAWN } from './samples';

const ignore = () => {};
const SAID = 'Withdrawn 14 Sep 2023';

const card = (paper = WITHDRAWN) => (
  <PaperCard paper={paper} related={[]} savedStatus={null} onToggleSave={ignore} {...ACTIONS} />
);

describe('a paper that was withdrawn', () => {
  it('should be named so on its card, and to a screen reader with its title', async () => {
    const view = await mount('card', card());
    expect(view.get('.pg-withdrawn').textContent).toBe(SAID);
    await expect.element(page.getByText(`${WITHDRAWN.title}, withdrawn, 59 upvotes`)).toBeInTheDocument();
    await view.draw(card(METAGPT));
    expect(view.all('.pg-withdrawn')).toEqual([]);
  });

  it('should be named so in the detail and in the reading list', async () => {
    const view = await mount(
      'popup',
      <PaperDetail
        paper={WITHDRAWN}
        related={[]}
        savedStatus={null}
        onToggleSave={ignore}
        onStatus={ignore}
        onOpenPaper={ignore}
        onBack={ignore}
      />,
    );
    expect(view.get('.pg-withdrawn').textContent).toBe(SAID);
    const entry = { ...ENTRIES[0], paper: WITHDRAWN } as (typeof ENTRIES)[number];
    await view.draw(
      <ul>
        <ReadingListRow entry={entry} onOpen={ignore} onStatus={ignore} onRemove={ignore} />
      </ul>,
    );
    expect(view.get('.pg-meta .pg-withdrawn').textContent).toBe(SAID);
  });

  it('should be named so among the related papers', async () => {
    const related = RELATED.map((near) => ({ ...near, paper: { ...near.paper, withdrawnAt: '2025-08-09' } }));
    const view = await mount('card', <RelatedPapers related={related.slice(0, 1)} />);
    expect(view.get('.pg-rel-year').textContent).toBe('withdrawn2024');
  });

  it.each(['light', 'dark'] as const)('should have nothing for axe to complain about in %s', async (theme) => {
    await mount(
      'card',
      <div class="pg" data-theme={theme}>
        {card()}
      </div>,
    );
    expect(await complaints()).toEqual([]);
  });
});
