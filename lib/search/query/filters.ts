import { canonicalArxivId, identifyUrl } from '@/lib/links';
import type { Condition, Field } from './types';
import { countBounds, dateBounds } from './values';

/** What a filter says, and how people read it. */
export interface ReadFilter {
  condition: Condition;
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

const STATUSES = {
  saved: { status: null, label: 'saved' },
  unread: { status: 'to-read', label: 'not yet read' },
  reading: { status: 'reading', label: 'being read' },
  read: { status: 'done', label: 'read' },
  done: { status: 'done', label: 'read' },
} as const;

/** Filters by name. Each reads a value; `null` for one that says nothing, or nothing yet. */
export const FILTERS: Readonly<Record<string, (value: string) => ReadFilter | null>> = {
  code: (value) => readCode(value),
  has: (value) => (/^code$/i.test(value) ? readCode('yes') : null),
  upvotes: (value) => readCount('upvotes', value),
  comments: (value) => readCount('comments', value),
  date: (value) => readDate('date', value),
  digest: (value) => readDate('digest', value),
  is: (value) => {
    const known = STATUSES[value.toLowerCase() as keyof typeof STATUSES];
    return known ? { condition: { kind: 'saved', status: known.status }, label: known.label } : null;
  },
  tag: (tag) => ({ condition: { kind: 'tag', tag: tag.toLowerCase() }, label: `tag: ${tag}` }),
  arxiv: (value) => readId(value),
  like: (value) => {
    const id = canonicalArxivId(value)?.id ?? idOfAddress(value);
    return id ? { condition: { kind: 'like', id }, label: likeLabel(id) } : null;
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
  if (YES.test(value)) return { condition: { kind: 'code' }, label: 'with code' };
  if (NO.test(value)) return { condition: { kind: 'code' }, label: 'without code', isNegative: true };
  return null;
}

function readCount(kind: 'upvotes' | 'comments', value: string): ReadFilter | null {
  const bounds = countBounds(value);
  return bounds && { condition: { kind, ...bounds }, label: `${rangeLabel(bounds.from, bounds.to)} ${kind}` };
}

function rangeLabel(from: number | null, to: number | null): string {
  if (from === null) return `at most ${to}`;
  if (to === null) return `at least ${from}`;
  return from === to ? String(from) : `${from} to ${to}`;
}

function readDate(kind: 'date' | 'digest', value: string): ReadFilter | null {
  const bounds = dateBounds(value);
  if (!bounds) return null;
  const range = /^(.*?)\.\.(.*)$/.exec(value);
  const bare = value.replace(/[^\d-]/g, '');
  const label = range
    ? `${range[1] || '…'} to ${range[2] || '…'}`
    : bounds.to === null
      ? `${/^>(?!=)/.test(value) ? 'after' : 'since'} ${bare}`
      : bounds.from === null
        ? `${/^<(?!=)/.test(value) ? 'before' : 'up to'} ${bare}`
        : bare;
  return { condition: { kind, ...bounds }, label: kind === 'digest' ? `on Daily Papers ${label}` : label };
}

/** `2308.00352`, also with a version, and `2308.003`, which is being typed. */
export function readId(value: string): ReadFilter | null {
  const whole = canonicalArxivId(value);
  if (whole) return { condition: { kind: 'id', id: whole.id, isOpen: false }, label: `arXiv ${whole.id}` };
  if (!/^\d{2}(?:0[1-9]|1[0-2])\.?\d{0,5}$/.test(value)) return null;
  return { condition: { kind: 'id', id: value, isOpen: true }, label: `arXiv ${value}…` };
}
