import { keyOf } from '@/lib/links';
import { compareLabels } from './labels';
import { NOTHING, type Signal } from './signal';

/** Papers whose code lies in one repository. */
export const sameCode = (idsOfKey: (key: string) => Promise<readonly string[]>): Signal => ({
  weight: 0.2,
  async bring({ githubRepo }) {
    return githubRepo ? idsOfKey(keyOf({ kind: 'github', repo: githubRepo })) : [];
  },
  compare: ({ githubRepo }, others) =>
    others.map((other) => (isSame(githubRepo, other.githubRepo) ? { nearness: 1, reason: 'same code' } : NOTHING)),
});

/** Papers with keywords in common. */
export const sharedKeywords: Signal = {
  weight: 0.3,
  compare: (paper, others) =>
    compareLabels(
      paper.keywords,
      others.map(({ keywords }) => keywords),
    ).map(({ nearness, shared }) => ({ nearness, reason: shared.length ? keywordReason(shared) : null })),
};

/** Papers by the same people. */
export const sharedAuthors: Signal = {
  weight: 0.1,
  compare: (paper, others) =>
    compareLabels(
      paper.authors,
      others.map(({ authors }) => authors),
    ).map(({ nearness, shared }) => ({ nearness, reason: shared.length ? authorReason(shared) : null })),
};

/** Papers from one organisation. */
export const sameOrganization: Signal = {
  weight: 0.02,
  compare: ({ organization }, others) =>
    others.map((other) =>
      organization && isSame(organization.name, other.organization?.name)
        ? { nearness: 1, reason: `same organisation: ${organization.fullname}` }
        : NOTHING,
    ),
};

const isSame = (a: string | null, b: string | null | undefined) => a !== null && a.toLowerCase() === b?.toLowerCase();

const keywordReason = (keywords: string[]) =>
  `${keywords.length === 1 ? '1 shared keyword' : `${keywords.length} shared keywords`}: ${keywords.slice(0, 3).join(', ')}`;

const authorReason = (authors: string[]) =>
  authors.length > 2
    ? `${authors.length} shared authors`
    : `same ${authors.length === 1 ? 'author' : 'authors'}: ${authors.join(', ')}`;
