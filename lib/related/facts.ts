import { keyOf } from '@/lib/links';
import { compareLabels } from './labels';
import { NOTHING, type Signal } from './signal';

/** Papers whose code lies in one repository. */
export const sameCode = (idsOfKey: (key: string) => Promise<readonly string[]>): Signal => ({
  async bring({ githubRepo }) {
    return githubRepo ? idsOfKey(keyOf({ kind: 'github', repo: githubRepo })) : [];
  },
  compare: ({ githubRepo }, others) =>
    others.map((other) => (isSame(githubRepo, other.githubRepo) ? { nearness: 1, reason: 'same code' } : NOTHING)),
});

/** Keywords that nearly all papers have tell nothing: below this nearness they are no reason. */
const TELLING = 0.12;

/** Papers with keywords in common. */
export const sharedKeywords: Signal = {
  compare: (paper, others) =>
    compareLabels(
      paper.keywords,
      others.map(({ keywords }) => keywords),
    ).map(({ nearness, shared }) => ({ nearness, reason: nearness >= TELLING ? keywordReason(shared) : null })),
};

/** Papers by the same people. */
export const sharedAuthors: Signal = {
  compare: (paper, others) =>
    compareLabels(
      paper.authors,
      others.map(({ authors }) => authors),
    ).map(({ nearness, shared }) => ({ nearness, reason: shared.length ? authorReason(shared) : null })),
};

/** Papers from one organisation. */
export const sameOrganization: Signal = {
  compare: ({ organization }, others) =>
    others.map((other) =>
      organization && isSame(organization.name, other.organization?.name)
        ? { nearness: 1, reason: `same organisation: ${organization.fullname}` }
        : NOTHING,
    ),
};

/** Papers of about the same time, which as a rule speak of the same things. */
export const sameTime: Signal = {
  compare({ publishedAt }, others) {
    const day = dayOf(publishedAt);
    return others.map((other) => {
      const apart = Math.abs(day - dayOf(other.publishedAt));
      return Number.isNaN(apart) ? NOTHING : { nearness: Math.exp(-apart / SAME_TIME_DAYS), reason: null };
    });
  },
};

/** Of papers that are as near, those that more people found worth a vote. */
export const upvotes: Signal = {
  compare: (_, others) =>
    others.map((other) => ({ nearness: Math.min(1, Math.log10(1 + (other.upvotes ?? 0)) / 3), reason: null })),
};

/** Papers so many days apart are less of one time by a factor of e. */
const SAME_TIME_DAYS = 120;
const DAY_MS = 86_400_000;

const dayOf = (date: string | null): number => (date ? Date.parse(date) / DAY_MS : Number.NaN);

const isSame = (a: string | null, b: string | null | undefined) => a !== null && a.toLowerCase() === b?.toLowerCase();

const keywordReason = (keywords: string[]) =>
  `${keywords.length === 1 ? '1 shared keyword' : `${keywords.length} shared keywords`}: ${keywords.slice(0, 3).join(', ')}`;

const authorReason = (authors: string[]) =>
  authors.length > 2
    ? `${authors.length} shared authors`
    : `same ${authors.length === 1 ? 'author' : 'authors'}: ${authors.join(', ')}`;
