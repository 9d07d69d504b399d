import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReadingListView, type ReadingListViewProps } from '@/components/reading-list/ReadingListView';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import { complaints, mount, nestedControls, settled } from './mount';
import { ENTRIES } from './samples';

const ignore = () => {};
const list = (props: Partial<ReadingListViewProps> = {}) => (
  <ReadingListView
    entries={ENTRIES}
    onOpen={ignore}
    onStatus={ignore}
    onRemove={ignore}
    removed={null}
    onUndo={ignore}
    {...props}
  />
);

/** A list that forgets and remembers, as the popup's does. */
function Living() {
  const [entries, setEntries] = useState(ENTRIES);
  const [gone, setGone] = useState<(typeof ENTRIES)[number] | null>(null);
  return list({
    entries,
    removed: gone && { title: gone.paper.title },
    onRemove: (id) => {
      setGone(entries.find((entry) => entry.id === id) ?? null);
      setEntries(entries.filter((entry) => entry.id !== id));
    },
    onUndo: () => {
      setEntries(ENTRIES);
      setGone(null);
    },
    onStatus: (id, status) => setEntries(entries.map((entry) => (entry.id === id ? { ...entry, status } : entry))),
  });
}

describe('ReadingListView', () => {
  it('should say how to save when nothing is', async () => {
    const view = await mount('popup', list({ entries: [] }));
    expect(view.get('.pg-notice').textContent).toContain('Press Save on a paper’s card');
  });

  it('should count and filter by status', async () => {
    const view = await mount('popup', list());
    const pills = view.all('.pg-pill');
    expect(pills.map((pill) => pill.textContent)).toEqual(['All 6', 'To read 3', 'Reading 1', 'Done 2']);
    const ids = () => view.all('[data-paper-id]').map((row) => row.dataset.paperId);
    expect(ids()).toEqual(ENTRIES.map(({ id }) => id));
    pills[2]?.click();
    await settled();
    expect(ids()).toEqual(['2401.12954']);
    expect(pills.map((pill) => pill.ariaPressed)).toEqual(['false', 'false', 'true', 'false']);
    await view.draw(list({ entries: ENTRIES.filter(({ status }) => status !== 'reading') }));
    expect(view.get('.pg-notice-title').textContent).toBe('None here');
  });

  it('should change a status by the browser’s own select', async () => {
    const onStatus = vi.fn<(id: string, status: ReadingStatus) => void>();
    const view = await mount('popup', list({ onStatus }));
    const select = view.get<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).toEqual(['To read', 'Reading', 'Done']);
    await userEvent.selectOptions(select, 'reading');
    expect(onStatus).toHaveBeenCalledExactlyOnceWith('2308.00352', 'reading');
  });

  it('should open by the row and not by its controls', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const view = await mount('popup', list({ onOpen }));
    const box = view.get('.pg-row').getBoundingClientRect();
    (document.elementFromPoint(box.x + box.width / 2, box.y + 8) as HTMLElement).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('2308.00352');
    await userEvent.click(view.get('.pg-remove'));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(nestedControls(view)).toEqual([]);
  });

  it('should remove, say so, hand the focus on and take it back', async () => {
    const view = await mount('popup', <Living />);
    const remove = view.all('.pg-remove')[1] as HTMLElement;
    expect(remove.getAttribute('aria-label')).toBe(`Remove ${ENTRIES[1]?.paper.title}`);
    remove.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(view.all('.pg-row')).toHaveLength(5);
    expect(document.activeElement?.textContent).toBe(ENTRIES[2]?.paper.title);
    expect(view.get('[role=status]').textContent).toBe(`Removed ${ENTRIES[1]?.paper.title}`);
    await userEvent.click(view.get('.pg-undo button'));
    await settled();
    expect(view.all('.pg-row')).toHaveLength(6);
    expect(view.all('.pg-undo')).toEqual([]);
  });

  it('should hand the focus to the offer to undo when the last row goes', async () => {
    const view = await mount('popup', <Living />);
    for (let left = ENTRIES.length; left > 0; left--) {
      view.get('.pg-remove').click();
      await settled();
    }
    expect(document.activeElement?.textContent).toBe('Undo');
    expect(view.get('.pg-notice-title').textContent).toBe('Nothing saved yet');
  });

  it('should hand the focus on when a row leaves the filter', async () => {
    const view = await mount('popup', <Living />);
    view.all('.pg-pill')[1]?.click();
    await settled();
    const select = view.get<HTMLSelectElement>('select');
    select.focus();
    await userEvent.selectOptions(select, 'done');
    await settled();
    expect(view.all('.pg-row')).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe(ENTRIES[2]?.paper.title);
  });

  it('should let the reader close the offer to undo', async () => {
    const onDismissUndo = vi.fn<() => void>();
    const view = await mount('popup', list({ removed: { title: '<b>A paper</b>' }, onDismissUndo }));
    expect(view.get('.pg-undo-text').textContent).toBe('Removed <b>A paper</b>');
    view.get('.pg-undo [aria-label=Close]').click();
    expect(onDismissUndo).toHaveBeenCalledOnce();
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([400, 320])('should have nothing for axe to complain about at %i px', async (width) => {
      await page.viewport(width, 640);
      await mount(
        'popup',
        <main class="pg" data-theme={theme}>
          {list({ removed: { title: 'A paper' }, onDismissUndo: ignore })}
        </main>,
      );
      expect(await complaints()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });
});
