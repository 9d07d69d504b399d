import { canonicalArxivId, identifyUrl } from '@/lib/links';
import type { Condition, Field } from './types';
import { countBounds, dateBounds } from './values';

/** What a filter says, and how people read it. */
export interface ReadFilter {
  /** All of them to be met, or none of them where it is negated. */
  conditions: Condition[];
  label: string;
  /** It says what a paper must not have (`code:no`). */
  isNegative?: boolean;
}

/** Fields by the names that people type for them. */
export const FIELDS: Readonly<Record<string, { field: Field; said: string }>> = {
  title: { field: 'title', said: 'in the title:' },
  author: { field: 'authors', said: 'by' },
  authors: { field: 'authors', said: 'by' },
  by: { field: 'authors', said: 'by' },
  keyword: { field: 'keywords', said: 'keyword:' },
  keywords: { field: 'keywords', said: 'keyword:' },
  org: { field: 'organization', said: 'from' },
  organization: { field: 'organization', said: 'from' },
  organisation: { field: 'organization', said: 'from' },
};

const YES = /^(?:y(?:es)?|true|1)$/i;
const NO = /^(?:no?|false|0)$/i;

/** What `is:` says, by what is typed; of two that begin alike the first is meant. */
const STATUSES = {
  saved: { status: null, label: 'saved' },
  unread: { status: 'to-read', label: 'not yet read' },
  read: { status: 'done', label: 'read' },
  reading: { status: 'reading', label: 'being read' },
  done: { status: 'done', label: 'read' },
} as const;

/**
 * Filters by name. Each reads a value, which may not be all there when it is open; `null` for one that says nothing, or
 * nothing yet.
 */
export const FILTERS: Readonly<Record<string, (value: string, isOpen: boolean) => ReadFilter | null>> = {
  code: (value) => readCode(value),
  has: (value) => (/^code$/i.test(value) ? readCode('yes') : null),
  upvotes: (value) => readCount('upvotes', value),
  comments: (value) => readCount('comments', value),
  date: (value, isOpen) => readDate('date', value, isOpen),
  digest: (value, isOpen) => readDate('digest', value, isOpen),
  is: (value) => {
    const known = Object.entries(STATUSES).find(([name]) => name.startsWith(value.toLowerCase()))?.[1];
    return known ? { conditions: [{ kind: 'saved', status: known.status }], label: known.label } : null;
  },
  tag: (tag) => ({ conditions: [{ kind: 'tag', tag: tag.toLowerCase() }], label: `tag: ${tag}` }),
  arxiv: (value) => readId(value),
  like: (value) => {
    const id = canonicalArxivId(value)?.id ?? idOfAddress(value);
    return id ? { conditions: [{ kind: 'like', id }], label: likeLabel(id) } : null;
  },
};

function idOfAddress(address: string): string | null {
  const target = identifyUrl(/^https?:/i.test(address) ? address : `https://${address}`);
  return target?.kind === 'arxiv' ? target.id : null;
}

const LONGEST_TITLE = 40;

/** How people read `like:`, with the paper's title where that is known. */
export function likeLabel(title: string): string {
  return `like ${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title}`;
}

function readCode(value: string): ReadFilter | null {
  if (YES.test(value)) return { conditions: [{ kind: 'code' }], label: 'with code' };
  if (NO.test(value)) return { conditions: [{ kind: 'code' }], label: 'without code', isNegative: true };
  return null;
}

function readCount(kind: 'upvotes' | 'comments', value: string): ReadFilter | null {
  const read = countBounds(value);
  return read && { conditions: [{ kind, from: read.from, to: read.to }], label: `${read.label} ${kind}` };
}

function readDate(kind: 'date' | 'digest', value: string, isOpen: boolean): ReadFilter | null {
  const read = dateBounds(value, isOpen);
  if (!read) return null;
  const label = kind === 'digest' ? `on Daily Papers ${read.label}` : read.label;
  return { conditions: [{ kind, from: read.from, to: read.to }], label };
}

/** `2308.00352`, also with a version, and `2308.003`, which is being typed. */
export function readId(value: string): ReadFilter | null {
  const whole = canonicalArxivId(value);
  if (whole) return { conditions: [{ kind: 'id', id: whole.id, isOpen: false }], label: `arXiv ${whole.id}` };
  if (!/^\d{2}(?:0[1-9]|1[0-2])\.?\d{0,5}$/.test(value)) return null;
  return { conditions: [{ kind: 'id', id: value, isOpen: true }], label: `arXiv ${value}…` };
}
