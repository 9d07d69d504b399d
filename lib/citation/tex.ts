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

/** A formula, in braces so that BibTeX leaves its capitals alone. It counts every brace, those of a set as well. */
export function formulaOf(tex: string): string {
  const safe = tex
    .replaceAll('\\{', '\\lbrace ')
    .replaceAll('\\}', '\\rbrace ')
    .replace(/(?<!\\)[%#&]/g, '\\$&')
    .replace(
      /[^\0-\x7f]/gu,
      (character) => /^\$(.*)\$$/.exec(toLatex(character))?.[1]?.replace(/.+/, '{$&}') ?? character,
    );
  return `{$${safe}$}`;
}
