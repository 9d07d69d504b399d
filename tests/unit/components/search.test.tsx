import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaperRow } from '@/components/paper/PaperRow';
import { SearchField } from '@/components/popup/SearchField';
import { MoreRows } from '@/components/search/MoreRows';
import { NarrowBar } from '@/components/search/NarrowBar';
import { PastSearches, type PastSearchesProps } from '@/components/search/PastSearches';
import { ResultHead } from '@/components/search/ResultHead';
import { SearchHelp } from '@/components/search/SearchHelp';
import { SearchResults } from '@/components/search/SearchResults';
import type { Paper } from '@/lib/paper/paper';
import { parseQuery, withoutChip } from '@/lib/search/query/parse';
import type { Facets, SearchHit, SearchOrder } from '@/lib/search/types';
import type { SavedSearch } from '@/lib/searches/searches';
import { complaints, mount, nestedControls, settled } from './mount';
import { PAPERS } from './samples';

const ignore = () => {};

const FACETS: Facets = {
  code: { label: 'With code', filter: 'code:yes', count: 9 },
  saved: null,
  years: [
    { label: '2025', filter: 'date:2025', count: 11 },
    { label: '2024', filter: 'date:2024', count: 6 },
  ],
  organizations: [{ label: 'Meta <b>AI</b>', filter: 'org:meta', count: 2 }],
};

describe('NarrowBar', () => {
  function Narrowed({ onNarrow = ignore }: { onNarrow?: (filter: string) => void }) {
    const [query, setQuery] = useState('agents author:hong upvotes:>10');
    return (
      <>
        <output>{query}</output>
        <NarrowBar
          chips={parseQuery(query).chips}
          facets={FACETS}
          total={17}
          onRemove={(chip) => setQuery(withoutChip(query, chip))}
          onNarrow={onNarrow}
        />
      </>
    );
  }

  it('should take away what a chip says, and leave the focus in the line', async () => {
    const view = await mount('popup', <Narrowed />);
    await userEvent.click(page.getByRole('button', { name: 'Remove by hong' }));
    await settled();
    expect(view.get('output').textContent).toBe('agents upvotes:>10');
    expect(document.activeElement?.textContent).toContain('at least 11 upvotes');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(view.get('output').textContent).toBe('agents');
    expect(document.activeElement?.textContent).toContain('With code');
  });

  it('should add what a value says', async () => {
    const onNarrow = vi.fn<(filter: string) => void>();
    const view = await mount('popup', <Narrowed onNarrow={onNarrow} />);
    await userEvent.click(page.getByRole('button', { name: 'Only 2025 11' }));
    expect(onNarrow).toHaveBeenCalledExactlyOnceWith('date:2025');
    expect(view.get('.pg-narrow').textContent).toContain('Meta <b>AI</b>');
    expect(nestedControls(view)).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('should offer nothing that leaves all papers, and be away where nothing narrows', async () => {
    const bar = (total: number, years: Facets['years']) => (
      <NarrowBar
        chips={[]}
        facets={{ code: null, saved: null, years, organizations: [] }}
        total={total}
        onRemove={ignore}
        onNarrow={ignore}
      />
    );
    const view = await mount('popup', bar(11, FACETS.years));
    expect(view.all('.pg-pill').map(({ textContent }) => textContent)).toEqual(['Only 20246']);
    await view.draw(bar(6, FACETS.years.slice(1)));
    expect(view.all('.pg-narrow')).toEqual([]);
  });

  it('should be one line, and all of it when opened', async () => {
    await page.viewport(320, 640);
    const view = await mount('popup', <Narrowed />);
    const tops = () => new Set(view.all('.pg-pill').map((pill) => pill.getBoundingClientRect().top)).size;
    expect(tops()).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'All filters' }));
    await settled();
    expect(tops()).toBeGreaterThan(1);
    expect(await complaints()).toEqual([]);
  });
});

describe('ResultHead', () => {
  const head = (fields: Partial<Parameters<typeof ResultHead>[0]> = {}) => (
    <ResultHead
      total={1432}
      order="relevance"
      onOrder={ignore}
      hasBest
      isOnlyNear={false}
      isSaved={false}
      onToggleSaved={ignore}
      {...fields}
    />
  );

  it('should say how many papers there are, for everybody', async () => {
    await mount('popup', head());
    await expect.element(page.getByRole('status')).toHaveTextContent('1,432 papers');
    expect(await complaints()).toEqual([]);
  });

  it('should order them', async () => {
    const onOrder = vi.fn<(order: SearchOrder) => void>();
    await mount('popup', head({ onOrder }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Order' }), 'Most upvoted');
    expect(onOrder).toHaveBeenCalledExactlyOnceWith('upvotes');
  });

  it('should offer no best match where there are no words to match', async () => {
    const view = await mount('popup', head({ hasBest: false, order: 'date' }));
    const select = view.get<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).toEqual(['Newest', 'Most upvoted', 'Rising']);
    expect(select.value).toBe('date');
  });

  it('should say whether the search is kept', async () => {
    const view = await mount('popup', head());
    await expect.element(page.getByRole('button', { name: 'Save search', pressed: false })).toBeInTheDocument();
    const width = () => view.get('.pg-save').getBoundingClientRect().left;
    const before = width();
    await view.draw(head({ isSaved: true }));
    await expect.element(page.getByRole('button', { name: 'Saved search', pressed: true })).toBeInTheDocument();
    expect(width()).toBe(before);
  });
});

describe('SearchResults', () => {
  const hit = (at: number): SearchHit => ({ paper: PAPERS[at] as Paper, title: [], snippet: null });
  const results = (hits: SearchHit[], near: SearchHit[]) => (
    <SearchResults
      hits={hits}
      near={near}
      total={hits.length}
      saved={new Set()}
      isBehind={false}
      onMore={ignore}
      onOpen={ignore}
      onToggleSave={ignore}
      head={null}
      empty={<p>Nothing at all</p>}
    />
  );

  it('should list what is near in meaning after what was found, under a name of its own', async () => {
    const view = await mount('popup', results([hit(0), hit(1)], [hit(2)]));
    expect(view.all('li').map(({ dataset }) => dataset.paperId)).toEqual(PAPERS.slice(0, 3).map(({ id }) => id));
    await expect.element(page.getByRole('list', { name: 'Near in meaning' })).toBeVisible();
    expect(await complaints()).toEqual([]);
    await view.draw(results([], [hit(2)]));
    expect(view.all('ul')).toHaveLength(1);
    await view.draw(results([], []));
    expect(view.get('.pg-results').textContent).toBe('Nothing at all');
    await view.draw(results([hit(0)], []));
    expect(view.get('.pg-results').textContent).not.toContain('Near in meaning');
  });
});

describe('MoreRows', () => {
  const rows = (shown: number, onMore: () => void) => (
    <div class="pg pg-popup" data-place="popup">
      <div class="pg-panel">
        <ul class="pg-list">
          {Array.from({ length: shown }, (_, i) => (
            <PaperRow key={i} paper={PAPERS[0] as never} saved={false} onOpen={ignore} onToggleSave={ignore} />
          ))}
        </ul>
        <MoreRows shown={shown} total={40} onMore={onMore} />
      </div>
    </div>
  );

  it('should ask for more when the end comes near, and not before', async () => {
    const onMore = vi.fn<() => void>();
    const view = await mount('popup', rows(20, onMore));
    await new Promise((done) => setTimeout(done, 100));
    expect(onMore).not.toHaveBeenCalled();
    const panel = view.get('.pg-panel');
    panel.scrollTop = panel.scrollHeight;
    await expect.poll(() => onMore.mock.calls.length).toBe(1);
  });

  it('should ask as it was drawn last', async () => {
    const [before, now] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const view = await mount('popup', rows(20, before));
    await view.draw(rows(20, now));
    const panel = view.get('.pg-panel');
    panel.scrollTop = panel.scrollHeight;
    await expect.poll(() => now.mock.calls.length).toBe(1);
    expect(before).not.toHaveBeenCalled();
  });

  it('should do so by a press as well, and have nothing to offer at the end', async () => {
    const onMore = vi.fn<() => void>();
    const view = await mount('popup', rows(20, onMore));
    view.get('.pg-more-rows').click();
    expect(onMore).toHaveBeenCalledOnce();
    await view.draw(rows(40, onMore));
    expect(view.all('.pg-more-rows')).toEqual([]);
  });
});

describe('PastSearches', () => {
  const saved = (query: string, day: string | null = null): SavedSearch => ({
    query,
    order: 'date',
    savedAt: '2026-05-01T10:00:00.000Z',
    followed: day === null ? null : { day, known: [] },
  });
  const AGENTS = saved('agents code:yes', '2026-05-20');
  const past = (fields: Partial<PastSearchesProps> = {}) => (
    <PastSearches
      searches={{ saved: [AGENTS, saved('video')], recent: ['diffusion', 'VIDEO'] }}
      fresh={new Map([[AGENTS.query, 1203]])}
      onSearch={ignore}
      onOpen={ignore}
      onOpenFresh={ignore}
      onFollow={ignore}
      onRemove={ignore}
      onForget={ignore}
      {...fields}
    />
  );

  it('should offer what is kept, and of what was searched for lately only the rest', async () => {
    const [onOpen, onSearch] = [vi.fn(), vi.fn()];
    const view = await mount('popup', past({ onOpen, onSearch }));
    await userEvent.click(page.getByRole('button', { name: 'agents code:yes', exact: true }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(AGENTS);
    expect(view.all('.pg-past-recent li').map(({ textContent }) => textContent)).toEqual(['diffusion']);
    await userEvent.click(page.getByRole('button', { name: 'diffusion' }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('diffusion');
    expect(await complaints()).toEqual([]);
  });

  it('should count what is new of a followed one, and of no other', async () => {
    const onOpenFresh = vi.fn();
    const fresh = new Map([
      [AGENTS.query, 1203],
      ['video', 7],
    ]);
    const view = await mount('popup', past({ onOpenFresh, fresh }));
    expect(view.all('.pg-past-fresh').map(({ textContent }) => textContent)).toEqual([
      '1,203 new since you looked last',
    ]);
    view.get('.pg-past-fresh').click();
    expect(onOpenFresh).toHaveBeenCalledExactlyOnceWith(AGENTS);
  });

  it('should follow, remove and forget', async () => {
    const [onFollow, onRemove, onForget] = [vi.fn(), vi.fn(), vi.fn()];
    await mount('popup', past({ onFollow, onRemove, onForget }));
    await expect.element(page.getByRole('button', { name: 'Follow agents code:yes', pressed: true })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Follow video', pressed: false }));
    expect(onFollow.mock.calls[0]?.[0].query).toBe('video');
    await userEvent.click(page.getByRole('button', { name: 'Remove video' }));
    expect(onRemove.mock.calls[0]?.[0].query).toBe('video');
    await userEvent.click(page.getByRole('button', { name: 'Forget' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it('should be nothing at all at first', async () => {
    const view = await mount('popup', past({ searches: { saved: [], recent: [] } }));
    expect(view.all('*')).toEqual([]);
  });
});

describe('SearchHelp', () => {
  it('should explain nothing that is not understood', async () => {
    const onTry = vi.fn<(query: string) => void>();
    const view = await mount('popup', <SearchHelp onTry={onTry} />);
    const examples = view.all('.pg-example');
    for (const example of examples) example.click();
    // Every example but those of plain words says something beyond words.
    const chips = onTry.mock.calls.map(([query]) => parseQuery(query).chips.length);
    expect(chips.filter((count) => count === 0)).toHaveLength(2);
    expect(chips.filter((count) => count === 1)).toHaveLength(examples.length - 2);
    expect(await complaints()).toEqual([]);
  });
});

describe('SearchField', () => {
  const field = (fields: Partial<Parameters<typeof SearchField>[0]>) => (
    <SearchField
      query="agents"
      onQuery={ignore}
      onDown={ignore}
      placeholder=""
      inputRef={{ current: null }}
      {...fields}
    />
  );

  it('should take Enter for the end of a query', async () => {
    const onEnter = vi.fn<() => void>();
    const view = await mount('popup', field({ onEnter }));
    view.get('input').focus();
    await userEvent.keyboard('{Enter}');
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it('should offer to explain itself where there is something to explain', async () => {
    const onHelp = vi.fn<() => void>();
    const view = await mount('popup', field({ onHelp, isHelping: true }));
    await userEvent.click(page.getByRole('button', { name: 'How to search', expanded: true }));
    expect(onHelp).toHaveBeenCalledOnce();
    await view.draw(field({}));
    expect(view.all('[aria-label="How to search"]')).toEqual([]);
  });
});
