// What is written behind the colon of a filter. Half-typed values are `null`: they ask nothing yet.

const DAY_MS = 86_400_000;

/** A range of numbers or days; `null` where it has no end. */
export interface Bounds {
  from: number | null;
  to: number | null;
}

/** A range, and how people read it. */
export interface ReadBounds extends Bounds {
  label: string;
}

/** A number or a stretch of days. */
interface Exact {
  from: number;
  to: number;
  said: string;
}

const RANGE = /^(.*?)(?:\.\.+|…|–)(.*)$/;
const NUMBERS = /^(\d+)-(\d+)$/;
const YEARS = /^(\d{4})-(\d{4})$/;
const COMPARED = /^(>=|<=|=>|=<|>|<|=|≥|≤)?(.*)$/;

/** `>50`, `>=50`, `<3`, `10..50`, `10-50`; a bare number is the least there may be. */
export function countBounds(value: string): ReadBounds | null {
  const read = (text: string): Exact | null => {
    const number = /^(\d{1,9})\+?$/.exec(text)?.[1];
    return number === undefined ? null : { from: Number(number), to: Number(number), said: number };
  };
  const bounds = rangeOf(value.replace(NUMBERS, '$1..$2'), read, read) ?? comparedOf(value, read, read, false);
  if (!bounds) return null;
  const { from, to } = bounds;
  if (from === null) return { from, to, label: `at most ${to}` };
  if (to === null) return { from, to, label: `at least ${from}` };
  return { from, to, label: from === to ? String(from) : `${from} to ${to}` };
}

/**
 * `2025`, `2025-10`, `2025/10/03`, each with `>`, `>=`, `<`, `<=`, or two of them as `2024..2025`; in days since 1970.
 *
 * @param isOpen the end may not be typed yet: `2025-1` on the way to `2025-10` is no month so far
 */
export function dateBounds(value: string, isOpen = false): ReadBounds | null {
  const read = (text: string) => daysOf(text, false);
  const readLast = (text: string) => daysOf(text, isOpen);
  const text = value.replaceAll('/', '-').replace(YEARS, '$1..$2');
  return rangeOf(text, read, readLast) ?? comparedOf(text, read, readLast, true);
}

type Read = (text: string) => Exact | null;

/** Two ends, in whichever order; one of them may be missing. */
function rangeOf(value: string, read: Read, readLast: Read): ReadBounds | null {
  const [, first, last] = RANGE.exec(value) ?? [];
  if (first === undefined || last === undefined) return null;
  const [a, b] = [read(first.trim()), readLast(last.trim())];
  if (!a && !b) return null;
  const [from, to] = a && b && a.from > b.from ? [b, a] : [a, b];
  return { from: from?.from ?? null, to: to?.to ?? null, label: `${from?.said ?? '…'} to ${to?.said ?? '…'}` };
}

function comparedOf(value: string, read: Read, readLast: Read, bareIsExact: boolean): ReadBounds | null {
  const [, sign = '', rest = ''] = COMPARED.exec(value) ?? [];
  const isExact = sign === '=' || (bareIsExact && !sign);
  const exact = (isExact ? readLast : read)(rest.trim());
  if (!exact) return null;
  const { from, to, said } = exact;
  switch (sign) {
    case '>':
      return { from: to + 1, to: null, label: `after ${said}` };
    case '<':
      return { from: null, to: from - 1, label: `before ${said}` };
    case '<=':
    case '=<':
    case '≤':
      return { from: null, to, label: `up to ${said}` };
    default:
      return isExact ? { from, to, label: said } : { from, to: null, label: `since ${said}` };
  }
}

/** The first and last day of a year, a month or a day; a day that its month does not have is the last one it has. */
function daysOf(text: string, isOpen: boolean): Exact | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$/.exec(text) ?? [];
  if (Number(year) < 1970 || Number(month) > 12 || Number(day) > 31) return null;
  const at = (m: number, d: number) => Math.floor(Date.UTC(Number(year), m, d) / DAY_MS);
  if (isUnset(month, '1', isOpen)) return { from: at(0, 1), to: at(12, 1) - 1, said: year };
  const m = Number(month) - 1;
  const said = `${year}-${month.padStart(2, '0')}`;
  const lastOfMonth = at(m + 1, 1) - 1;
  if (isUnset(day, '3', isOpen)) return { from: at(m, 1), to: lastOfMonth, said };
  const only = Math.min(at(m, Number(day)), lastOfMonth);
  return { from: only, to: only, said: `${said}-${String(only - at(m, 1) + 1).padStart(2, '0')}` };
}

/** Nothing, nought, or one digit that another one most likely follows. */
const isUnset = (part: string, lastTen: string, isOpen: boolean) =>
  Number(part) === 0 || (isOpen && part.length === 1 && part <= lastTen);
