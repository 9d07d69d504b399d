import { createArxivClient } from '@/lib/digest/arxiv';
import { createDigestClient } from '@/lib/digest/client';
import { DigestError } from '@/lib/digest/error';
import type { Paper } from '@/lib/paper/paper';
import { readSettings } from '@/lib/settings/storage';
import { inArxivTurn } from '@/lib/store/arxiv-turn';
import { createHearing } from '@/lib/store/hearing';
import { forgetMissing, rememberMissing } from '@/lib/store/missing';
import type { Store } from '@/lib/store/open';
import { getPaper, putPapers } from '@/lib/store/papers';
import { readSyncState } from '@/lib/store/sync-state';
import { storeVersion } from '@/lib/store/version';

/**
 * Asks the web for single papers, because a person wants them. Rejects with a `DigestError`.
 *
 * @param onStored the digest has another paper
 */
export function createPaperFetcher(store: Store, onStored: () => void) {
  const { db } = store;

  async function fromArxiv(id: string): Promise<Paper> {
    const { arxivUrl } = await readSettings();
    return inArxivTurn(db, () => createArxivClient({ baseUrl: arxivUrl }).paper(id));
  }

  /** A person's wish is not held up by the budget; it counts in it. */
  async function fromDigestServer(id: string): Promise<Paper> {
    const { digestUrl } = await readSettings();
    const { clockBehind } = await readSyncState(db);
    const hearing = createHearing(db, clockBehind);
    const client = createDigestClient({ baseUrl: digestUrl, now: hearing.now, onAnswer: hearing.onAnswer });
    return hearing.during(() => client.paper(id));
  }

  async function fetchPaper(id: string): Promise<Paper> {
    const fetched = await firstOf(
      () => fromDigestServer(id),
      () => fromArxiv(id),
    );
    if (fetched === null) {
      await rememberMissing(db, id, new Date());
      throw new DigestError('not-found', 'Neither the digest server nor arXiv knows this paper.');
    }
    await putPapers(db, [fetched]);
    await forgetMissing(db, id);
    onStored();
    return (await getPaper(db, id)) ?? fetched;
  }

  async function fetchVersion(id: string): Promise<number> {
    const { version } = await fromArxiv(id);
    if (version === null) throw new DigestError('not-understood', 'arXiv does not tell the version of this paper.');
    await storeVersion(store, id, version);
    return version;
  }

  return {
    /** One paper, from the digest server, else from arXiv; it is stored. That nobody has it is remembered for a day. */
    paper: sharing(fetchPaper),
    /** The newest version of a paper, from arXiv; it is stored where the paper is. */
    version: sharing(fetchVersion),
  };
}

/** The first answer, else the second; `null` when neither knows it. When one fails otherwise, that is what is told. */
async function firstOf<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T | null> {
  const failures: unknown[] = [];
  for (const ask of [first, second]) {
    try {
      return await ask();
    } catch (error) {
      failures.push(error);
    }
  }
  const told = failures.find((error) => !(error instanceof DigestError && error.code === 'not-found'));
  if (told) throw told;
  return null;
}

/** Those who ask for the same while it is under way share the answer. */
function sharing<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (id) => {
    const shared = running.get(id) ?? ask(id).finally(() => running.delete(id));
    running.set(id, shared);
    return shared;
  };
}
