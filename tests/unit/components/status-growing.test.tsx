import { describe, expect, it } from 'vitest';
import { StatusLine } from '@/components/popup/StatusLine';
import type { SyncStatus } from '@/lib/digest/status';
import { mount } from './mount';
import { NOW, STATUS } from './samples';

const line = (status: Partial<SyncStatus>, historyDays?: number | null) => (
  <StatusLine status={{ ...STATUS, ...status }} historyDays={historyDays} now={NOW} onRetry={() => {}} />
);

describe('StatusLine, while older days are still to come', () => {
  it.each<[Partial<SyncStatus>, number | null | undefined, string]>([
    [{ since: '2024-03-02' }, null, '14,093 papers · fresh 6 min ago · back to Mar 2024'],
    [{ since: '2024-03-02', state: 'syncing' }, null, 'Fetching older days · back to Mar 2024'],
    [{ since: '2024-03-02' }, 365, '14,093 papers · fresh 6 min ago'],
    [{ since: '2024-03-02' }, undefined, '14,093 papers · fresh 6 min ago'],
    [{ since: null, days: 0, state: 'syncing' }, null, 'Fetching the digest…'],
    [{}, null, '14,093 papers · fresh 6 min ago'],
  ])('should tell %o, with %s days wanted, as %j', async (status, historyDays, words) => {
    const view = await mount('popup', line(status, historyDays));
    expect(view.get('.pg-status').textContent).toBe(words);
  });

  it('should speak of the trouble alone when there is some', async () => {
    const view = await mount('popup', line({ since: '2024-03-02', state: 'offline' }, null));
    expect(view.get('.pg-status-text').textContent).toBe('Offline · 14,093 papers from 6 min ago');
  });

  it('should not read out every month that comes', async () => {
    const view = await mount('popup', line({ since: '2024-03-02', state: 'syncing' }, null));
    expect(view.get('[role=status]').textContent).toBe('Fetching older days');
  });
});
