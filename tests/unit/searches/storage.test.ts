import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_SEARCHES, type Searches, withRecent } from '@/lib/searches/searches';
import { readSearches, updateSearches, watchSearches } from '@/lib/searches/storage';

beforeEach(() => fakeBrowser.reset());

it('has nothing before anything was searched for', async () => {
  expect(await readSearches()).toEqual(NO_SEARCHES);
});

it('loses none of the changes that are made at the same time', async () => {
  await Promise.all(['a', 'b', 'c'].map((query) => updateSearches((now) => withRecent(now, query))));
  expect((await readSearches()).recent.toSorted()).toEqual(['a', 'b', 'c']);
});

it('tells every change to who watches, until that ends', async () => {
  const told: Searches[] = [];
  const end = watchSearches((now) => told.push(now));
  await updateSearches((now) => withRecent(now, 'agents'));
  await fakeBrowser.storage.local.set({ settings: { marks: true } });
  end();
  await updateSearches((now) => withRecent(now, 'video'));
  expect(told).toEqual([{ saved: [], recent: ['agents'] }]);
});

it('goes on after a change that failed', async () => {
  const failing = updateSearches(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await updateSearches((now) => withRecent(now, 'agents'));
  expect((await readSearches()).recent).toEqual(['agents']);
});
