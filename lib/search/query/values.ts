// What is written behind the colon of a filter. Half-typed values are `null`: they ask nothing yet.

const DAY_MS = 86_400_000;

/** A range of numbers or days; `null` where it has no end. */
export interface Bounds {
  from: number | null;
  to: number | null;
}

const RANGE = /^(.*?)\.\.(.*)$/;
const COMPARED = /^(>=|<=|=>|=<|>|<|=|≥|≤)?(.*)$/;

/** `>50`, `>=50`, `<3`, `10..50`; a bare number is the least there may be. */
export function countBounds(value: string): Bounds | null {
  return boundsOf(value, (number) => {
    const match = /^(\d{1,9})\+?$/.exec(number);
    return match ? { from: Number(match[1]), to: Number(match[1]) } : null;
  });
}

/** `2025`, `2025-10`, `2025-10-03`, each with `>`, `>=`, `<`, `<=`, or two of them as `2024..2025`; in days since 1970. */
export function dateBounds(value: string): Bounds | null {
  return boundsOf(value, daysOf, true);
}

type Exact = { from: number; to: number };

function boundsOf(value: string, read: (text: string) => Exact | null, bareIsExact = false): Bounds | null {
  const range = RANGE.exec(value);
  if (range) {
    const [from, to] = [read(range[1] ?? ''), read(range[2] ?? '')];
    return from || to ? { from: from?.from ?? null, to: to?.to ?? null } : null;
  }
  const [, sign = '', rest = ''] = COMPARED.exec(value) ?? [];
  const exact = read(rest.trim());
  if (!exact) return null;
  switch (sign) {
    case '>':
      return { from: exact.to + 1, to: null };
    case '>=':
    case '=>':
    case '≥':
      return { from: exact.from, to: null };
    case '<':
      return { from: null, to: exact.from - 1 };
    case '<=':
    case '=<':
    case '≤':
      return { from: null, to: exact.to };
    default:
      return bareIsExact || sign === '=' ? exact : { from: exact.from, to: null };
  }
}

/** The first and last day of a year, a month or a day. */
function daysOf(text: string): Exact | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : null)) as [number, number?, number?];
  if (year < 1970 || (month && month > 12) || (day && day > 31)) return null;
  const at = (y: number, m: number, d: number) => Math.floor(Date.UTC(y, m, d) / DAY_MS);
  if (!month) return { from: at(year, 0, 1), to: at(year + 1, 0, 1) - 1 };
  if (!day) return { from: at(year, month - 1, 1), to: at(year, month, 1) - 1 };
  return { from: at(year, month - 1, day), to: at(year, month - 1, day) };
}
