import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';

const TrainingPaper = v.object({
  id: v.string(),
  title: v.string(),
  /** The abstract. */
  summary: v.string(),
});
export type TrainingPaper = v.InferOutput<typeof TrainingPaper>;

/**
 * The papers of these files, a line at a time: JSON Lines, gzipped where the name ends in `.gz`. Each id comes once, the
 * first of its rows; rows that are no papers are passed over.
 */
export async function* readTrainingPapers(files: readonly string[]): AsyncGenerator<TrainingPaper> {
  const seen = new Set<string>();
  for (const file of files) {
    const bytes = createReadStream(file);
    const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
    for await (const line of createInterface({ input: text })) {
      if (line.trim() === '') continue;
      const read = v.safeParse(TrainingPaper, JSON.parse(line));
      if (!read.success || seen.has(read.output.id)) continue;
      seen.add(read.output.id);
      yield read.output;
    }
  }
}
