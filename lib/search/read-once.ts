import type { Paper } from '@/lib/paper/paper';

/** Reads papers by id, in order. */
export type ReadPapers = (ids: readonly string[]) => Promise<readonly (Paper | undefined)[]>;

/** Reads each paper once: those that are compared by title are mostly the ones that are shown. For one answer. */
export function readOnce(read: ReadPapers): ReadPapers {
  const held = new Map<string, Paper | undefined>();
  return async (ids) => {
    const missing = ids.filter((id) => !held.has(id));
    const papers = missing.length ? await read(missing) : [];
    for (const [i, id] of missing.entries()) held.set(id, papers[i]);
    return ids.map((id) => held.get(id));
  };
}
