import type { SyncStatus } from '@/lib/digest/status';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { RelatedPaper } from '@/lib/related/types';

/** What a link's card opens with. */
export type CardAnswer = KnownPaper | UnknownPaper;

/** The link names a paper of the digest, or one that was fetched before. */
export interface KnownPaper {
  kind: 'paper';
  /** The key that was asked for. */
  key: string;
  /** The version that the link names, if it names one. */
  version: number | null;
  paper: Paper;
  /** Further papers that the link names, best first, at most five: a repository may hold the code of several. */
  others: Paper[];
  /** `null` when the paper is not saved. */
  status: ReadingStatus | null;
}

/** The link names a paper on arXiv that is not known here. */
export interface UnknownPaper {
  kind: 'unknown';
  key: string;
  /** The canonical arXiv id. */
  id: string;
  /**
   * Whether the web is asked: `ask` when the person says so, `always` without further asking; `missing` when it was
   * asked not long ago and nobody had the paper.
   */
  lookup: 'ask' | 'always' | 'missing';
  /** The host names that a fetch asks, in this order. */
  hosts: string[];
}

/** Parts of the card that are too heavy to come with it: the setting of formulas, the writing of citations. */
export const CARD_PARTS = ['math', 'citation'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/**
 * Everything that pages and content scripts ask of the background: the name, what is sent, what comes back.
 * Sent as `browser.runtime.sendMessage({ type, data })`, answered with a `Reply`.
 */
export interface Protocol {
  /**
   * Papers by link: keys (`arxiv:2308.00352`), URLs (of a project page, too) or identifiers with a marker. In order;
   * `null` for unknown ones.
   */
  'papers.find': { data: { links: string[] }; value: (Paper | null)[] };
  /** The id of the paper behind each key, `null` where there is none: many links of a page told apart in one question. */
  'papers.known': { data: { keys: string[] }; value: (string | null)[] };
  /** Papers near one, best first. */
  'papers.related': { data: { id: string; limit?: number | undefined }; value: RelatedPaper[] };
  /** Papers of the digest that match, best first. */
  'papers.search': {
    data: { query: string; limit?: number | undefined; offset?: number | undefined };
    value: { total: number; papers: Paper[] };
  };
  /**
   * One paper from the web, on a person's wish; it is stored. Fails with `not-found` when nobody has it, else with one
   * of the codes of a `DigestError`.
   */
  'papers.fetch': { data: { id: string }; value: Paper };
  /** The newest version of a paper, from arXiv, on a person's wish; it is stored. Fails as `papers.fetch` does. */
  'papers.version': { data: { id: string }; value: number };
  /** Forgets the digest, all but what was saved, and begins to fetch it anew. */
  'digest.erase': { data: Record<string, never>; value: null };
  /** Fetches today's list and all that is due; answers when that has ended, or at once while a sync is running already. */
  'sync.now': { data: Record<string, never>; value: SyncStatus };
  'sync.status': { data: Record<string, never>; value: SyncStatus };
  /** Saves a paper, or changes a saved one. */
  'readingList.set': {
    data: { id: string; status: ReadingStatus; tags?: string[] | undefined; note?: string | undefined };
    value: ReadingListEntry;
  };
  /** Puts an entry back that was removed, as it was. */
  'readingList.restore': { data: { entry: ReadingListEntry }; value: null };
  /** Answers the entry that was removed, `null` when there was none. */
  'readingList.remove': { data: { id: string }; value: ReadingListEntry | null };
  /** Last saved first. */
  'readingList.list': { data: Record<string, never>; value: ReadingListEntry[] };
  /**
   * From a content script: the paper behind a link's key and what the link says of its version. When there is something
   * to show, the card's code is in the asking frame by the time the answer arrives; `hasCard` says that it is there
   * already.
   */
  'card.open': { data: { key: string; version: number | null; hasCard: boolean }; value: CardAnswer | null };
  /** From a content script: brings a part of the card into its frame; answers when it has run. */
  'card.bring': { data: { part: CardPart }; value: null };
  /** From a content script: opens the settings. */
  'card.settings': { data: Record<string, never>; value: null };
  /** From a content script: the known papers of its frame have changed; the tab's badge is shown anew. */
  'page.changed': { data: Record<string, never>; value: null };
  /** From a content script: its frame shows marks, or no more; the style that paints them comes or goes. */
  'page.marks': { data: { shown: boolean }; value: null };
}

export type MessageType = keyof Protocol;
export type MessageData<T extends MessageType> = Protocol[T]['data'];
export type MessageValue<T extends MessageType> = Protocol[T]['value'];

/** Why a message was not answered; `message` is for people. */
export interface MessageError {
  code: string;
  message: string;
}

/** Errors do not survive the way between contexts, so every answer says itself whether it is one. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: MessageError };
