import Dexie, { type Table } from 'dexie';
import type { Paper } from '@/lib/paper/paper';
import { PaperglossDatabase } from '@/lib/store/database';
import { claimRun } from '@/lib/store/sync-state';
import { createSyncStore } from '@/lib/store/sync-store';

/** Papers a page of the digest server's answers holds. */
const PAGE = 100;

/** As small a table of papers as there can be. */
class BareDatabase extends Dexie {
  papers!: Table<Paper, string>;
  constructor() {
    super('bare');
    this.version(1).stores({ papers: 'id, digestDate' });
  }
}

const inPages = (papers: readonly Paper[]): Paper[][] =>
  Array.from({ length: Math.ceil(papers.length / PAGE) }, (_, i) => papers.slice(i * PAGE, (i + 1) * PAGE));

/** Stores the papers as the sync does, a page at a time, in a database that is empty. */
export async function storeAsSync(papers: readonly Paper[]): Promise<void> {
  await Dexie.delete('papergloss');
  const db = new PaperglossDatabase();
  const store = createSyncStore(db, await claimRun(db, 'https://huggingface.co'), null);
  const pages = inPages(papers);
  for (const [i, page] of pages.entries()) {
    const next = i + 1 < pages.length ? `https://huggingface.co/api/daily_papers?month=2026-05&p=${i + 1}` : null;
    await store.putPage({
      list: '2026-05',
      next: i === 0 ? null : 'a page after the first',
      etag: null,
      page: { papers: page, bad: 0, next, etag: null },
      at: Date.parse('2026-05-29T16:00:00Z'),
    });
  }
  db.close();
}

/** Stores the papers as they are, as many at a time. */
export async function storeBare(papers: readonly Paper[]): Promise<void> {
  await Dexie.delete('bare');
  const db = new BareDatabase();
  for (const page of inPages(papers)) await db.papers.bulkPut(page);
  db.close();
}
