import type { SyncStatus } from '@/lib/digest/status';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { RelatedPaper } from '@/lib/related/types';

/** What a link's card opens with. */
export interface CardAnswer {
  /** The key that was asked for. */
  key: string;
  paper: Paper;
  /** Further papers that the link names, best first, at most five: a repository may hold the code of several. */
  others: Paper[];
  /** `null` when the paper is not saved. */
  status: ReadingStatus | null;
}

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
  /** One paper from the web, on a person's wish; it is stored. */
  'papers.fetch': { data: { id: string }; value: Paper };
  /** Fetches today's list and all that is due; answers when that has ended, or at once while a sync is running already. */
  'sync.now': { data: Record<string, never>; value: SyncStatus };
  'sync.status': { data: Record<string, never>; value: SyncStatus };
  /** Saves a paper, or changes a saved one. */
  'readingList.set': {
    data: { id: string; status: ReadingStatus; tags?: string[] | undefined; note?: string | undefined };
    value: ReadingListEntry;
  };
  /** Answers the entry that was removed, `null` when there was none. */
  'readingList.remove': { data: { id: string }; value: ReadingListEntry | null };
  /** Last saved first. */
  'readingList.list': { data: Record<string, never>; value: ReadingListEntry[] };
  /**
   * From a content script: the paper behind a link's key. When there is one, the card's code is in the asking frame by
   * the time the answer arrives; `hasCard` says that it is there already.
   */
  'card.open': { data: { key: string; hasCard: boolean }; value: CardAnswer | null };
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
