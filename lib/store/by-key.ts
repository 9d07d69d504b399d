import Dexie from 'dexie';
import { hostOf, identifyUrl } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from './database';
import { type Answer, answersOf, namedBy, rankOf } from './key-rows';

/** More papers under one key than anybody looks through. */
const MAX_PAPERS = 20;

/** The best are looked for among so many of a key's papers, which are all of them but for the rarest key. */
const MAX_READ = 200;

/** The best paper for each of `keys` (see `findAllByKey`), in order; `null` where there is none. Two reads in all. */
export async function findByKeys(db: PaperglossDatabase, keys: readonly string[]): Promise<(Paper | null)[]> {
  const found = await papersOf(db, await answersTo(db, keys));
  return found.map(([best]) => best ?? null);
}

/**
 * The papers that one key names, best first: those it means most strongly (see `KeyMatch`), among them those with the
 * most upvotes, among them the newest. At most 20.
 */
export async function findAllByKey(db: PaperglossDatabase, key: string): Promise<Paper[]> {
  const [papers = []] = await papersOf(db, await answersTo(db, [key]));
  return papers.slice(0, MAX_PAPERS);
}

/**
 * The id of the best paper for each of `keys`, in order; `null` where there is none. Made for thousands of links: papers
 * are read only for keys that mean several papers equally strongly, where their upvotes have to tell.
 */
export async function knownKeys(db: PaperglossDatabase, keys: readonly string[]): Promise<(string | null)[]> {
  const names = keys.flatMap((key) => namedBy(key) ?? []);
  const there = await knownIds(db, names);
  const answers = (await answersTo(db, keys)).map((known, i) =>
    namedBy(keys[i] ?? '') === null ? known : known.filter(({ id }) => there.has(id)),
  );
  const ties = answers.filter(([first, second]) => first && second && rankOf(first) === rankOf(second));
  const decided = await papersOf(db, ties);
  const best = new Map(ties.map((tied, i) => [tied, decided[i]?.[0]?.id]));
  return answers.map((known) => best.get(known) ?? known[0]?.id ?? null);
}

/** Keys read at one go, some milliseconds' work: between two goes others get their answers. */
const KEYS_AT_ONCE = 250;

/** The hosts on which papers have pages, without those whose links `identifyUrl` reads by itself. */
export async function pageHosts(db: PaperglossDatabase): Promise<string[]> {
  const seen = new Set(['']);
  const hosts: string[] = [];
  for (let last: string | undefined = PAGE; last; ) {
    const range = db.keys.where('key').between(last, PAGE_END, false, false);
    const keys: string[] = await range.limit(KEYS_AT_ONCE).primaryKeys();
    for (const key of keys) {
      const host = hostOf(key.slice(PAGE.length));
      if (seen.has(host)) continue;
      seen.add(host);
      if (!readsItself(host)) hosts.push(host);
    }
    last = keys.at(-1);
  }
  return hosts;
}

const PAGE = 'page:';
/** Behind every key that begins so. */
const PAGE_END = 'page;';

/** Whether a host has papers or repositories of its own. */
function readsItself(host: string): boolean {
  return ['abs/2308.00352', 'owner/name', '10.48550/arXiv.2308.00352'].some((path) =>
    identifyUrl(`https://${host}/${path}`),
  );
}

/** Those of the ids that there are papers of; the papers themselves are not read. */
async function knownIds(db: PaperglossDatabase, ids: readonly string[]): Promise<Set<unknown>> {
  if (ids.length === 0) return new Set();
  return db.transaction('r', db.papers, async ({ idbtrans }) => {
    const papers = idbtrans.objectStore('papers');
    return new Set(await Promise.all([...new Set(ids)].map((id) => settled(papers.getKey(id)))));
  });
}

const settled = <T>(request: IDBRequest<T>) =>
  new Dexie.Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * What each key means, the most strongly and newest first; one list for each key, however often it is asked for. What a
 * key names outright may not be there.
 */
async function answersTo(db: PaperglossDatabase, keys: readonly string[]): Promise<Answer[][]> {
  const unique = [...new Set(keys)];
  const answers = new Map<string, Answer[]>();
  for (const key of unique) {
    const id = namedBy(key);
    if (id !== null) answers.set(key, [{ id, match: 'id' }]);
  }
  const others = unique.filter((key) => !answers.has(key));
  const rows = await db.keys.bulkGet(others);
  others.forEach((key, i) => void answers.set(key, answersOf(rows[i]).slice(0, MAX_READ)));
  return keys.map((key) => answers.get(key) ?? []);
}

/** The papers of each list of answers, best first. An answer whose paper is gone is passed over. */
async function papersOf(db: PaperglossDatabase, lists: readonly Answer[][]): Promise<Paper[][]> {
  const ids = [...new Set(lists.flat().map(({ id }) => id))];
  const papers = new Map((await db.papers.bulkGet(ids)).map((paper, i) => [ids[i], paper]));
  return lists.map((answers) =>
    answers
      .flatMap((answer) => {
        const paper = papers.get(answer.id);
        return paper ? [{ paper, rank: rankOf(answer) }] : [];
      })
      .sort((a, b) => a.rank - b.rank || compareFame(a.paper, b.paper))
      .map(({ paper }) => paper),
  );
}

/** The most upvoted first, then the newest. */
function compareFame(a: Paper, b: Paper): number {
  return (b.upvotes ?? -1) - (a.upvotes ?? -1) || (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '');
}
