import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaperDetail, type PaperDetailProps } from '@/components/paper/PaperDetail';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import { complaints, mount, nestedControls } from './mount';
import { BARE, HOSTILE, METAGPT, RELATED } from './samples';

const ignore = () => {};
const detail = (props: Partial<PaperDetailProps> = {}) => (
  <PaperDetail
    paper={METAGPT}
    related={RELATED}
    savedStatus={null}
    onToggleSave={ignore}
    onStatus={ignore}
    onOpenPaper={ignore}
    onBack={ignore}
    {...props}
  />
);

describe('PaperDetail', () => {
  it('should take the focus to its heading, and again for another paper', async () => {
    const view = await mount('popup', detail());
    expect(document.activeElement).toBe(view.get('h2'));
    view.get('.pg-save').focus();
    await view.draw(detail({ savedStatus: 'to-read' }));
    expect(document.activeElement).toBe(view.get('.pg-save'));
    await view.draw(detail({ paper: BARE }));
    expect(document.activeElement).toBe(view.get('h2'));
    expect(document.activeElement?.textContent).toBe(BARE.title);
  });

  it('should show the whole abstract and all keywords', async () => {
    const view = await mount('popup', detail());
    const abstract = view.get('.pg-abstract');
    expect(abstract.scrollHeight).toBe(abstract.clientHeight);
    expect(abstract.textContent).toBe(METAGPT.abstract);
    expect(view.all('.pg-chip').map((chip) => chip.textContent)).toEqual(METAGPT.keywords);
  });

  it('should offer a status once the paper is saved', async () => {
    const onToggleSave = vi.fn<() => void>();
    const onStatus = vi.fn<(status: ReadingStatus) => void>();
    const view = await mount('popup', detail({ onToggleSave, onStatus }));
    expect(view.all('select')).toEqual([]);
    const place = view.get('.pg-save').getBoundingClientRect().left;
    view.get('.pg-save').click();
    expect(onToggleSave).toHaveBeenCalledOnce();
    await view.draw(detail({ savedStatus: 'to-read', onStatus }));
    expect(view.get('.pg-save').getBoundingClientRect().left).toBe(place);
    const select = view.get<HTMLSelectElement>('select');
    expect([select.value, select.getAttribute('aria-label')]).toEqual(['to-read', `Status of ${METAGPT.title}`]);
    await userEvent.selectOptions(select, 'done');
    expect(onStatus).toHaveBeenCalledExactlyOnceWith('done');
  });

  it('should open related papers in place and lead back', async () => {
    const onOpenPaper = vi.fn<(id: string) => void>();
    const onBack = vi.fn<() => void>();
    const view = await mount('popup', detail({ onOpenPaper, onBack, backTo: 'Search' }));
    expect(view.all('.pg-related li')).toHaveLength(5);
    view.all('.pg-rel-title')[4]?.click();
    expect(onOpenPaper).toHaveBeenCalledExactlyOnceWith('2505.22954');
    const back = view.get('.pg-bar button');
    expect(back.textContent).toBe('Back to Search');
    back.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('should keep the room of related papers while they load', async () => {
    const view = await mount('popup', detail({ related: 'loading' }));
    const height = view.get('.pg-related').offsetHeight;
    await view.draw(detail());
    expect(view.get('.pg-related').offsetHeight).toBe(height);
  });

  it('should lead out to where the paper is, and only there', async () => {
    const view = await mount('popup', detail());
    const links = () => (view.all('.pg-actions a') as HTMLAnchorElement[]).map(({ href }) => href);
    expect(links()).toEqual([
      'https://huggingface.co/papers/2308.00352',
      'https://arxiv.org/abs/2308.00352',
      'https://arxiv.org/pdf/2308.00352',
    ]);
    await view.draw(detail({ paper: BARE }));
    expect(links()).toEqual(['https://arxiv.org/abs/math/0309136', 'https://arxiv.org/pdf/math/0309136']);
  });

  it('should hold no control inside another', async () => {
    expect(nestedControls(await mount('popup', detail({ savedStatus: 'done' })))).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([400, 320])('should have nothing for axe to complain about at %i px', async (width) => {
      await page.viewport(width, 640);
      await mount(
        'popup',
        <main class="pg pg-popup" data-theme={theme} data-place="tab">
          {detail({ savedStatus: 'reading', paper: HOSTILE })}
        </main>,
      );
      expect(await complaints()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });
});
