import { Transform } from 'unicode2latex';

let transform: Transform | undefined;

/** Made when first needed: it copies a table of thousands of characters. */
function toLatex(text: string): string {
  // Letters and signs that a formula has a better form for.
  transform ??= new Transform('bibtex', { math: 'Ω×÷±' });
  return transform.tolatex(text);
}

/** What TeX takes for a command, and each character outside ASCII with the accents that follow it. */
const SPECIAL = /[\\{}$&#^_~%<>|]|[\p{L}\p{N}]\p{M}+|[^\0-\x7f]/gu;
/** Other scripts and pictures stay as they are: TeX engines read UTF-8, and its commands for them need packages. */
const TRANSLATED = /^(?:[\0-\u00bf\p{scx=Latn}\p{scx=Grek}\p{M}\p{P}\p{Sm}\p{No}\p{Z}\u2190-\u21ff])+$/u;
/** Characters of ASCII that a backslash in front makes harmless, and what is no command at all (`--`). */
const SIMPLE = /^(?:\\[&#$_%]|[^\\$]+)$/;

/** Plain text as TeX writes it: `Müller & Søn` becomes `M{\"u}ller \& S{\o}n`. */
export function texOf(text: string): string {
  return text.normalize('NFC').replace(SPECIAL, (character) => {
    if (!TRANSLATED.test(character)) return character;
    const tex = toLatex(character).trim();
    // In braces BibTeX takes an accented letter for one letter, and leaves the case of a formula alone.
    return tex === character || SIMPLE.test(tex) || tex === '\\,' ? tex || ' ' : `{${tex}}`;
  });
}

/** Braces of a set would count as braces; the others end a line, name an argument or part two columns. */
const IN_FORMULA: Record<string, string> = {
  '\\{': '\\lbrace ',
  '\\}': '\\rbrace ',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
};

/** A formula, in braces so that BibTeX leaves its capitals alone. */
export function formulaOf(tex: string): string {
  const safe = tex.replace(
    /\\.|[%#&]|[^\0-\x7f]/gsu,
    (part) => IN_FORMULA[part] ?? (part < '\x80' ? part : signOf(part)),
  );
  return `{$${safe}$}`;
}

/** `μ` becomes `{\mu}`: in a formula already, and apart from a letter that follows. */
function signOf(character: string): string {
  const sign = /^\$(.+)\$$/.exec(toLatex(character))?.[1];
  return sign ? `{${sign}}` : character;
}
