import { describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/reading-list/snapshot';
import { listReading, removeReading, setReading } from '@/lib/store/reading-list';
import { keepSnapshots, newestSnapshot, SNAPSHOT_KEYS } from '@/lib/store/snapshots';
import { aPaper } from '../paper/a-paper';
import { aStorage, storeWith } from './a-database';

const IDS = ['2605.00001', '2605.00002', '2605.00003'];
const DAY_MS = 86_400_000;
const START = Date.parse('2026-06-01T12:00:00.000Z');
const dayNo = (days: number) => new Date(START + days * DAY_MS);

async function scene() {
  const store = await storeWith(...IDS.map((id) => aPaper({ id })));
  const storage = aStorage();
  const kept = () =>
    SNAPSHOT_KEYS.map((key) => (storage.items[key] as Snapshot | undefined)?.entries.map(({ id }) => id));
  return { store, storage, kept };
}

describe('snapshots of the reading list', () => {
  it('are taken soon after the first save, then once a day and only when something changed', async () => {
    const { store, storage, kept } = await scene();
    await keepSnapshots(store.list, storage, dayNo(0));
    expect(kept()).toEqual([undefined, undefined]);
    await setReading(store, { id: '2605.00001', status: 'to-read' }, dayNo(0));
    await keepSnapshots(store.list, storage, dayNo(0));
    await setReading(store, { id: '2605.00002', status: 'to-read' }, dayNo(0.5));
    await keepSnapshots(store.list, storage, dayNo(0.9));
    expect((await newestSnapshot(storage))?.entries.map(({ id }) => id)).toEqual(['2605.00001']);
    await keepSnapshots(store.list, storage, dayNo(1));
    expect((await newestSnapshot(storage))?.entries.map(({ id }) => id)).toEqual(['2605.00001', '2605.00002']);
    await keepSnapshots(store.list, storage, dayNo(5));
    expect((await newestSnapshot(storage))?.takenAt).toBe(dayNo(1).toISOString());
  });

  it('are two, the newest and the one before', async () => {
    const { store, storage, kept } = await scene();
    for (const [day, id] of IDS.entries()) {
      await setReading(store, { id, status: 'to-read' }, dayNo(day));
      await keepSnapshots(store.list, storage, dayNo(day));
    }
    expect(
      kept()
        .map((ids) => ids?.length)
        .sort(),
    ).toEqual([2, 3]);
  });

  it('take the place of one that is none before that of one that is good', async () => {
    const { store, storage } = await scene();
    await setReading(store, { id: '2605.00001', status: 'to-read' }, dayNo(0));
    await keepSnapshots(store.list, storage, dayNo(0));
    const good = SNAPSHOT_KEYS.find((key) => storage.items[key]) ?? SNAPSHOT_KEYS[0];
    const torn = SNAPSHOT_KEYS.find((key) => key !== good) ?? SNAPSHOT_KEYS[1];
    storage.items[torn] = { takenAt: dayNo(9).toISOString() };
    const before = storage.items[good];
    await setReading(store, { id: '2605.00002', status: 'to-read' }, dayNo(1));
    await keepSnapshots(store.list, storage, dayNo(1));
    expect(storage.items[good]).toEqual(before);
    expect((storage.items[torn] as Snapshot).entries).toHaveLength(2);
  });

  it('are told apart by their number: one that was taken while the clock was ahead is not the newest for ever', async () => {
    const { store, storage } = await scene();
    for (const [id, day] of [
      ['2605.00001', 365],
      ['2605.00002', 0],
    ] as const) {
      await setReading(store, { id, status: 'to-read' }, dayNo(day));
      await keepSnapshots(store.list, storage, dayNo(day));
    }
    expect((await newestSnapshot(storage))?.entries.map(({ id }) => id)).toEqual(['2605.00001', '2605.00002']);
  });

  it('are not taken of a list that does not have yet what was saved before', async () => {
    const { store, storage, kept } = await scene();
    await setReading(store, { id: '2605.00001', status: 'to-read' }, dayNo(0));
    await store.list.state.delete('settled');
    await keepSnapshots(store.list, storage, dayNo(0));
    expect(kept()).toEqual([undefined, undefined]);
  });

  it('make up for each other: what is torn in the newest comes from the one before, and what is whole is the newest’s', async () => {
    const { store, storage } = await scene();
    const readNewest = async () =>
      (await newestSnapshot(storage))?.entries.map(({ id, status }) => `${id} ${status}`).sort();
    await setReading(store, { id: '2605.00001', status: 'to-read' }, dayNo(0));
    await setReading(store, { id: '2605.00002', status: 'to-read' }, dayNo(0));
    await setReading(store, { id: '2605.00003', status: 'to-read' }, dayNo(0));
    await keepSnapshots(store.list, storage, dayNo(0));
    await removeReading(store.list, '2605.00003', dayNo(1));
    await setReading(store, { id: '2605.00002', status: 'done' }, dayNo(1));
    await keepSnapshots(store.list, storage, dayNo(1));
    expect(await readNewest()).toEqual(['2605.00001 to-read', '2605.00002 done']);

    const newest = SNAPSHOT_KEYS.map((key) => storage.items[key] as Snapshot).find(({ number }) => number === 2);
    newest?.entries.splice(0, 1, 'torn' as never);
    expect(await readNewest()).toEqual(['2605.00001 to-read', '2605.00002 done', '2605.00003 to-read']);
  });

  it('of an emptied list are empty', async () => {
    const { store, storage } = await scene();
    await setReading(store, { id: '2605.00001', status: 'to-read' }, dayNo(0));
    await keepSnapshots(store.list, storage, dayNo(0));
    await removeReading(store.list, '2605.00001', dayNo(1));
    await keepSnapshots(store.list, storage, dayNo(1));
    expect((await newestSnapshot(storage))?.entries).toEqual([]);
    expect(await listReading(store.list)).toEqual([]);
  });
});
