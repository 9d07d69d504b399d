import type { Paper } from '@/lib/paper/paper';
import { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';
import { allPapers } from './all-papers';
import { type Ask, ENGINES } from './search-engines';

export * from './measure-meaning';

// Runs in a page of its own origin for each engine: what is kept, is kept in IndexedDB.

export interface Asked {
  /** Milliseconds. */
  took: number;
  /** Ids, best first. */
  found: string[];
}

const db = new PaperglossDatabase('bench');
let ask: Ask | null = null;

/** Writes the papers at an address, as the sync does. */
export async function store(url: string): Promise<void> {
  const papers: Paper[] = await (await fetch(url)).json();
  await putPapers(db, papers);
}

/** Makes an engine's index; answers the milliseconds that took, and its bytes. */
export async function build(engine: string): Promise<{ took: number; bytes: number }> {
  const papers = engine === 'Papergloss' ? [] : await allPapers(db);
  const start = performance.now();
  const bytes = (await ENGINES[engine]?.build(db, papers)) ?? 0;
  return { took: performance.now() - start, bytes };
}

/** From nothing to the first answer, in milliseconds. */
export async function cold(engine: string, query: string): Promise<Asked> {
  const start = performance.now();
  ask = (await ENGINES[engine]?.open(db)) ?? null;
  const found = (await ask?.(query, 20)) ?? [];
  return { took: performance.now() - start, found };
}

/** Asks one query after the other, for so many milliseconds at most; the rest stays unanswered. */
export async function askAll(queries: readonly string[], most: number, budget: number): Promise<Asked[]> {
  const answers: Asked[] = [];
  const end = performance.now() + budget;
  for (const query of queries) {
    if (performance.now() > end) break;
    const start = performance.now();
    const found = (await ask?.(query, most)) ?? [];
    answers.push({ took: performance.now() - start, found });
  }
  return answers;
}

/** Takes up the papers at an address; answers the milliseconds, `null` for an engine that keeps nothing. */
export async function add(engine: string, url: string): Promise<number | null> {
  const add = ENGINES[engine]?.add;
  if (!add) return null;
  const papers: Paper[] = await (await fetch(url)).json();
  const start = performance.now();
  await add(db, papers);
  return performance.now() - start;
}
