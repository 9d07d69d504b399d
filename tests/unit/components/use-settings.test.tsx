import { describe, expect, it, vi } from 'vitest';
import { type LiveSettings, type SettingsStorage, useSettings } from '@/components/settings/use-settings';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { mount, settled } from './mount';

/** A storage whose writes end when the test says so. */
function aStorage() {
  let stored: Settings = DEFAULT_SETTINGS;
  const listeners = new Set<() => void>();
  const writes: { end(): void; fail(): void }[] = [];
  const put = (change: Partial<Settings>) => {
    stored = { ...stored, ...change };
    for (const listener of listeners) listener();
  };
  const storage: SettingsStorage = {
    readSettings: async () => stored,
    updateSettings: (change) =>
      new Promise((resolve, reject) => {
        writes.push({
          end() {
            put(change);
            resolve();
          },
          fail: () => reject(new Error('the disk is full')),
        });
      }),
    watchSettings(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { storage, put, writes, listeners, stored: () => stored };
}

/** Runs the hook in a view of its own and tells what it answers at each look. */
async function use(storage: SettingsStorage) {
  let answer: LiveSettings | undefined;
  function View() {
    answer = useSettings(storage);
    return null;
  }
  const view = await mount('popup', <View />);
  const now = () => {
    if (!answer) throw new Error('The hook has not run');
    return answer;
  };
  return { now, view, settings: () => now().settings as Settings };
}

describe('useSettings', () => {
  it('should read what is stored and follow what others change', async () => {
    const { storage, put } = aStorage();
    const { now, settings } = await use(storage);
    expect([settings(), now().save]).toEqual([DEFAULT_SETTINGS, null]);
    put({ dwellMs: 500 });
    await settled();
    expect([settings().dwellMs, now().save]).toEqual([500, null]);
  });

  it('should show a change at once and say when it is stored', async () => {
    const { storage, writes, stored } = aStorage();
    const { now, settings } = await use(storage);
    now().change({ marks: true });
    await settled();
    expect([settings().marks, now().save, stored().marks]).toEqual([true, 'saving', false]);
    writes[0]?.end();
    await settled();
    expect([settings().marks, now().save, stored().marks]).toEqual([true, 'saved', true]);
  });

  it('should take a change back that cannot be stored, and say so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { storage, writes } = aStorage();
    const { now, settings } = await use(storage);
    now().change({ marks: true });
    await settled();
    writes[0]?.fail();
    await settled();
    expect([settings().marks, now().save]).toEqual([false, 'failed']);
    now().change({ dwellMs: 500 });
    await settled();
    writes[1]?.end();
    await settled();
    expect([settings().dwellMs, now().save]).toEqual([500, 'saved']);
  });

  it('should not fall back between two quick changes, nor forget that the first one failed', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { storage, writes } = aStorage();
    const { now, settings } = await use(storage);
    now().change({ dwellMs: 500 });
    now().change({ dwellMs: 600 });
    await settled();
    writes[0]?.end();
    await settled();
    expect([settings().dwellMs, now().save]).toEqual([600, 'saving']);
    now().change({ marks: true });
    await settled();
    writes[1]?.fail();
    await settled();
    writes[2]?.end();
    await settled();
    expect([settings().dwellMs, settings().marks, now().save]).toEqual([500, true, 'failed']);
  });

  it('should say when the settings cannot be read, and keep those that once were', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { storage, put } = aStorage();
    const read = vi.spyOn(storage, 'readSettings');
    read.mockRejectedValueOnce(new Error('no access'));
    const { now, settings } = await use(storage);
    expect(now().settings).toBe('failed');
    put({ dwellMs: 500 });
    await settled();
    expect(settings().dwellMs).toBe(500);
    read.mockRejectedValueOnce(new Error('no access'));
    put({ dwellMs: 600 });
    await settled();
    expect(settings().dwellMs).toBe(500);
  });

  it('should stop watching when it goes', async () => {
    const { storage, listeners } = aStorage();
    const { view } = await use(storage);
    expect(listeners.size).toBe(1);
    await view.draw(null);
    expect(listeners.size).toBe(0);
  });
});
