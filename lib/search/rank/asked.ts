import type { Field, ParsedQuery, Words } from '../query/types';
import type { ChunkReader } from '../segment/chunks';
import { IN_AUTHORS, IN_KEYWORDS, IN_ORGANIZATION, IN_TITLE } from '../segment/format';
import type { IndexView } from '../segment/view';
import { type GuessWhen, type Meaning, meaningsOf } from './meanings';

/** A word that is looked for, and what it may mean. */
export interface AskedWord {
  word: string;
  field: Field;
  meanings: Meaning[];
}

/** So many words are looked for; a sentence is told by fewer. A set of them is kept in 32 bits. */
const MOST_WORDS = 24;
/** A word that was typed in two. */
const JOINED = 0.95;

/** The bits of a word's byte that say that it stands in a field; 0 for anywhere. */
export const FIELD_BITS: Record<Field, number> = {
  anywhere: 0,
  title: IN_TITLE,
  authors: IN_AUTHORS,
  keywords: IN_KEYWORDS,
  organization: IN_ORGANIZATION,
};

/** The words that a query ranks by: all that it looks for, and behind them all that it requires. */
export async function askedWords(
  reader: ChunkReader,
  view: IndexView,
  query: ParsedQuery,
  guess: GuessWhen,
): Promise<AskedWord[]> {
  const required = query.required.filter((condition) => condition.kind === 'words');
  const pieces = [...query.words, ...required].flatMap(({ words, field, isPhrase, isOpen }) =>
    words.map((word, i) => ({ word, field, exact: isPhrase, asPrefix: isOpen && i === words.length - 1, guess })),
  );
  const asked = [...new Map(pieces.map((piece) => [`${piece.field} ${piece.word}`, piece])).values()].slice(
    0,
    MOST_WORDS,
  );
  const pairs = asked.slice(1).flatMap((second, i) => {
    const first = asked[i] as (typeof asked)[number];
    return first.field === second.field ? [{ at: i, word: first.word + second.word }] : [];
  });
  const meanings = await meaningsOf(reader, view.segments, [
    ...asked,
    ...pairs.map(({ word }) => ({ word, asPrefix: false, exact: true }) as const),
  ]);
  const words = asked.map(({ word, field }, i) => ({ word, field, meanings: meanings[i] ?? [] }));
  for (const [i, { at }] of pairs.entries()) {
    for (const meaning of meanings[asked.length + i] ?? []) {
      const joined: Meaning = { ...meaning, kind: 'joined', sureness: JOINED };
      words[at]?.meanings.push(joined);
      words[at + 1]?.meanings.push(joined);
    }
  }
  return words;
}

/** What these words, all of which a paper must have or must not have, may mean. */
export async function meaningsOfWords(
  reader: ChunkReader,
  view: IndexView,
  words: Words,
  guess: GuessWhen,
): Promise<AskedWord[]> {
  const { field, isPhrase, isOpen } = words;
  const meanings = await meaningsOf(
    reader,
    view.segments,
    words.words.map((word, i) => ({
      word,
      exact: isPhrase,
      asPrefix: isOpen && i === words.words.length - 1,
      isInitial: field === 'authors' && isPhrase && word.length === 1,
      guess,
    })),
  );
  return words.words.map((word, i) => ({ word, field, meanings: meanings[i] ?? [] }));
}
