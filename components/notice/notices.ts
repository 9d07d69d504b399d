import type { OrnamentName } from './ornaments';

/** Everything a surface says when it has no papers to show. */
export type NoticeKind =
  | 'no-papers'
  | 'cannot-read'
  | 'loading'
  | 'nothing-found'
  | 'search-preparing'
  | 'search-failed'
  | 'empty-list'
  | 'none-in-status'
  | 'no-digest'
  | 'none-rising'
  | 'offline'
  | 'database-failed'
  | 'private-window'
  | 'settings-failed';

export interface NoticeText {
  ornament: OrnamentName;
  title: string;
  text: string;
}

export const NOTICES: Record<NoticeKind, NoticeText> = {
  'no-papers': {
    ornament: 'blank',
    title: 'No papers on this page',
    text: 'Links to arXiv, to Hugging Face papers and to the code of a paper are listed here.',
  },
  'cannot-read': {
    ornament: 'closed',
    title: 'This page is closed to extensions',
    text: 'Browsers keep their own pages, their stores and some PDFs to themselves. Search and your reading list work as ever.',
  },
  loading: {
    ornament: 'opening',
    title: 'Opening the digest',
    text: 'One moment.',
  },
  'nothing-found': {
    ornament: 'search',
    title: 'Nothing found',
    text: 'The digest on this machine has no such paper. Try fewer words, or only the rarest one.',
  },
  'search-preparing': {
    ornament: 'opening',
    title: 'Getting ready to search',
    text: 'The words of all papers are being listed. That happens once, and takes a moment.',
  },
  'search-failed': {
    ornament: 'torn',
    title: 'The search got no answer',
    text: 'The browser gave no access to its storage, or the list of words is being mended.',
  },
  'empty-list': {
    ornament: 'ribbon',
    title: 'Nothing saved yet',
    text: 'Press Save on a paper’s card, or the ribbon beside a row. What you save stays here, offline too.',
  },
  'none-in-status': {
    ornament: 'ribbon',
    title: 'None here',
    text: 'Papers come here when you change their status.',
  },
  'no-digest': {
    ornament: 'blank',
    title: 'No papers yet',
    text: 'The first digest is still to come. It arrives by itself once you are online.',
  },
  'none-rising': {
    ornament: 'blank',
    title: 'Nothing rises yet',
    text: 'Papers of the last 30 days show here by what they gain a day. The digest has none of them so far.',
  },
  offline: {
    ornament: 'offline',
    title: 'You are offline',
    text: 'All papers fetched so far are here. New ones come when the connection is back.',
  },
  'database-failed': {
    ornament: 'torn',
    title: 'The digest does not open',
    text: 'The browser gave no access to its storage; a full disk can be why. Cards, the papers of a page and your reading list work as ever.',
  },
  'private-window': {
    ornament: 'closed',
    title: 'No search in private windows',
    text: 'The browser keeps them from the digest. Cards, the papers of a page and your reading list work as ever.',
  },
  'settings-failed': {
    ornament: 'torn',
    title: 'The settings do not open',
    text: 'The browser gave no access to its storage. Private windows can do that, and a full disk.',
  },
};
