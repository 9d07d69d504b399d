import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { readTable } from './database';
import { METAGPT } from './digest';
import { type BrowserDriver, type BrowserKind, launch } from './drivers/index';
import { BROWSERS, extensionDirOf } from './scene';

/** Where each browser keeps an extension's databases, and which of the files there are theirs. */
const FILES: Record<BrowserKind, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_[^/]+\/(?:MANIFEST|CURRENT|.+\.(?:log|ldb)$)/,
  // The other one, of a container, is that of `storage.local`.
  firefox: /storage\/default\/moz-extension\+\+\+[^/^]+\/idb\/[^/]+\.sqlite$/,
};

/** Writes over every file of the databases; answers how many. */
async function tear(profileDir: string, kind: BrowserKind): Promise<number> {
  const all = (await readdir(profileDir, { recursive: true })).filter((path) => FILES[kind].test(path));
  for (const path of all) {
    const file = join(profileDir, path);
    await writeFile(file, Buffer.alloc((await stat(file)).size, 'torn'));
  }
  return all.length;
}

const ask = <T>(driver: BrowserDriver, type: string, data: object = {}): Promise<T> =>
  driver.inExtension(async (api, message) => (await api.runtime.sendMessage(message)).value, { type, data });

describe.each(BROWSERS)('databases whose files are torn in %s', (kind) => {
  it('are begun anew, and the reading list comes back', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'papergloss-profile-'));
    onTestFinished(() => rm(profileDir, { recursive: true, force: true }));
    const start = async () => {
      const driver = await launch(kind, { extensionDir: extensionDirOf(kind), profileDir });
      onTestFinished(() => driver.close());
      return driver;
    };

    const first = await start();
    await ask(first, 'readingList.set', { id: METAGPT.id, status: 'reading', note: 'Section 4!' });
    const stored = () => first.inExtension(async (api) => Object.keys(await api.storage.local.get(null)).join());
    await expect.poll(stored).toContain('readingListSnapshot');
    await first.close();
    expect(await tear(profileDir, kind)).toBeGreaterThan(0);

    const second = await start();
    const list = await ask<ReadingListEntry[]>(second, 'readingList.list');
    expect(list.map(({ id, note }) => [id, note])).toEqual([[METAGPT.id, 'Section 4!']]);
    const state = await readTable<{ key: string }>(second, 'state', 'papergloss-reading-list');
    expect(state).toContainEqual(expect.objectContaining({ key: 'restored', entries: 1, bad: 0 }));
    await expect
      .poll(() => ask(second, 'sync.status'), { timeout: 10_000 })
      .toMatchObject({ kept: 'disk', papers: expect.any(Number) });
    expect(await ask(second, 'papers.find', { links: [`arxiv:${METAGPT.id}`] })).toMatchObject([{ id: METAGPT.id }]);
  }, 120_000);
});
