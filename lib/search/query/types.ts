import type { TextRange } from '../highlight';

/** Where a word is looked for. */
export type Field = 'anywhere' | 'title' | 'authors' | 'keywords' | 'organization';

/** Words that are looked for. */
export interface Words {
  words: string[];
  field: Field;
  /** They stand one behind the other. */
  isPhrase: boolean;
  /** The last one may be half typed. */
  isOpen: boolean;
}

/** A condition on what is known of a paper. Bounds are inclusive, `null` where there is none. */
export type Filter =
  | { kind: 'code' }
  | { kind: 'upvotes' | 'comments'; from: number | null; to: number | null }
  /** When it appeared, and when it was on Daily Papers, in days since 1970-01-01. */
  | { kind: 'date' | 'digest'; from: number | null; to: number | null }
  | { kind: 'saved'; status: 'to-read' | 'reading' | 'done' | null }
  | { kind: 'tag'; tag: string }
  /** A canonical arXiv id, or the beginning of one that is being typed. */
  | { kind: 'id'; id: string; isOpen: boolean }
  /** What a pasted address names; see `keyOf` in lib/links. */
  | { kind: 'key'; key: string }
  /** The papers near in meaning to the one with this canonical arXiv id. */
  | { kind: 'like'; id: string };

/** A condition that a paper must meet, or must not. */
export type Condition = ({ kind: 'words' } & Words) | Filter;

/** What was understood of a part of a query, for people. */
export interface Chip {
  kind: Condition['kind'];
  /** It says what a paper must not have. */
  isNot: boolean;
  /** `by hong`, `since 2024`, `not survey`. */
  label: string;
  /** The part of the query that says so; without it the query asks the rest. */
  range: TextRange;
}

/** What a query asks for. */
export interface ParsedQuery {
  /** What is looked for; the more of it a paper has, the better. */
  words: Words[];
  /** The same as it was typed. */
  text: string;
  /** What a paper must have. */
  required: Condition[];
  /** What a paper must not have. */
  excluded: Condition[];
  /** What was understood beyond plain words, in the order of the text. */
  chips: Chip[];
}
