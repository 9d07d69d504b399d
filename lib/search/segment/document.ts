import type { Paper } from '@/lib/paper/paper';
import { indexTokens } from '../tokens';
import {
  AUTHOR_PLACES,
  BODY_PLACES,
  BODY_TIMES,
  IN_AUTHORS,
  IN_KEYWORDS,
  IN_ORGANIZATION,
  IN_TITLE,
  KEYWORD_PLACES,
  NOWHERE,
  TITLE_PLACES,
} from './format';

/** A word of one document: its byte (see format.ts) and its places, in order. */
export interface WordOfDocument {
  byte: number;
  places: number[];
}

/** Facts of a document that filters, orders and facets need; a few bytes each. */
export interface DocumentFacts {
  id: string;
  /** Days since 1970-01-01, on which it appeared; 0 when unknown. */
  day: number;
  /** On which it was on Daily Papers; 0 when it was not. */
  digestDay: number;
  upvotes: number;
  comments: number;
  hasCode: boolean;
  /** `null` when unknown. */
  organization: { name: string; fullname: string } | null;
  /** Words of the title. */
  titleWords: number;
}

export interface IndexDocument {
  words: Map<string, WordOfDocument>;
  facts: DocumentFacts;
}

/** Between two names, or two keywords: their words are no neighbours. */
const GAP = 2;
/** No text goes on for longer. */
const MOST_PLACES = 20_000;

/** A paper as the index sees it. */
export function documentOf(paper: Paper): IndexDocument {
  const words = new Map<string, WordOfDocument>();
  const add = (word: string, bit: number, place: number): void => {
    const entry = words.get(word) ?? { byte: 0, places: [] };
    words.set(word, entry);
    if (bit) entry.byte |= bit;
    else if ((entry.byte & BODY_TIMES) < BODY_TIMES) entry.byte++;
    if (place >= 0) entry.places.push(place);
  };
  /** Adds a text whose places begin at `from` and end before `to`; answers where the next one begins. */
  const addText = (text: string, bit: number, from: number, to: number, all = false): number => {
    let next = from;
    for (const { word, place } of indexTokens(text, all)) {
      add(word, bit, from + place < to ? from + place : -1);
      next = from + place + 1;
    }
    return next;
  };

  const titleEnd = addText(paper.title, IN_TITLE, TITLE_PLACES, AUTHOR_PLACES - GAP);
  let from = AUTHOR_PLACES;
  for (const author of paper.authors) from = GAP + addText(author, IN_AUTHORS, from, KEYWORD_PLACES - GAP, true);
  from = KEYWORD_PLACES;
  for (const keyword of paper.keywords) {
    from = GAP + addText(keyword, IN_KEYWORDS, from, BODY_PLACES - GAP);
    const initials = initialsOf(keyword);
    if (initials) add(initials, IN_KEYWORDS, -1);
  }
  const { organization } = paper;
  if (organization) {
    addText(organization.name, IN_ORGANIZATION, 0, 0, true);
    addText(organization.fullname, IN_ORGANIZATION, 0, 0, true);
  }
  const abstractEnd = addText(paper.abstract, 0, BODY_PLACES, MOST_PLACES);
  if (paper.summary) addText(paper.summary, 0, abstractEnd + GAP, MOST_PLACES);

  for (const { places } of words.values()) if (!places.length) places.push(NOWHERE);

  return {
    words,
    facts: {
      id: paper.id,
      day: dayOf(paper.publishedAt ?? paper.digestDate),
      digestDay: dayOf(paper.digestDate),
      upvotes: paper.upvotes ?? 0,
      comments: paper.comments ?? 0,
      hasCode: paper.githubRepo !== null,
      organization,
      titleWords: titleEnd - TITLE_PLACES,
    },
  };
}

/** `rag` of `retrieval-augmented generation`: what people call it; empty where nobody would. */
function initialsOf(keyword: string): string {
  const parts = keyword.split(/[\s-]+/).filter((part) => /^\p{L}/u.test(part));
  if (parts.length < 2 || parts.length > 5) return '';
  return parts
    .map((part) => part[0])
    .join('')
    .toLowerCase();
}

/** Days since 1970 of an ISO date; 0 for none. */
export function dayOf(iso: string | null): number {
  const time = Date.parse(iso?.slice(0, 10) ?? '');
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / 86_400_000));
}
