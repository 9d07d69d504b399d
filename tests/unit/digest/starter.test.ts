import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { starterPapers } from '@/lib/digest/starter';
import { canonicalArxivId } from '@/lib/links';
import { oneLine } from '@/lib/paper/text';

const file: unknown = JSON.parse(
  await readFile(new URL('../../../public/starter-digest.json', import.meta.url), 'utf8'),
);

describe('the starter digest that ships', () => {
  const papers = starterPapers(file);

  it('holds 47 different papers under canonical ids', () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(47);
    expect(papers).toHaveLength(47);
    for (const { id } of papers) expect(canonicalArxivId(id)?.id).toBe(id);
  });

  it('marks every paper as its own, without an abstract and without upvotes', () => {
    for (const paper of papers) {
      expect(paper).toMatchObject({
        source: 'starter',
        abstract: '',
        upvotes: null,
        githubStars: null,
        digestDate: null,
      });
    }
  });

  it('has a title, authors, a day and a summary for every paper, each text on one line', () => {
    for (const { title, authors, publishedAt, summary, keywords } of papers) {
      expect(authors.length).toBeGreaterThan(0);
      expect(publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}(T|$)/);
      for (const text of [title, summary ?? '', ...authors, ...keywords]) {
        expect(text).not.toBe('');
        expect(text).toBe(oneLine(text));
      }
    }
  });

  it('names repositories as owner/name and project pages by http(s)', () => {
    for (const { githubRepo, projectPage } of papers) {
      expect(githubRepo ?? 'owner/name').toMatch(/^[\w-]+\/[\w.-]+$/);
      expect(projectPage ?? 'https://').toMatch(/^https?:\/\//);
    }
  });
});

describe('a file that is no starter digest', () => {
  const paper = (fields: object) => ({
    about: 'x',
    papers: [{ ...(file as { papers: object[] }).papers[0], ...fields }],
  });

  it.each([
    ['a list', []],
    ['without papers', { about: 'x' }],
    ['a paper without a title', paper({ title: undefined })],
    ['a versioned id', paper({ id: '2308.00352v1' })],
    ['an impossible id', paper({ id: '2313.00352' })],
    ['no summary', paper({ summary: null })],
  ])('throws: %s', (_, broken) => {
    expect(() => starterPapers(broken)).toThrow();
  });
});
