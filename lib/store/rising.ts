import { addDays } from '@/lib/digest/days';
import type { Paper } from '@/lib/paper/paper';
import { rising, type Trend } from '@/lib/paper/trend';
import type { PaperglossDatabase } from './database';

/** Older papers are not asked about any more, so nobody knows whether they rise. */
const DAYS = 30;

/**
 * The papers of the last 30 days that rise fastest, the first of them first. No other papers are read.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export async function risingPapers(
  db: PaperglossDatabase,
  today: string,
  limit: number,
): Promise<{ paper: Paper; trend: Trend }[]> {
  const papers = await db.papers.where('digestDate').above(addDays(today, -DAYS)).toArray();
  return rising(papers, today).slice(0, limit);
}
