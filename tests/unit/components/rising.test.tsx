import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import { Sparkline } from '@/components/paper/Sparkline';
import { describeTrend } from '@/components/paper/TrendLine';
import { OrderSwitch, type PaperOrder } from '@/components/popup/OrderSwitch';
import type { UpvotePoint } from '@/lib/paper/paper';
import { complaints, mount } from './mount';
import { GROWN, PAPERS, WITHDRAWN } from './samples';

const TREND = { gain: 1203, days: 2, perDay: 601.5 };

describe('describeTrend', () => {
  it.each([
    [{ gain: 23, days: 2, perDay: 11.5 }, '+23 in 2 days'],
    [{ gain: 1203, days: 1, perDay: 1203 }, '+1,203 in a day'],
  ])('should tell %o as %j', (trend, words) => {
    expect(describeTrend(trend)).toBe(words);
  });
});

describe('Sparkline', () => {
  /** The corners of the drawn line, as `[x, y]`. */
  const drawn = (view: Awaited<ReturnType<typeof mount>>) =>
    view
      .get('.pg-spark path:last-child')
      .getAttribute('d')
      ?.slice(1)
      .split('L')
      .map((point) => point.split(' ').map(Number)) ?? [];

  it('should say in words from where to where upvotes grew', async () => {
    await mount('card', <Sparkline points={GROWN.upvoteHistory} />);
    await expect
      .element(page.getByRole('img', { name: 'Upvotes: 12 on 2 Aug 2023, 59 on 20 Aug 2023' }))
      .toBeInTheDocument();
  });

  it('should keep time along and upvotes upwards, from none at its foot', async () => {
    const view = await mount(
      'card',
      <Sparkline
        points={[
          ['2026-05-01', 0],
          ['2026-05-02', 10],
          ['2026-05-05', 20],
        ]}
      />,
    );
    expect(drawn(view)).toEqual([
      [1, 13],
      [12.5, 7],
      [47, 1],
    ]);
    const still: UpvotePoint[] = [
      ['2026-05-01', 300],
      ['2026-05-09', 301],
    ];
    await view.draw(<Sparkline points={still} />);
    expect(drawn(view)).toEqual([
      [1, 1],
      [47, 1],
    ]);
  });

  it('should draw nothing of fewer than two points, and stay within its room when all votes are gone', async () => {
    const view = await mount('card', <Sparkline points={[]} />);
    expect(view.all('svg')).toEqual([]);
    await view.draw(<Sparkline points={[['2026-05-01', 4]]} />);
    expect(view.all('svg')).toEqual([]);
    await view.draw(
      <Sparkline
        points={[
          ['2026-05-01', 4],
          ['2026-05-02', 0],
        ]}
      />,
    );
    expect(drawn(view)).toEqual([
      [1, 1],
      [47, 13],
    ]);
  });
});

describe('a row of the papers that rise', () => {
  it('should say what the paper gained', async () => {
    const view = await mount(
      'popup',
      <PaperList heading="Rising">
        <PaperRow paper={GROWN} trend={TREND} saved={false} onOpen={() => {}} onToggleSave={() => {}} />
      </PaperList>,
    );
    expect(view.get('.pg-trend').textContent).toBe('+1,203 in 2 days');
    expect(view.get('.pg-trend svg').getAttribute('aria-label')).toContain('59 on 20 Aug 2023');
  });
});

describe('OrderSwitch', () => {
  function Living({ onOrder }: { onOrder(order: PaperOrder): void }) {
    const [order, setOrder] = useState<PaperOrder>('newest');
    const take = (chosen: PaperOrder) => {
      onOrder(chosen);
      setOrder(chosen);
    };
    return <OrderSwitch order={order} onOrder={take} />;
  }

  it('should be a choice of one, by mouse and by keyboard', async () => {
    const onOrder = vi.fn<(order: PaperOrder) => void>();
    await mount('popup', <Living onOrder={onOrder} />);
    const group = page.getByRole('group', { name: 'Papers to show' });
    const newest = group.getByRole('radio', { name: 'Newest' });
    const rising = group.getByRole('radio', { name: 'Rising' });
    await expect.element(newest).toBeChecked();
    await userEvent.click(page.getByText('Rising'));
    await expect.element(rising).toBeChecked();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(newest).toBeChecked();
    await expect.element(newest).toHaveFocus();
    expect(onOrder.mock.calls).toEqual([['rising'], ['newest']]);
  });

  it.each(['light', 'dark'] as const)('should have nothing for axe to complain about in %s', async (theme) => {
    await mount(
      'popup',
      <main class="pg" data-theme={theme}>
        <OrderSwitch order="rising" onOrder={() => {}} />
        <PaperList heading="Rising">
          {[GROWN, { ...WITHDRAWN, id: '2308.00353' }, ...PAPERS.slice(1)].map((paper) => (
            <PaperRow key={paper.id} paper={paper} trend={TREND} saved onOpen={() => {}} onToggleSave={() => {}} />
          ))}
        </PaperList>
      </main>,
    );
    expect(await complaints()).toEqual([]);
  });
});
