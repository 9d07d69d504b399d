import { readFile } from 'node:fs/promises';

/** A query and the paper that it is meant for. */
export interface SearchCase {
  type: string;
  query: string;
  id: string;
}

/** Papers that people have put into one section of a curated list. */
export interface Section {
  ids: string[];
}

/** Reads JSON Lines. */
export async function readLines<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Shares and mean, 0 to 1, of known items that were looked for. */
export interface Found {
  cases: number;
  first: number;
  amongTen: number;
  meanReciprocalRank: number;
}

/** How well these answers find what each case is meant for, by type of query and in all. */
export function foundByType(cases: readonly SearchCase[], answers: readonly { found: string[] }[]): Map<string, Found> {
  const byType = new Map<string, Found>();
  for (const [i, { found }] of answers.entries()) {
    const { type, id } = cases[i] as SearchCase;
    const rank = found.indexOf(id);
    for (const name of [type, 'all']) {
      const sum = byType.get(name) ?? { cases: 0, first: 0, amongTen: 0, meanReciprocalRank: 0 };
      byType.set(name, sum);
      sum.cases++;
      if (rank === 0) sum.first++;
      if (rank >= 0 && rank < 10) sum.amongTen++;
      if (rank >= 0) sum.meanReciprocalRank += 1 / (rank + 1);
    }
  }
  for (const sum of byType.values()) {
    sum.first /= sum.cases;
    sum.amongTen /= sum.cases;
    sum.meanReciprocalRank /= sum.cases;
  }
  return byType;
}

/** How many of the papers named first share a section with the one asked for. */
export interface Near {
  cases: number;
  precisionAtFive: number;
  hitAtTen: number;
  ndcgAtTen: number;
}

const discount = (rank: number) => 1 / Math.log2(rank + 2);

/** @param near the ten nearest of each paper of the sections that is known */
export function nearOfSections(sections: readonly Section[], near: ReadonlyMap<string, readonly string[]>): Near {
  const sum: Near = { cases: 0, precisionAtFive: 0, hitAtTen: 0, ndcgAtTen: 0 };
  for (const { ids } of sections) {
    const known = ids.filter((id) => near.has(id));
    for (const id of known) {
      const right = new Set(known.filter((other) => other !== id));
      if (!right.size) continue;
      const hits = (near.get(id) ?? []).slice(0, 10).map((other) => (right.has(other) ? 1 : 0));
      const ideal = Array.from({ length: Math.min(10, right.size) }, (_, i) => discount(i));
      sum.cases++;
      sum.precisionAtFive += hits.slice(0, 5).filter(Boolean).length / 5;
      sum.hitAtTen += hits.some(Boolean) ? 1 : 0;
      sum.ndcgAtTen +=
        hits.reduce<number>((total, hit, i) => total + hit * discount(i), 0) / ideal.reduce((a, b) => a + b, 0);
    }
  }
  const { cases } = sum;
  return {
    cases,
    precisionAtFive: sum.precisionAtFive / cases,
    hitAtTen: sum.hitAtTen / cases,
    ndcgAtTen: sum.ndcgAtTen / cases,
  };
}
