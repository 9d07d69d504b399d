import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { highest, type Measured, meanOf, measure } from './measures';

/** A section of a curated list: papers that people put together. */
const Section = v.object({ repo: v.string(), section: v.string(), ids: v.array(v.string()) });
export type Section = v.InferOutput<typeof Section>;

/** A description in a layman's words; right are the papers whose titles match. */
const MeaningQuery = v.object({ query: v.string(), titlePattern: v.string() });
export type MeaningQuery = v.InferOutput<typeof MeaningQuery>;

/** Larger ones are no neighbourhoods but whole fields. */
const LARGEST_SECTION = 20;

export const readSections = async (file: string): Promise<Section[]> =>
  (await readLines(file, Section)).filter(({ ids }) => ids.length <= LARGEST_SECTION);

export const readMeaningQueries = (file: string): Promise<MeaningQuery[]> => readLines(file, MeaningQuery);

async function readLines<T extends v.GenericSchema>(file: string, schema: T): Promise<v.InferOutput<T>[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => v.parse(schema, JSON.parse(line)));
}

/** Scores of all papers, by their places; the higher the nearer. */
export type Scores = ArrayLike<number>;

/** How well `scoresOf` a paper finds the others of its sections. */
export function measureRelated(
  papers: readonly { id: string }[],
  sections: readonly Section[],
  scoresOf: (position: number) => Scores,
): Measured & { questions: number } {
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  const rankings = new Map<number, number[]>();
  const measured = sections.flatMap(({ ids }) => {
    const members = ids.flatMap((id) => places.get(id) ?? []);
    if (members.length < 2) return [];
    return members.map((self) => {
      const ranking = rankings.get(self) ?? highest(scoresOf(self), 10, self);
      rankings.set(self, ranking);
      return measure(ranking, (other) => members.includes(other), members.length - 1);
    });
  });
  return { ...meanOf(measured), questions: measured.length };
}

/** How well `scoresOf` a query finds the papers whose titles match its pattern. */
export function measureQueries(
  papers: readonly { title: string }[],
  queries: readonly MeaningQuery[],
  scoresOf: (query: string) => Scores,
): Measured {
  return meanOf(
    queries.map(({ query, titlePattern }) => {
      const pattern = new RegExp(titlePattern, 'i');
      const right = new Set(papers.flatMap(({ title }, i) => (pattern.test(title) ? [i] : [])));
      return measure(highest(scoresOf(query), 10), (position) => right.has(position), right.size);
    }),
  );
}
