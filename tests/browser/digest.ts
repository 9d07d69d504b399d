import { openDay } from '../digest-server/calendar';

/** One paper of a test's digest; what is left out is unknown, as in the service's own answers. */
export interface DigestPaper {
  id: string;
  title: string;
  abstract?: string;
  authors?: string[];
  upvotes?: number;
  comments?: number;
  publishedAt?: string;
  githubRepo?: string;
  githubStars?: number;
  projectPage?: string;
  organization?: { name: string; fullname: string };
  summary?: string;
  keywords?: string[];
}

/** A row of `GET /api/daily_papers`, in the shape recorded in 2026. */
export function row(paper: DigestPaper): unknown {
  const { id, title, abstract, summary, keywords, authors = [], comments, ...rest } = paper;
  return {
    paper: {
      ...rest,
      id,
      title,
      authors: authors.map((name) => ({ name, hidden: false })),
      ...(abstract !== undefined && { summary: abstract }),
      ...(summary !== undefined && { ai_summary: summary }),
      ...(keywords !== undefined && { ai_keywords: keywords }),
    },
    title,
    numComments: comments,
  };
}

/** Days for the digest server: these papers, all of them on the newest day. */
export function today(...papers: DigestPaper[]): Record<string, unknown[]> {
  return { [openDay(new Date())]: papers.map(row) };
}

/** In the starter digest too; here with everything that the starter digest does not know. */
export const METAGPT = {
  id: '2308.00352',
  title: 'MetaGPT: Meta Programming for Multi-Agent Collaborative Framework',
  abstract:
    'Agents that only talk to each other lose the thread. Written procedures become prompts here, and every agent ' +
    'hands the next one a document to check. On tasks of software engineering the results hold together better than ' +
    'those of agents in a chat, and the parts that make the difference are told apart by leaving them out in turn.',
  authors: ['Sirui Hong', 'Xiawu Zheng', 'Jonathan Chen', 'Yuheng Cheng', 'Jinlin Wang', 'Ceyao Zhang'],
  upvotes: 59,
  comments: 6,
  publishedAt: '2023-08-01T07:49:12.000Z',
  githubRepo: 'https://github.com/geekan/MetaGPT',
  githubStars: 58_100,
  organization: { name: 'deepwisdom', fullname: 'DeepWisdom' },
  summary: 'Agents follow the written procedures of a software company, and check what the one before them made.',
  keywords: ['multi-agent systems', 'language models', 'code generation'],
};

export const STAT = {
  id: '2510.10023',
  title: 'Skill-Targeted Adaptive Training',
  abstract: 'A teacher model tells which skills a student lacks, and the training leans towards those.',
  authors: ['Yinghui He', 'Abhishek Panigrahi', 'Yong Lin', 'Sanjeev Arora'],
  upvotes: 11,
  publishedAt: '2025-10-11T05:02:36.000Z',
  githubRepo: 'https://github.com/princeton-pli/STAT',
  keywords: ['language models', 'adaptive training'],
};

export const MODEL_ASSEMBLING = {
  id: '2212.04129',
  title: 'Deep Model Assembling',
  abstract: 'Large models are trained in parts, each against a small one that stands for the whole.',
  authors: ['Zanlin Ni', 'Yulin Wang', 'Gao Huang'],
  upvotes: 23,
  publishedAt: '2022-12-08T00:00:00.000Z',
  githubRepo: 'https://github.com/LeapLabTHU/Model-Assembling',
  keywords: ['training in parts'],
};
