/**
 * A stretch of a paper's title or abstract: words as they are shown, or a formula in TeX. `source` is what stands in
 * the text for it; the sources of all segments, one after the other, are the text.
 */
export type Segment = TextSegment | MathSegment;

export interface TextSegment {
  kind: 'text';
  /** Empty where TeX has marks and readers have nothing: `\emph{` before a word, `}` after it. */
  text: string;
  source: string;
}

export interface MathSegment {
  kind: 'math';
  /** Without its delimiters. */
  tex: string;
  /** Meant for a line of its own. */
  display: boolean;
  source: string;
}

/** What a piece of TeX in a text means. */
export interface Reading {
  /** Where in the text it ends. */
  end: number;
  /** What it shows; nothing when it is a formula. */
  text?: string;
  math?: { tex: string; display: boolean };
  /** What belongs to it further on: the brace or the quotation mark that closes it. */
  closing?: { at: number; length: number; text: string };
}

/** What `pattern`, which is sticky, finds in `text` at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
