import type { Paper } from '@/lib/paper/paper';

/** A paper of the digest of which nothing else is known: a test names what matters to it. */
export function aPaper(known: Partial<Paper> = {}): Paper {
  return {
    id: '2308.00352',
    title: 'A paper',
    abstract: '',
    authors: [],
    publishedAt: null,
    digestDate: null,
    upvotes: null,
    upvoteHistory: [],
    comments: null,
    githubRepo: null,
    githubStars: null,
    projectPage: null,
    models: [],
    datasets: [],
    spaces: [],
    organization: null,
    summary: null,
    keywords: [],
    version: null,
    withdrawnAt: null,
    source: 'digest',
    ...known,
  };
}

/** A paper of which everything is known. */
export function aKnownPaper(known: Partial<Paper> = {}): Paper {
  return aPaper({
    title: 'MetaGPT: Meta Programming',
    abstract: 'Agents follow written procedures.',
    authors: ['Sirui Hong', 'Xiawu Zheng'],
    publishedAt: '2023-08-01T07:49:12.000Z',
    digestDate: '2023-08-02',
    upvotes: 59,
    upvoteHistory: [
      ['2023-08-02', 21],
      ['2023-08-03', 40],
      ['2023-08-30', 59],
    ],
    comments: 6,
    githubRepo: 'geekan/MetaGPT',
    githubStars: 58_100,
    projectPage: 'https://metagpt.example/',
    models: ['deepwisdom/metagpt-7b'],
    datasets: ['deepwisdom/procedures'],
    spaces: ['deepwisdom/demo'],
    organization: { name: 'deepwisdom', fullname: 'DeepWisdom' },
    summary: 'Gives each agent a role.',
    keywords: ['multi-agent systems', 'code generation'],
    version: 6,
    ...known,
  });
}
