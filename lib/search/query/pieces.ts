import type { TextRange } from '../highlight';
import { FIELDS, FILTERS } from './filters';

/** A part of a query that says one thing. */
export interface Piece {
  text: string;
  range: TextRange;
  /** It begins with a minus. */
  isNot: boolean;
  /** Of a filter or a field, in lower case; empty where none is named. */
  name: string;
  /** What stands behind name or minus, or between quotation marks; empty where nothing stands there yet. */
  value: string;
  isQuoted: boolean;
  /** It may still be typed on: it is the last one, and its quotation is not closed. */
  isOpen: boolean;
  /** Where the next one begins if the value is none of this name: `agents date: memory` asks for agents and memory. */
  afterName: number;
}

const NAMES = Object.keys({ ...FILTERS, ...FIELDS }).join('|');
const QUOTED = '"([^"]*)("?)';
/** `50`, and with a space inside `> 50` and `y. lecun`. */
const VALUE = String.raw`((?:(?:[<>=≤≥]{1,2}|\p{L}\.)\s+)?[^\s"]\S*)`;
const PIECE = new RegExp(
  [
    // A known name, and its value, perhaps after a space; unless what comes after the space is another piece for sure.
    String.raw`(-?)(${NAMES}):(?:(?:\s+(?!-|(?:${NAMES}):))?(?:${QUOTED}|${VALUE}))?`,
    `(-?)(?:[a-z]+:)?${QUOTED}`,
    String.raw`(-?)(\S+)`,
  ].join('|'),
  'giu',
);

/** The first piece of a query from a position on; `null` where nothing comes any more. */
export function pieceAt(query: string, from: number): Piece | null {
  PIECE.lastIndex = from;
  const match = PIECE.exec(query);
  if (!match) return null;
  const [text, not1, name = '', named, namedEnd, value, not2, quoted, quotedEnd, not3, bare] = match;
  const isQuoted = named !== undefined || quoted !== undefined;
  const end = match.index + text.length;
  return {
    text,
    range: [match.index, end],
    isNot: (not1 || not2 || not3) === '-',
    name: name.toLowerCase(),
    value: (named ?? quoted ?? value ?? bare ?? '').trim(),
    isQuoted,
    isOpen: end === query.length && !(namedEnd || quotedEnd),
    afterName: match.index + ((isQuoted ? /:/ : /\s|$/).exec(text)?.index ?? text.length) + (isQuoted ? 1 : 0),
  };
}
