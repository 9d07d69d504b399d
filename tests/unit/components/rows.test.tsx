import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow, type PaperRowProps } from '@/components/paper/PaperRow';
import { mergeRanges } from '@/components/parts/Marked';
import type { Paper } from '@/lib/paper/paper';
import { complaints, mount, nestedControls } from './mount';
import { BARE, HOSTILE, METAGPT, PAPERS, STARTER } from './samples';

const open = vi.fn<(id: string) => void>();
const save = vi.fn<(id: string) => void>();

const row = (paper: Paper, props: Partial<PaperRowProps> = {}) => (
  <PaperRow key={paper.id} paper={paper} saved={false} onOpen={open} onToggleSave={save} {...props} />
);
const list = (papers: Paper[], theme: 'light' | 'dark' = 'light') => (
  <main class="pg" data-theme={theme}>
    <PaperList heading="Newest" showHeading>
      {papers.map((paper, i) => row(paper, { saved: i === 0 }))}
    </PaperList>
  </main>
);

describe('PaperRow', () => {
  it('should name the paper, its people and its day', async () => {
    const view = await mount('popup', list(PAPERS));
    const [first] = view.all('li');
    expect(first?.dataset.paperId).toBe('2308.00352');
    expect(first?.querySelector('.pg-votes')?.textContent).toBe('59 upvotes');
    expect([...(first?.querySelectorAll('.pg-meta > span') ?? [])].map((part) => part.textContent)).toEqual([
      'Sirui Hong and 12 more',
      'DeepWisdom',
      '1 Aug 2023',
    ]);
    // Without an organisation the repository takes its place.
    expect(view.all('li')[2]?.querySelector('.pg-meta')?.textContent).toContain('qhjqhj00/MetaAgent');
  });

  it('should open from anywhere in the row but the ribbon', async () => {
    const view = await mount('popup', list(PAPERS));
    const meta = view.get('.pg-meta').getBoundingClientRect();
    const target = document.elementFromPoint(meta.x + 5, meta.y + 5);
    (target as HTMLElement).click();
    expect(open).toHaveBeenCalledExactlyOnceWith('2308.00352');
    await userEvent.click(view.get('.pg-save'));
    expect(save).toHaveBeenCalledExactlyOnceWith('2308.00352');
    expect(open).toHaveBeenCalledOnce();
  });

  it('should leave a click with a modifier to the browser', async () => {
    const view = await mount('popup', list(PAPERS));
    const link = view.get<HTMLAnchorElement>('.pg-row-title');
    let stopped: boolean | null = null;
    // After our own handler; the test page must not really follow the link.
    document.body.addEventListener(
      'click',
      (event) => {
        stopped = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(stopped).toBe(false);
    expect(open).not.toHaveBeenCalled();
    expect(link.href).toBe('https://huggingface.co/papers/2308.00352');
  });

  it('should tell by name and state what its ribbon does', async () => {
    const view = await mount('popup', list(PAPERS));
    const [first, second] = view.all('.pg-save');
    expect(first?.getAttribute('aria-label')).toBe(`Save ${METAGPT.title}`);
    expect([first?.ariaPressed, second?.ariaPressed]).toEqual(['true', 'false']);
  });

  it('should mark found words and keep the text whole', async () => {
    const snippet = 'agents <b>and</b> agents';
    const highlights = {
      title: [[0, 4]],
      snippet: [
        [0, 6],
        [18, 99],
      ],
    } as const;
    const view = await mount('popup', <ul class="pg">{row(METAGPT, { snippet, highlights })}</ul>);
    expect(view.all('.pg-row-title mark').map((mark) => mark.textContent)).toEqual(['Meta']);
    expect(view.get('.pg-row-title').textContent).toBe(METAGPT.title);
    expect(view.all('.pg-snippet mark').map((mark) => mark.textContent)).toEqual(['agents', 'agents']);
    expect(view.get('.pg-snippet').textContent).toBe(snippet);
  });

  it('should show a bare paper and a hostile one as they are', async () => {
    const view = await mount('popup', list([BARE, HOSTILE]));
    expect(view.all('.pg-row-title').map((title) => title.textContent)).toEqual([BARE.title, HOSTILE.title]);
    expect(view.all('img, b, script')).toEqual([]);
    expect(nestedControls(view)).toEqual([]);
  });

  it('should give votes no column while none are known', async () => {
    const view = await mount('popup', list([STARTER]));
    const left = view.get('.pg-row-title').getBoundingClientRect().left;
    await view.draw(list(PAPERS));
    expect(view.get('.pg-row-title').getBoundingClientRect().left).toBeGreaterThan(left + 30);
  });
});

describe('PaperList', () => {
  it('should move along its rows with the arrow keys', async () => {
    const view = await mount('popup', list(PAPERS.slice(0, 3)));
    const titles = view.all('.pg-row-title');
    titles[0]?.focus();
    const walk = async (keys: string) => {
      await userEvent.keyboard(keys);
      return titles.indexOf(document.activeElement as HTMLElement);
    };
    expect(await walk('{ArrowDown}')).toBe(1);
    expect(await walk('{ArrowDown}{ArrowDown}')).toBe(2);
    expect(await walk('{ArrowUp}')).toBe(1);
    expect(await walk('{Home}')).toBe(0);
    expect(await walk('{End}')).toBe(2);
    // From the ribbon of a row the arrows lead on from that row.
    view.all('.pg-save')[0]?.focus();
    expect(await walk('{ArrowDown}')).toBe(1);
  });

  it('should name its list by its heading, shown or not', async () => {
    const view = await mount('popup', <PaperList heading="Results">{row(METAGPT)}</PaperList>);
    const id = view.get('ul').getAttribute('aria-labelledby') ?? '';
    expect(view.get(`#${CSS.escape(id)}`).textContent).toBe('Results');
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([400, 320])('should have nothing for axe to complain about at %i px', async (width) => {
      await page.viewport(width, 640);
      await mount('popup', list([...PAPERS, HOSTILE, BARE], theme));
      expect(await complaints()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });
});

describe('mergeRanges', () => {
  it.each([
    [[], []],
    [[[0, 4]], [[0, 4]]],
    [
      [
        [5, 8],
        [0, 2],
      ],
      [
        [0, 2],
        [5, 8],
      ],
    ],
    [
      [
        [0, 4],
        [2, 6],
      ],
      [[0, 6]],
    ],
    [
      [
        [0, 4],
        [4, 6],
      ],
      [[0, 6]],
    ],
    [
      [
        [0, 9],
        [2, 3],
      ],
      [[0, 9]],
    ],
    [
      [
        [-3, 2],
        [8, 99],
      ],
      [
        [0, 2],
        [8, 10],
      ],
    ],
    [
      [
        [4, 4],
        [6, 5],
        [20, 30],
      ],
      [],
    ],
  ] as [ranges: [number, number][], merged: [number, number][]][])('should read %j as %j', (ranges, merged) => {
    expect(mergeRanges(ranges, 10)).toEqual(merged);
  });
});

describe('the judge', () => {
  it('should be awake', async () => {
    const small = { width: '10px', height: '10px', color: '#999', background: '#aaa' };
    await mount(
      'popup',
      <p>
        <button type="button" style={small}>
          one a
        </button>
        <button type="button" style={small}>
          one b
        </button>
      </p>,
    );
    const found = (await complaints()).map((line) => line.split(':')[0]);
    expect(found).toContain('color-contrast');
    expect(found).toContain('target-size');
  });
});
