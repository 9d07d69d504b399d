import { describe, expect, it } from 'vitest';
import { mergePaper } from '@/lib/paper/merge';
import type { Paper, PaperSource } from '@/lib/paper/paper';
import { aKnownPaper, aPaper } from './a-paper';

const OTHER: Omit<Paper, 'id' | 'source' | 'upvoteHistory'> = {
  title: 'MetaGPT, second edition',
  abstract: 'Agents follow better procedures.',
  authors: ['Chenglin Wu'],
  publishedAt: '2024-01-01T00:00:00.000Z',
  digestDate: '2024-01-02',
  upvotes: 60,
  comments: 7,
  githubRepo: 'FoundationAgents/MetaGPT',
  githubStars: 60_000,
  projectPage: 'https://other.example/',
  models: ['foundation/metagpt-70b'],
  datasets: ['foundation/dialogues'],
  spaces: ['foundation/playground'],
  organization: { name: 'foundation', fullname: 'Foundation Agents' },
  summary: 'Gives each agent another role.',
  keywords: ['agents'],
  version: 7,
  withdrawnAt: '2024-02-01T00:00:00.000Z',
};

describe('mergePaper', () => {
  it('takes a paper nothing is known of as it comes', () => {
    const fresh = aKnownPaper();
    expect(mergePaper(undefined, fresh)).toEqual(fresh);
    const starter = aKnownPaper({ source: 'starter' });
    expect(mergePaper(undefined, starter)).toEqual(starter);
  });

  it.each(Object.entries(OTHER))('replaces the old %s with the fresh one', (field, value) => {
    const merged = mergePaper(aKnownPaper(), aKnownPaper({ [field]: value }));
    expect(merged).toEqual(aKnownPaper({ [field]: value }));
  });

  it('takes numbers that went down, to zero included', () => {
    const merged = mergePaper(aKnownPaper(), aKnownPaper({ upvotes: 0, comments: 0, githubStars: 0 }));
    expect(merged).toMatchObject({ upvotes: 0, comments: 0, githubStars: 0 });
  });

  it('keeps every known fact that the fresh row does not know', () => {
    const { title, ...rest } = mergePaper(aKnownPaper(), aPaper({ title: 'A new title' }));
    const { title: _, ...known } = aKnownPaper();
    expect(rest).toEqual(known);
    expect(title).toBe('A new title');
  });

  it('changes neither of the two', () => {
    const [known, fresh] = [aKnownPaper(), aPaper({ upvotes: 61 })];
    mergePaper(known, fresh);
    expect([known, fresh]).toEqual([aKnownPaper(), aPaper({ upvotes: 61 })]);
  });

  it('does not lend the stars of one repository to another', () => {
    const fresh = aPaper({ githubRepo: 'someone/else' });
    expect(mergePaper(aKnownPaper(), fresh)).toMatchObject({ githubRepo: 'someone/else', githubStars: null });
  });

  it('keeps the stars of a repository whose spelling alone changed', () => {
    const fresh = aPaper({ githubRepo: 'Geekan/metagpt' });
    expect(mergePaper(aKnownPaper(), fresh)).toMatchObject({ githubRepo: 'Geekan/metagpt', githubStars: 58_100 });
  });
});

describe('the day of a paper that was on Daily Papers twice', () => {
  it.each([
    ['2026-04-10', '2026-04-16', '2026-04-16'],
    ['2026-04-16', '2026-04-10', '2026-04-16'],
    ['2026-04-16', null, '2026-04-16'],
    [null, '2026-04-16', '2026-04-16'],
    [null, null, null],
  ])('known %j, fresh %j is %j', (known, fresh, latest) => {
    expect(mergePaper(aPaper({ digestDate: known }), aPaper({ digestDate: fresh })).digestDate).toBe(latest);
  });
});

describe('the starter digest', () => {
  it.each<PaperSource>(['starter', 'fetched', 'digest'])('never replaces anything of source %s', (source) => {
    const known = aPaper({ source, title: 'Known' });
    expect(mergePaper(known, aKnownPaper({ source: 'starter' }))).toEqual(known);
  });

  it.each<PaperSource>(['digest', 'fetched'])('loses its own words to the first row of source %s', (source) => {
    const starter = aKnownPaper({ source: 'starter', abstract: '' });
    const merged = mergePaper(starter, aPaper({ source, title: 'MetaGPT', abstract: 'The real one.' }));
    expect(merged).toMatchObject({ source, summary: null, keywords: [], abstract: 'The real one.' });
  });

  it('leaves its facts, which are not its own words', () => {
    const merged = mergePaper(aKnownPaper({ source: 'starter' }), aPaper());
    const { authors, publishedAt, comments, githubRepo, projectPage, models, organization } = aKnownPaper();
    expect(merged).toMatchObject({ authors, publishedAt, comments, githubRepo, projectPage, models, organization });
  });
});

describe('the source', () => {
  it.each<[PaperSource, PaperSource, PaperSource]>([
    ['starter', 'fetched', 'fetched'],
    ['starter', 'digest', 'digest'],
    ['fetched', 'digest', 'digest'],
    ['fetched', 'fetched', 'fetched'],
    ['digest', 'fetched', 'digest'],
    ['digest', 'digest', 'digest'],
  ])('of a paper known from %s when it comes from %s is %s', (known, fresh, source) => {
    expect(mergePaper(aPaper({ source: known }), aPaper({ source: fresh })).source).toBe(source);
  });
});
