import { describe, expect, it, vi } from 'vitest';
import { describeStatus, StatusLine } from '@/components/popup/StatusLine';
import type { SyncStatus } from '@/lib/digest/status';
import { complaints, mount } from './mount';

const NOW = Date.parse('2025-12-11T12:00:00Z');
const IDLE: SyncStatus = {
  state: 'idle',
  papers: 1203,
  days: 30,
  since: '2025-11-12',
  next: null,
  lastSync: '2025-12-11T11:54:00Z',
  error: null,
  kept: 'disk',
};

describe('describeStatus', () => {
  it.each<[Partial<SyncStatus>, string]>([
    [{}, '1,203 papers · fresh 6 min ago'],
    [{ papers: 47, lastSync: null }, '47 papers · starter digest'],
    [{ papers: 1, lastSync: '2025-12-11T11:59:59Z' }, '1 paper · fresh just now'],
    [{ state: 'syncing' }, 'Fetching the digest…'],
    [{ state: 'offline', lastSync: '2025-12-09T11:00:00Z' }, 'Offline · 1,203 papers from 2 days ago'],
    [{ state: 'offline', lastSync: '2025-10-01T11:00:00Z' }, 'Offline · 1,203 papers from 1 Oct 2025'],
    [{ state: 'offline', papers: 47, lastSync: null }, 'Offline · 47 papers from the starter digest'],
    [{ state: 'failed', error: 'The server answered 503.' }, 'Last sync failed: The server answered 503'],
    [{ state: 'failed', error: null }, 'Last sync failed'],
  ])('should tell %o as %j', (status, words) => {
    expect(describeStatus({ ...IDLE, ...status }, NOW)).toBe(words);
  });
});

describe('StatusLine', () => {
  it('should offer another try only after a failure', async () => {
    const onRetry = vi.fn<() => void>();
    const line = (status: Partial<SyncStatus>) => (
      <StatusLine status={{ ...IDLE, ...status }} now={NOW} onRetry={onRetry} />
    );
    const view = await mount('popup', line({}));
    expect(view.all('button')).toEqual([]);
    await view.draw(line({ state: 'failed', error: 'no answer' }));
    expect(view.get('.pg-status').textContent).toBe('Last sync failed: no answerTry again');
    view.get('button').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it.each(['light', 'dark'] as const)('should have nothing for axe to complain about in %s', async (theme) => {
    await mount(
      'popup',
      <div class="pg" data-theme={theme}>
        <StatusLine status={{ ...IDLE, state: 'failed', error: 'no answer' }} now={NOW} onRetry={() => {}} />
      </div>,
    );
    expect(await complaints()).toEqual([]);
  });
});
