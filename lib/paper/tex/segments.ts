import { matchBraces } from './braces';
import { commandAt } from './commands';
import { formulaAt } from './formula';
import { groupAt, lostCommandAt, scriptAt } from './groups';
import { dashAt, quotationAt, tieAt } from './punctuation';
import type { Reading, Segment } from './segment';

/** Where TeX may begin or end. Addresses are stepped over. */
const PLACE = /[\\${}~`'"]|-{2,}|[\^_](?=\{)|\btext(?=[a-z]{2}\{)|https?:\/\/[^\s{}$\\`'"]+/g;

/** The words and the formulas of a title or an abstract. What is not understood stays as it was typed. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  const braces = matchBraces(text);
  const closings = new Map<number, NonNullable<Reading['closing']>>();
  let at = 0;
  while (at < text.length) {
    PLACE.lastIndex = at;
    const found = PLACE.exec(text);
    const place = found?.index ?? text.length;
    if (place > at) add(segments, asTyped(text.slice(at, place)));
    at = place;
    if (!found) break;
    const closing = closings.get(at);
    const reading = closing ? { end: at + closing.length, text: closing.text } : readingAt(text, at, braces);
    if (reading?.closing) closings.set(reading.closing.at, reading.closing);
    const end = reading?.end ?? at + found[0].length;
    const source = text.slice(at, end);
    if (reading?.math) segments.push({ kind: 'math', ...reading.math, source });
    else add(segments, { kind: 'text', text: reading?.text ?? source, source });
    at = end;
  }
  return segments;
}

function readingAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  switch (text[at]) {
    case '\\':
      return formulaAt(text, at, braces) ?? commandAt(text, at, braces);
    case '$':
      return formulaAt(text, at, braces);
    case '{':
      return groupAt(text, at, braces);
    case '^':
    case '_':
      return scriptAt(text, at, braces);
    case '~':
      return tieAt(text, at);
    case '-':
      return dashAt(text, at);
    case '`':
      return quotationAt(text, at);
    case 't':
      return lostCommandAt(text, at, braces);
    default:
      return null;
  }
}

const asTyped = (source: string): Segment => ({ kind: 'text', text: source, source });

/** Words as typed become one with those before them. */
function add(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  const both = [last, next].every((each) => each?.kind === 'text' && each.text === each.source);
  if (last && both) segments[segments.length - 1] = asTyped(last.source + next.source);
  else segments.push(next);
}
