import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { readSettings, updateSettings, watchSettings } from '@/lib/settings/storage';

const { local, sync } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('reads the defaults before anything was stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('reads the object stored under settings, missing fields by default', async () => {
    await local.set({ settings: { dwellMs: 500 }, dwellMs: 900 });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, dwellMs: 500 });
  });

  it('reads the defaults from garbage', async () => {
    await local.set({ settings: 'none' });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('reads this machine alone', async () => {
    await sync.set({ settings: { dwellMs: 500 } });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('watchSettings', () => {
  /** Every call of a watching listener. */
  function watch(): [Settings, Settings][] {
    const calls: [Settings, Settings][] = [];
    watchSettings((now, before) => calls.push([now, before]));
    return calls;
  }

  it('tells the new and the old settings, both whole', async () => {
    await local.set({ settings: { marks: true } });
    const calls = watch();
    await local.set({ settings: { marks: true, dwellMs: 500 } });
    const before = { ...DEFAULT_SETTINGS, marks: true };
    expect(calls).toEqual([[{ ...before, dwellMs: 500 }, before]]);
  });

  it('tells of the first settings and of their end', async () => {
    const calls = watch();
    await local.set({ settings: { dwellMs: 500 } });
    await local.remove('settings');
    const set = { ...DEFAULT_SETTINGS, dwellMs: 500 };
    expect(calls).toEqual([
      [set, DEFAULT_SETTINGS],
      [DEFAULT_SETTINGS, set],
    ]);
  });

  it('tells what a bad value amounts to', async () => {
    const calls = watch();
    await local.set({ settings: { dwellMs: 'slow', marks: true } });
    expect(calls).toEqual([[{ ...DEFAULT_SETTINGS, marks: true }, DEFAULT_SETTINGS]]);
  });

  it('does not tell of anything else that is stored', async () => {
    const calls = watch();
    await local.set({ other: 1 });
    await sync.set({ settings: { dwellMs: 500 } });
    expect(calls).toEqual([]);
  });

  it('tells nothing more once it is ended', async () => {
    const calls: Settings[] = [];
    const end = watchSettings((now) => calls.push(now));
    await local.set({ settings: { dwellMs: 500 } });
    end();
    await local.set({ settings: { dwellMs: 600 } });
    expect(calls.map(({ dwellMs }) => dwellMs)).toEqual([500]);
  });
});

describe('updateSettings', () => {
  const stored = async () => (await local.get('settings')).settings;

  it('stores what is changed and nothing else', async () => {
    await updateSettings({ marks: true });
    expect(await stored()).toEqual({ marks: true });
  });

  it('leaves other fields as they are stored, unknown and bad ones too', async () => {
    await local.set({
      settings: { dwellMs: -1, theme: 'dark', disabledSites: ['example.org'], marks: false },
      other: 1,
    });
    await updateSettings({ marks: true });
    expect(await stored()).toEqual({ dwellMs: -1, theme: 'dark', disabledSites: ['example.org'], marks: true });
    expect((await local.get('other')).other).toBe(1);
  });

  it.each(['none', 42, null, ['dwellMs']])('makes settings of %j', async (garbage) => {
    await local.set({ settings: garbage });
    await updateSettings({ dwellMs: 500 });
    expect(await stored()).toEqual({ dwellMs: 500 });
  });

  it('loses none of several changes at a time', async () => {
    await Promise.all([
      updateSettings({ marks: true }),
      updateSettings({ dwellMs: 500 }),
      updateSettings({ disabledSites: ['example.org'] }),
      updateSettings({ dwellMs: 600 }),
    ]);
    expect(await stored()).toEqual({ marks: true, dwellMs: 600, disabledSites: ['example.org'] });
  });

  it('is heard of by who watches', async () => {
    const calls: [Settings, Settings][] = [];
    watchSettings((now, before) => calls.push([now, before]));
    await updateSettings({ marks: true });
    expect(calls).toEqual([[{ ...DEFAULT_SETTINGS, marks: true }, DEFAULT_SETTINGS]]);
  });

  it('says when a change cannot be stored, and stores the next one', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('the disk is full'));
    const first = updateSettings({ marks: true });
    const second = updateSettings({ dwellMs: 500 });
    await expect(first).rejects.toThrow('the disk is full');
    await second;
    expect(await stored()).toEqual({ dwellMs: 500 });
  });
});
