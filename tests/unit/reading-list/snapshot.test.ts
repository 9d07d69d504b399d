import { describe, expect, it } from 'vitest';
import { readEntry } from '@/lib/reading-list/schema';
import { createSnapshot, isSnapshotDue, mergeEntries, readSnapshot } from '@/lib/reading-list/snapshot';
import { aKnownPaper } from '../paper/a-paper';
import { anEntry } from './an-entry';

const NOW = new Date('2026-06-01T12:00:00.000Z');
const ENTRY = anEntry({ status: 'done', tags: ['thesis'], note: 'Read twice.', paper: aKnownPaper() });

describe('an entry', () => {
  it('is read as it was written, with what a newer version may have added', () => {
    const newer = { ...ENTRY, shelf: 'top', paper: { ...ENTRY.paper, citations: 3 } };
    expect(readEntry(ENTRY)).toEqual(ENTRY);
    expect(readEntry(newer)).toEqual(newer);
  });

  it('of an older version has nothing in what was not known then', () => {
    const { models: _, datasets: __, spaces: ___, version: ____, upvoteHistory: _____, ...paper } = ENTRY.paper;
    const { withdrawnAt: ______, ...oldest } = paper;
    expect(readEntry({ ...ENTRY, paper: oldest })).toEqual({
      ...ENTRY,
      paper: { ...ENTRY.paper, models: [], datasets: [], spaces: [], version: null, upvoteHistory: [] },
    });
  });

  it.each([
    ['status', 'burnt', 'to-read'],
    ['tags', 'thesis', []],
    ['note', null, ''],
  ])('stays when its %s cannot be read', (field, value, read) => {
    expect(readEntry({ ...ENTRY, [field]: value })).toEqual({ ...ENTRY, [field]: read });
  });

  it('stays when its paper’s page is no page', () => {
    const paper = { ...ENTRY.paper, projectPage: 'javascript:alert(1)' };
    expect(readEntry({ ...ENTRY, paper })?.paper.projectPage).toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['a number', 5],
    ['without a paper', { ...ENTRY, paper: undefined }],
    ['of another paper', { ...ENTRY, id: '2605.00001' }],
    ['of no paper', { ...ENTRY, id: 'x', paper: { ...ENTRY.paper, id: 'x' } }],
    ['without a time', { ...ENTRY, updatedAt: 'yesterday' }],
  ])('is none when it is %s', (_, stored) => {
    expect(readEntry(stored)).toBeNull();
  });
});

describe('a snapshot', () => {
  it('is read as it was written', () => {
    expect(readSnapshot(createSnapshot([ENTRY], NOW, null))).toEqual({
      version: 1,
      number: 1,
      takenAt: NOW.toISOString(),
      entries: [ENTRY],
      bad: 0,
    });
  });

  it('of a list that was emptied is one', () => {
    expect(readSnapshot(createSnapshot([], NOW, null))).toMatchObject({ entries: [], bad: 0 });
  });

  it('is read entry by entry: what is none is passed over and counted', () => {
    const stored = { ...createSnapshot([ENTRY], NOW, null), version: 7, entries: [null, ENTRY, { id: ENTRY.id }] };
    expect(readSnapshot(stored)).toMatchObject({ entries: [ENTRY], bad: 2 });
  });

  it.each([
    ['nothing', undefined],
    ['no object', 'all of it'],
    ['without a date', { version: 1, entries: [ENTRY] }],
    ['without entries', { version: 1, takenAt: NOW.toISOString() }],
    ['with none but bad entries', { version: 1, takenAt: NOW.toISOString(), entries: [1, 2] }],
  ])('is none when it is %s', (_, stored) => {
    expect(readSnapshot(stored)).toBeNull();
  });
});

describe('the time for a snapshot', () => {
  it.each([
    ['nothing was ever changed', null, null, false],
    ['the first paper was saved', null, '2026-06-01T11:59:59Z', true],
    ['the last is of this day', '2026-05-31T12:00:01Z', '2026-06-01T11:00:00Z', false],
    ['the last is a day old', '2026-05-31T12:00:00Z', '2026-05-31T13:00:00Z', true],
    ['nothing was changed since', '2026-05-20T12:00:00Z', '2026-05-19T12:00:00Z', false],
    ['the last is of a day to come', '2027-05-31T12:00:00Z', '2026-05-19T12:00:00Z', true],
  ])('when %s', (_, takenAt, changedAt, due) => {
    expect(isSnapshotDue(takenAt, changedAt, NOW)).toBe(due);
  });
});

describe('two lists', () => {
  it('become one, in which what was changed last stands', () => {
    const [older, newer] = [anEntry(), anEntry({ status: 'done', updatedAt: '2026-05-30T16:00:00.000Z' })];
    const other = anEntry({ id: '2605.00001' });
    expect(mergeEntries([older], [newer, other])).toEqual([newer, other]);
    expect(mergeEntries([newer, other], [older])).toEqual([newer, other]);
  });
});
