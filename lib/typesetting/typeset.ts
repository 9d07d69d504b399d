import temml from 'temml';
import { type MathNode, toMathNodes } from './math-node';

/** Longer than any formula in a title or an abstract. */
const MOST_LENGTH = 2_000;
const OPTIONS = {
  throwOnError: true,
  trust: false,
  strict: false,
  // What the typesetter's own commands need; those of a formula are not wanted, see below.
  maxExpand: 100,
  maxSize: [3, 36] as [number, number],
  // A row for each part that a line may end after.
  wrap: 'tex' as const,
};
/** Commands that define commands. No abstract does so, and a few of them make a formula of any size. */
const DEFINITION = /\\(?:[gex]?def|global|long|(?:future)?let|(?:re)?newcommand|providecommand)(?![A-Za-z])/;
/** A percent sign would begin a comment; in an abstract it is one. */
const PERCENT = /(\\[\s\S])|%/g;

/**
 * The MathML of a formula; `null` when its TeX is broken, or does more than set a formula. The typesetter's tree is
 * read as data: its own way into a document makes links of `\ref`, and it refuses pages in quirks mode.
 */
export function typeset(tex: string, display: boolean): MathNode[] | null {
  if (tex.length > MOST_LENGTH || DEFINITION.test(tex)) return null;
  try {
    const source = tex.replace(PERCENT, (all, escaped) => (escaped ? all : '\\%'));
    return toMathNodes(temml.__renderToMathMLTree(source, { ...OPTIONS, displayMode: display }));
  } catch {
    return null;
  }
}
