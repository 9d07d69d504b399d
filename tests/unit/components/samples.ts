import type { SyncStatus } from '@/lib/digest/status';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { RelatedPaper } from '@/lib/related/types';

/** Invented papers: every field known, so that a test takes away what it needs to. */
export const METAGPT: Paper = {
  id: '2308.00352',
  title: 'MetaGPT: Meta Programming for Multi-Agent Collaborative Framework',
  abstract:
    'Teams of language-model agents lose the thread when they only chat. Here standard operating procedures are ' +
    'turned into prompts, agents hand each other documents rather than messages, and what one produces is checked by ' +
    'the next before the work goes on. On software tasks the result is more coherent than what chat-based teams ' +
    'deliver, at less than $2 per project. An ablation takes the roles away one by one: without the reviewer the code ' +
    'still runs, without the architect it does not. The code is public, and so are the procedures, written down in ' +
    'the plain language the agents read.',
  authors: [
    'Sirui Hong',
    'Xiawu Zheng',
    'Jonathan Chen',
    'Yuheng Cheng',
    'Jinlin Wang',
    'Ceyao Zhang',
    'Zili Wang',
    'Steven Ka Shing Yau',
    'Zijuan Lin',
    'Liyang Zhou',
    'Chenyu Ran',
    'Lingfeng Xiao',
    'Chenglin Wu',
  ],
  publishedAt: '2023-08-01T07:49:12.000Z',
  digestDate: '2023-08-02',
  upvotes: 59,
  upvoteHistory: [],
  comments: 6,
  githubRepo: 'geekan/MetaGPT',
  githubStars: 58_100,
  projectPage: null,
  models: [],
  datasets: [],
  spaces: [],
  organization: { name: 'deepwisdom', fullname: 'DeepWisdom' },
  summary:
    'Gives each agent a role from a software company and a written procedure to follow, so that their work fits together.',
  keywords: [
    'multi-agent systems',
    'standard operating procedures',
    'code generation',
    'role play',
    'software engineering',
    'verification',
    'planning',
  ],
  version: null,
  withdrawnAt: null,
  source: 'digest',
};

/** A paper of its own around the fields that matter. */
export function paper(fields: Partial<Paper> & Pick<Paper, 'id' | 'title'>): Paper {
  return {
    ...METAGPT,
    githubRepo: null,
    githubStars: null,
    organization: null,
    summary: null,
    keywords: [],
    ...fields,
  };
}

/** With a history of its upvotes. */
export const GROWN: Paper = {
  ...METAGPT,
  upvoteHistory: [
    ['2023-08-02', 12],
    ['2023-08-03', 31],
    ['2023-08-04', 36],
    ['2023-08-09', 52],
    ['2023-08-20', 59],
  ],
};

/** Withdrawn by its authors. */
export const WITHDRAWN: Paper = { ...GROWN, withdrawnAt: '2023-09-14T00:00:00.000Z' };

export const PAPERS: Paper[] = [
  METAGPT,
  paper({
    id: '2401.12954',
    title: 'Meta-Prompting: Enhancing Language Models with Task-Agnostic Scaffolding',
    authors: ['Mirac Suzgun', 'Adam Tauman Kalai'],
    publishedAt: '2024-01-23',
    upvotes: 30,
    comments: 5,
  }),
  paper({
    id: '2508.00271',
    title: 'MetaAgent: Toward Self-Evolving Agent via Tool Meta-Learning',
    authors: ['Hongjin Qian', 'Zheng Liu'],
    publishedAt: '2025-07-31',
    upvotes: 74,
    comments: 2,
    githubRepo: 'qhjqhj00/MetaAgent',
    githubStars: 143,
  }),
  paper({
    id: '2502.14499',
    title: 'MLGym: A New Framework and Benchmark for Advancing AI Research Agents',
    authors: ['Deepak Nathani', ...METAGPT.authors.slice(1)],
    organization: { name: 'facebook', fullname: 'AI at Meta' },
    publishedAt: '2025-02-20',
    upvotes: 190,
    comments: 9,
  }),
  paper({
    id: '2411.15124',
    title: 'TÜLU 3: Pushing Frontiers in Open Language Model Post-Training',
    authors: ['Nathan Lambert', ...METAGPT.authors],
    organization: { name: 'allenai', fullname: 'Ai2' },
    publishedAt: '2024-11-22',
    upvotes: 1203,
    comments: 0,
  }),
  paper({
    id: '2505.22954',
    title: 'Darwin Godel Machine: Open-Ended Evolution of Self-Improving Agents',
    authors: ['Jenny Zhang', 'Shengran Hu', 'Cong Lu', 'Robert Lange', 'Jeff Clune'],
    publishedAt: '2025-05-28',
    upvotes: 8,
    comments: 1,
  }),
];

const REASONS = [
  '3 shared keywords: scaffolding, agents, prompting',
  'near in wording: agents, tools, collaboration',
  'same author: Jonathan Chen',
  'cited together in 4 lists',
  'near in wording: self-improving, agents',
];

export const RELATED: RelatedPaper[] = PAPERS.slice(1).map((near, i) => ({
  paper: near,
  score: 0.9 - i / 10,
  reasons: [REASONS[i] ?? '', 'same year'],
}));

/** A paper of the starter digest: a summary of ours, no abstract, no votes. */
export const STARTER: Paper = {
  ...METAGPT,
  abstract: '',
  digestDate: null,
  upvotes: null,
  githubStars: null,
  source: 'starter',
};

/** Everything unknown that can be. */
export const BARE: Paper = {
  ...METAGPT,
  id: 'math/0309136',
  title: 'A Note on Old Identifiers',
  abstract: '',
  authors: [],
  publishedAt: null,
  digestDate: null,
  upvotes: null,
  comments: null,
  githubRepo: null,
  githubStars: null,
  organization: null,
  summary: null,
  keywords: [],
  source: 'fetched',
};

/** As long and as hostile as a paper can be. */
export const HOSTILE: Paper = {
  ...METAGPT,
  id: '2501.00001',
  title:
    '<img src=x onerror="document.title=\'owned\'"> $\\mathcal{O}(n \\log n)$ Is All You Need for Less Than $200: ' +
    'Supercalifragilisticexpialidocious-Hyperparameterization of Retrieval & Generation at Scale, Revisited Once More',
  authors: ['<b>Bobby</b> "Tables" O’Brien', 'Jürgen Schmidhuber', 'X'.repeat(90), '李明', 'محمد بن موسى'],
  organization: { name: 'x', fullname: 'The Very Long and Winding Institute for the Advanced Study of Institutes' },
  githubRepo: 'an-organisation-with-a-long-name/and-a-repository-with-a-longer-name-still',
  projectPage: 'javascript:alert(document.domain)',
  upvotes: 123_456,
  comments: 1,
  keywords: [
    '<script>alert(1)</script>',
    'a-keyword-without-any-place-to-break-it-that-goes-on-and-on-and-on',
    'a & b',
  ],
};

/** When the samples are looked at, in milliseconds since 1970. */
export const NOW = Date.parse('2025-12-11T12:00:00Z');

/** A digest that is whole and fresh. */
export const STATUS: SyncStatus = {
  state: 'idle',
  papers: 14_093,
  days: 953,
  since: '2023-05-04',
  lastSync: '2025-12-11T11:54:00Z',
  next: null,
  error: null,
  kept: 'disk',
};

const STATUSES: ReadingStatus[] = ['to-read', 'reading', 'to-read', 'done', 'to-read', 'done'];

export const ENTRIES: ReadingListEntry[] = PAPERS.map((saved, i) => ({
  id: saved.id,
  status: STATUSES[i] ?? 'to-read',
  tags: i === 1 ? ['prompting', 'thesis'] : [],
  note: i === 1 ? 'Compare the scaffolding with ours before writing chapter two.' : '',
  savedAt: '2025-12-01T10:00:00.000Z',
  updatedAt: '2025-12-02T10:00:00.000Z',
  paper: saved,
}));

/** What the card of a paper can do, doing nothing. */
export const ACTIONS = {
  onCopy: async () => {},
  menu: { site: 'example.org', onOff() {}, onPause() {}, onSettings() {} },
};
