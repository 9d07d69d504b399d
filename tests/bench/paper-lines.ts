import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { convertRows } from '../../lib/digest/convert';
import type { Paper } from '../../lib/paper/paper';

/** One line of a file of papers: the fields of a row of Hugging Face's, authors by their names alone. */
export interface PaperLine {
  id: string;
  title: string;
  /** The abstract. */
  summary?: string;
  authors?: string[];
  /** A day, where the instant is not known. */
  date?: string;
  publishedAt?: string;
  numComments?: number;
  [field: string]: unknown;
}

/** Reads a file of papers: JSON Lines, plain or gzipped. */
export async function readPaperLines(file: string): Promise<PaperLine[]> {
  const bytes = await readFile(file);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const lines = (isGzipped ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** The papers of these lines, each once, as the sync would have made them of a day's list. */
export function papersOfLines(lines: readonly PaperLine[]): Paper[] {
  const papers = lines.flatMap(({ authors = [], date, numComments, ...fields }) => {
    const day = date ?? fields.publishedAt?.slice(0, 10) ?? '2025-01-01';
    const publishedAt = fields.publishedAt ?? `${day}T00:00:00.000Z`;
    const paper = { ...fields, publishedAt, authors: authors.map((name) => ({ name })) };
    return convertRows([{ paper, numComments }], day, day).papers;
  });
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}
