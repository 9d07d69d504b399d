import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { readSettings, watchSettings } from '@/lib/settings/storage';

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
});
