import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { deleteDatabases, letGo, makeDatabase, readTable, versionOf } from './database';
import { METAGPT, STAT, today } from './digest';
import { choose, waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const BOTH = ['papergloss', 'papergloss-reading-list'] as const;
const VERSION_1 = { papers: 'id', days: 'date', readingList: 'id', state: 'key' };

describe.each(BROWSERS)('what is kept in %s', (kind) => {
  const scene = useScene(kind, { digest: { days: today(METAGPT, STAT) } });

  const saved = async () => (await scene.ask('readingList.list')).map(({ id, note }) => [id, note]);
  const hasSnapshot = () =>
    scene.driver.inExtension(async (api) => Object.keys(await api.storage.local.get(null)).join());
  /** The papers of today's list are there, out of the starter digest or fetched. */
  const digestIsBack = async () => {
    await scene.ask('sync.now');
    const [paper] = await scene.ask('papers.find', { links: [`arxiv:${STAT.id}`] });
    return paper?.upvotes;
  };

  beforeEach(async () => {
    await scene.ask('readingList.set', { id: METAGPT.id, status: 'reading', note: 'Section 4!' });
    await expect.poll(hasSnapshot).toContain('readingListSnapshot');
    await scene.driver.stopBackground();
  });
  afterEach(async () => {
    await scene.driver.stopBackground();
    await deleteDatabases(scene.driver, [...BOTH]);
    await scene.driver.inExtension((api) =>
      api.storage.local.remove(['readingListSnapshot1', 'readingListSnapshot2', 'readingListFromMemory']),
    );
  });

  it('comes back when all databases are gone: the list from its snapshot, the digest from the web', async () => {
    await deleteDatabases(scene.driver, [...BOTH]);
    expect(await saved()).toEqual([[METAGPT.id, 'Section 4!']]);
    await expect.poll(digestIsBack).toBe(STAT.upvotes);
    expect(await scene.ask('sync.status')).toMatchObject({ kept: 'disk', error: null });
  });

  it('comes back when the digest goes away while the background is at work', async () => {
    const known = async () => (await scene.ask('papers.find', { links: [`arxiv:${METAGPT.id}`] }))[0]?.id;
    expect(await known()).toBe(METAGPT.id);
    await deleteDatabases(scene.driver, ['papergloss']);
    expect(await known()).toBe(METAGPT.id);
  });

  it('comes back in the popup, too, when that is first', async () => {
    await deleteDatabases(scene.driver, [...BOTH]);
    const popup = await scene.openPopup(null);
    await choose(popup, 'list');
    await waitForIds(popup, [METAGPT.id]);
    await waitForText(popup, 'MetaGPT');
  });

  it('stays away when a person emptied the list', async () => {
    await scene.ask('readingList.remove', { id: METAGPT.id });
    await scene.driver.stopBackground();
    expect(await saved()).toEqual([]);
  });

  it.each([
    ['of a newer extension', 9990],
    ['that is torn', null],
  ])('is the list, while a digest %s is begun anew', async (_, version) => {
    const now = await versionOf(scene.driver, 'papergloss');
    await makeDatabase(scene.driver, {
      name: 'papergloss',
      version: version ?? now ?? 0,
      tables: { papers: 'id', days: 'other' },
    });
    await expect.poll(digestIsBack).toBe(STAT.upvotes);
    expect(await versionOf(scene.driver, 'papergloss')).toBe(now);
    expect(await saved()).toEqual([[METAGPT.id, 'Section 4!']]);
  });

  it('is the list of the first version, moved to its own database', async () => {
    const [entry] = await readTable<ReadingListEntry>(scene.driver, 'entries', 'papergloss-reading-list');
    const old = { ...entry, id: STAT.id, note: 'Of old.', paper: { ...entry?.paper, id: STAT.id, title: STAT.title } };
    await deleteDatabases(scene.driver, ['papergloss-reading-list']);
    await makeDatabase(scene.driver, {
      name: 'papergloss',
      version: 10,
      tables: VERSION_1,
      rows: { readingList: [old] },
    });
    expect((await saved()).sort()).toEqual([
      [METAGPT.id, 'Section 4!'],
      [STAT.id, 'Of old.'],
    ]);
    await expect.poll(digestIsBack).toBe(STAT.upvotes);
    expect(await readTable(scene.driver, 'readingList')).toEqual([]);
  });

  it('works from memory while another page lets no upgrade pass, and says so', async () => {
    await makeDatabase(scene.driver, { name: 'papergloss', version: 10, tables: VERSION_1, hold: true });
    const popup = await scene.openPopup(null);
    expect(await scene.ask('sync.status')).toMatchObject({ kept: 'memory' });
    expect((await scene.ask('papers.find', { links: [`arxiv:${METAGPT.id}`] }))[0]?.id).toBe(METAGPT.id);
    expect(await saved()).toEqual([[METAGPT.id, 'Section 4!']]);
    await waitForText(popup, 'kept in memory');
    await choose(popup, 'list');
    await waitForIds(popup, [METAGPT.id]);
    await choose(popup, 'search');
    await waitForText(popup, 'The digest does not open');

    await letGo(scene.driver);
    await popup.click('.pg-notice .pg-button');
    // The digest on disk is empty until the background comes back to it.
    await waitForText(popup, 'starter digest');
    await choose(popup, 'search');
    await scene.driver.stopBackground();
    await expect.poll(digestIsBack).toBe(STAT.upvotes);
    await waitForText(popup, STAT.title);
    expect(await scene.ask('sync.status')).toMatchObject({ kept: 'disk' });
  }, 60_000);

  it('is told to a person when the disk is full, and nothing is lost', async () => {
    await expect.poll(digestIsBack).toBe(STAT.upvotes);
    const popup = await scene.openPopup(null);
    await choose(popup, 'search');
    await waitForText(popup, STAT.title);
    await popup.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    });
    await popup.click(`[data-paper-id="${STAT.id}"] button[aria-pressed]`);
    await waitForText(popup, 'Not stored: the disk is full.');
    expect(await saved()).toEqual([[METAGPT.id, 'Section 4!']]);
  });
});
