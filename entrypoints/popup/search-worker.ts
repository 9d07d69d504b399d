import { createModelLoader } from '@/lib/meaning';
import { createSearch } from '@/lib/search';
import { PaperglossDatabase } from '@/lib/store/database';
import { createMeaningSource } from '@/lib/store/meaning-source';
import { openSearchIndex, type SavedEntry, searchSources } from '@/lib/store/search-index';
import type { FromWorker, ToWorker } from './search-thread';

// The popup's search, on a thread of its own. A worker has none of the browser's interfaces for extensions: it reads the
// digest's database, and hears from the popup what is saved.
let saved: readonly SavedEntry[] = [];
const db = new PaperglossDatabase();
const loadModel = createModelLoader(async () => (await fetch('/meaning.bin')).arrayBuffer());
const search = createSearch(openSearchIndex(db), {
  ...searchSources(db, async () => saved),
  meaning: createMeaningSource(db, loadModel),
});

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('saved' in data) {
    saved = data.saved;
    return;
  }
  const { number, query, options } = data;
  const answer: FromWorker = await search.search(query, options).then(
    (found) => ({ number, answer: found }),
    (error: unknown) => ({ number, failure: String(error) }),
  );
  postMessage(answer);
});
