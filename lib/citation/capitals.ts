import { isTelling } from '@/lib/search/tokens';
import type { Run } from './title';

/** The words of a title that stay as they are written when a style lowers its capitals. */
export function keptWords(runs: readonly Run[]): ReadonlySet<Run> {
  const texts = runs.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  const whole = texts.join('');
  // In a title all in capitals they mean nothing.
  if (!/\p{Ll}/u.test(whole) && /\s/.test(whole)) return new Set();
  let at = 0;
  const words = runs.map((run, i) => {
    const text = texts[i] ?? '';
    const word = { run, text, before: whole.slice(0, at), after: whole.slice(at + text.length) };
    at += text.length;
    return word;
  });
  const inside = words.filter((word) => word.run.kind === 'word' && !isStart(word));
  const namesOnly = isSentence(inside);
  const hasMeaning = (word: Word) => isOdd(word) || isNumbered(word) || (namesOnly && inside.includes(word));
  const withCapital = words.filter(({ run }) => run.kind === 'word' && /\p{Lu}/u.test(lettersOf(run)));
  return new Set(withCapital.filter(hasMeaning).map(({ run }) => run));
}

interface Word {
  run: Run;
  text: string;
  /** What stands before and after it in the title. */
  before: string;
  after: string;
}

/** With a dot for a formula. */
const lettersOf = ({ pieces }: Run): string => pieces.map(({ kind, text }) => (kind === 'text' ? text : '·')).join('');

/** `MetaGPT`, `LLMs`, `3D`, `R1`, `A$^2$Search`, `X`; not `A` where it may be the article. */
function isOdd({ run, before, after }: Word): boolean {
  const letters = lettersOf(run);
  if (letters === 'A') return !/(?:^|\s)$/.test(before) || !/^\s/.test(after);
  return letters.length === 1 || /.\p{Lu}|\p{Lu}.*[\p{N}·]/u.test(letters);
}

/** `Llama 3` is a name, `Under 3%`, `Fixing 7,400 Bugs` and `Fast 3D` are not. */
const isNumbered = ({ text, after }: Word): boolean =>
  isTelling(text.toLowerCase()) && !text.endsWith('ing') && /^ \d+(?:\.\d+)*(?![\p{L}\d%^]|[.,]\d)/u.test(after);

/** Styles leave the first letter alone, and one after a colon. */
const isStart = ({ before }: Word): boolean => before === '' || /:\s+$/.test(before);

/** Whether a title is written like a sentence, so that a capital inside it is a name's: `Learning from Wikipedia`. */
function isSentence(inside: readonly Word[]): boolean {
  const long = inside.filter(({ text }) => text.length > 3);
  return long.filter(({ text }) => /^\p{Ll}/u.test(text)).length > long.length / 2;
}
