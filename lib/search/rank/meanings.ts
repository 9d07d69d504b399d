import { wordsAlike } from '../segment/alike';
import type { ChunkReader } from '../segment/chunks';
import { bytesOfWord, chunksWithPrefix, type WordCursor, type WordEntry, wordsWithPrefix } from '../segment/dictionary';
import { chunkName } from '../segment/names';
import type { Segment } from '../segment/view';
import { stem } from '../tokens';

/** How a word of the index answers to a word of a query. */
export type MeaningKind = 'itself' | 'form' | 'completion' | 'guess' | 'joined';

/** A word of the index that a word of the query may mean, and how surely: 1 is the word itself. */
export interface Meaning {
  word: string;
  kind: MeaningKind;
  sureness: number;
  documents: number;
  /** Where it stands, segment by segment. */
  entries: { segment: Segment; entry: WordEntry }[];
}

/** What is asked of a word. */
export interface WordQuestion {
  word: string;
  /** It may be half typed. */
  asPrefix: boolean;
  /** No other form of it, and no mended one. */
  exact?: boolean;
  /** It is the first letter of a name. */
  isInitial?: boolean;
  /** When it is taken for another word, typed wrong; left out, never. */
  guess?: GuessWhen;
}

/**
 * When a word may be another one, typed wrong: never, when no paper has it, or also when hardly any has it, since some
 * authors type wrong, too.
 */
export type GuessWhen = 'never' | 'unknown' | 'rare';

// What a word is worth that is not the one typed.
const SURENESS = {
  sameButNumber: 0.92,
  sameStem: 0.75,
  completed: 0.85,
  oneError: 0.7,
  twoErrors: 0.5,
  /** A mended word that is half typed, too. */
  mendedBeginning: 0.8,
  /** A mended word beside papers that have it as it was typed: these come first. */
  mendedThoughKnown: 0.3,
};
/** Longer words that a half-typed one may become. */
const MOST_COMPLETIONS = 50;
/** No first name is in a larger share of the papers. */
const MOST_NAMED = 0.2;
/** In so few it does not matter. */
const FEW = 50;
/** Different words that a word with typing errors may mean. */
const MOST_GUESSES = 12;

/** What each of these words may mean. */
export async function meaningsOf(
  reader: ChunkReader,
  segments: readonly Segment[],
  questions: readonly WordQuestion[],
): Promise<Meaning[][]> {
  const near = await Promise.all(questions.map((question) => lookUp(reader, segments, question)));
  const documents = segments.reduce((sum, { head }) => sum + head.documents, 0);
  const most = { never: -1, unknown: 0, rare: 1 + documents / 20_000 };
  return Promise.all(
    near.map(async (meanings, i) => {
      const question = questions[i] as WordQuestion;
      const known = meanings.reduce((sum, { documents }) => sum + documents, 0);
      if (question.exact || known > most[question.guess ?? 'never'] || !mayBeMistyped(question.word)) return meanings;
      const guesses = await guess(reader, segments, question);
      if (!known) return guesses;
      const had = new Set(meanings.map(({ word }) => word));
      const likely = guesses.filter(({ word, documents }) => !had.has(word) && documents > known * 3);
      const lessSure = (guess: Meaning) => ({ ...guess, sureness: guess.sureness * SURENESS.mendedThoughKnown });
      return [...meanings, ...likely.map(lessSure)];
    }),
  );
}

/** Nobody mends a number, and what is very short may mean anything. */
const mayBeMistyped = (word: string) => word.length > 3 && word.length < 40 && /^[a-z][a-z0-9]+$/.test(word);

/** The word itself, its other forms, and what it begins. */
async function lookUp(
  reader: ChunkReader,
  segments: readonly Segment[],
  { word, asPrefix, exact, isInitial }: WordQuestion,
): Promise<Meaning[]> {
  const mayGoOn = asPrefix || isInitial;
  const root = stem(word);
  const beginning = exact && !mayGoOn ? word : commonBeginning(word, root);
  const collected = createCollection();
  await scan(reader, segments, beginning, (segment, chunk) =>
    wordsWithPrefix(chunk, bytesOfWord(beginning), (cursor) => {
      const other = cursor.word();
      if (other === word) collected.add('itself', 1, segment, cursor, other);
      else if (!exact && word.length > 2 && stem(other) === root)
        collected.add(
          'form',
          samePlural(word, other) ? SURENESS.sameButNumber : SURENESS.sameStem,
          segment,
          cursor,
          other,
        );
      else if (mayGoOn && other.startsWith(word))
        collected.add('completion', completedBy(word, other), segment, cursor, other);
    }),
  );
  const meanings = collected.all();
  const completions = meanings.filter(({ kind }) => kind === 'completion');
  const documents = segments.reduce((sum, { head }) => sum + head.documents, 0);
  const likely = isInitial
    ? completions.filter((completion) => completion.documents <= Math.max(FEW, documents * MOST_NAMED))
    : mostLikely(completions, MOST_COMPLETIONS);
  return [...meanings.filter(({ kind }) => kind !== 'completion'), ...likely];
}

/** What all forms of a word begin with. */
function commonBeginning(word: string, root: string): string {
  let same = 0;
  while (same < root.length && word[same] === root[same]) same++;
  // `study` has `studies` for a form.
  return word.slice(0, root.endsWith('y') ? Math.min(same, root.length - 1) : same);
}

/** Words within one or two typing errors; longer ones that begin like it where it may be half typed. */
async function guess(
  reader: ChunkReader,
  segments: readonly Segment[],
  { word, asPrefix }: WordQuestion,
): Promise<Meaning[]> {
  const typed = bytesOfWord(word);
  const most = word.length >= 8 ? 2 : 1;
  const collected = createCollection();
  // The first letter may be missing, or the second one in its place.
  const beginnings = new Set([word.slice(0, 1), word.slice(1, 2)]);
  for (const beginning of beginnings) {
    await scan(reader, segments, beginning, (segment, chunk) =>
      wordsAlike(chunk, { typed, most, asPrefix }, (cursor, errors, whole) => {
        const sureness = mended(errors) * (whole ? 1 : SURENESS.mendedBeginning);
        collected.add('guess', sureness, segment, cursor, cursor.word());
      }),
    );
  }
  const all = collected.all();
  const best = all.reduce((most, { sureness }) => Math.max(most, sureness), 0);
  return mostLikely(
    all.filter(({ sureness }) => sureness >= best * 0.6),
    MOST_GUESSES,
  );
}

async function scan(
  reader: ChunkReader,
  segments: readonly Segment[],
  beginning: string,
  visit: (segment: Segment, chunk: Uint8Array) => void,
): Promise<void> {
  const wanted = segments.flatMap((segment) => {
    const [from, to] = chunksWithPrefix(segment.head.firstWords, beginning);
    const chunks: { segment: Segment; name: string }[] = [];
    for (let i = from; i <= to; i++) chunks.push({ segment, name: chunkName(segment.name, `w${i}`) });
    return chunks;
  });
  const chunks = await reader.read(wanted.map(({ name }) => name));
  for (const { segment, name } of wanted) visit(segment, chunks.get(name) as Uint8Array);
}

function createCollection() {
  const found = new Map<string, Meaning>();
  return {
    add(kind: MeaningKind, sureness: number, segment: Segment, cursor: WordCursor, word: string): void {
      const meaning = found.get(word) ?? { word, kind, sureness, documents: 0, entries: [] };
      found.set(word, meaning);
      meaning.documents += cursor.documents;
      meaning.entries.push({ segment, entry: cursor.entry() });
    },
    all: () => [...found.values()],
  };
}

/** Those that most papers have, the surer the better. */
function mostLikely(meanings: Meaning[], most: number): Meaning[] {
  if (meanings.length <= most) return meanings;
  const likelihood = ({ sureness, documents }: Meaning) => sureness ** 3 * documents;
  return meanings.sort((a, b) => likelihood(b) - likelihood(a)).slice(0, most);
}

const mended = (errors: number) => (errors === 0 ? 1 : errors === 1 ? SURENESS.oneError : SURENESS.twoErrors);

const samePlural = (a: string, b: string) => a === `${b}s` || b === `${a}s` || a === `${b}es` || b === `${a}es`;

/** The more of a word is typed, the surer it is. */
const completedBy = (typed: string, whole: string) => SURENESS.completed * (0.6 + (0.4 * typed.length) / whole.length);
