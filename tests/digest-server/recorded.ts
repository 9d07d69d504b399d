import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { addDays, daysBetween, isDay } from './calendar';
import { type Days, inOrder } from './days';
import { isObject, paperOf, stringOr } from './item';

/**
 * Reads a file of recorded days: JSON Lines, plain or gzipped, a `{ "date": "YYYY-MM-DD", "items": [...] }` a line,
 * `items` being the body of `GET /api/daily_papers?date=` as it came. Nothing inside the items is checked or changed.
 */
export async function readRecordedDays(file: string): Promise<Days> {
  const bytes = await readFile(file);
  const isGzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isGzipped ? gunzipSync(bytes) : bytes).toString('utf8');
  const days: [string, unknown[]][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') days.push(readDay(line, `${file}:${index + 1}`));
  }
  return inOrder(days);
}

function readDay(line: string, place: string): [string, unknown[]] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  if (!isObject(value) || typeof value.date !== 'string' || !isDay(value.date) || !Array.isArray(value.items)) {
    throw new Error(`${place}: not a day; wanted { "date": "YYYY-MM-DD", "items": [...] }`);
  }
  return [value.date, value.items];
}

/**
 * Moves a recording by whole weeks, so that weekdays stay weekdays, until its newest day is as late as it can be without
 * being after `today`. Of the items only the date in `paper.submittedOnDailyAt` follows; when a paper appeared on arXiv
 * stays true.
 */
export function shiftToToday(days: Days, today: string): Days {
  const newest = [...days.keys()].at(-1);
  if (newest === undefined) return days;
  const shift = Math.floor(daysBetween(newest, today) / 7) * 7;
  return inOrder(
    [...days].map(([day, items]) => [addDays(day, shift), items.map((item) => shiftItem(item, shift))] as const),
  );
}

function shiftItem(item: unknown, shift: number): unknown {
  const paper = paperOf(item);
  const submitted = stringOr(paper.submittedOnDailyAt, '');
  const day = submitted.slice(0, 10);
  if (!isObject(item) || !isDay(day)) return item;
  return { ...item, paper: { ...paper, submittedOnDailyAt: addDays(day, shift) + submitted.slice(10) } };
}
