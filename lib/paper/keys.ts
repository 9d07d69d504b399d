import { hostOf, identifyText, identifyUrl, keyOf, type LinkTarget, pageTarget } from '@/lib/links';
import type { Paper } from './paper';

/**
 * How strongly a paper is meant by one of its keys, strongest first:
 * - `id`: the key is the paper's own name;
 * - `repository`: its code, as Hugging Face tells it;
 * - `page`: its project page, as Hugging Face tells it, which may be a repository or a model as well;
 * - `mention`: its abstract gives the address, mostly for its own code or data, now and then for somebody else's;
 * - `linked`: a model, dataset or space that refers to the paper, as every descendant of a famous model does.
 */
export const MATCHES = ['id', 'repository', 'page', 'mention', 'linked'] as const;
export type KeyMatch = (typeof MATCHES)[number];

/** A key that a paper answers to; see `keyOf` in lib/links. */
export interface PaperKey {
  key: string;
  match: KeyMatch;
}

/** Every key that `paper` answers to, the strongest first; each once, as strongly as it is meant anywhere. */
export function keysOf(paper: Paper): PaperKey[] {
  const keys = new Map<string, KeyMatch>();
  const add = (match: KeyMatch, targets: Iterable<LinkTarget>) => {
    for (const target of targets) {
      const key = keyOf(target);
      if (!keys.has(key)) keys.set(key, match);
    }
  };
  add('id', [{ kind: 'arxiv', id: paper.id, version: null }]);
  if (paper.githubRepo) add('repository', [{ kind: 'github', repo: paper.githubRepo }]);
  const page = paper.projectPage && identifyAny(paper.projectPage);
  if (page && canBeItsOwn(page)) add('page', [page]);
  if (MAY_HOLD_ADDRESS.test(paper.abstract)) {
    add('mention', identifyText(paper.abstract, identifyAny).filter(canBeItsOwn));
  }
  add('linked', [
    ...paper.models.map((repo) => ({ kind: 'huggingface', type: 'model', repo }) as const),
    ...paper.datasets.map((repo) => ({ kind: 'huggingface', type: 'dataset', repo }) as const),
    ...paper.spaces.map((repo) => ({ kind: 'huggingface', type: 'space', repo }) as const),
  ]);
  return [...keys].map(([key, match]) => ({ key, match }));
}

/** What every address has; most abstracts have none, and looking for one is the dearest part of writing a paper. */
const MAY_HOLD_ADDRESS = /:\/\/|[\p{L}\d-]\.\p{L}{2}/u;

/** What an address names: a page at least. */
const identifyAny = (address: string): LinkTarget | null => identifyUrl(address) ?? pageTarget(address);

/** Whether a paper may call this its own: neither another paper nor a place of many papers. */
function canBeItsOwn(target: LinkTarget): boolean {
  return target.kind !== 'arxiv' && (target.kind !== 'page' || !isPlaceOfMany(target.url));
}

/** Hosts where everybody has pages: the front page and an account there stand for no paper, what lies deeper may. */
const SHARED_HOSTS = new Set(
  (
    'github.com gitlab.com huggingface.co hf.co modelscope.cn kaggle.com zenodo.org openreview.net arxiv.org doi.org ' +
    'github.io hf.space sites.google.com drive.google.com google.com youtube.com bilibili.com x.com ' +
    'twitter.com linkedin.com medium.com notion.site pypi.org'
  ).split(' '),
);

function isPlaceOfMany(page: string): boolean {
  const host = hostOf(page);
  // An address that broke off, as in `https://github`.
  if (!host.includes('.')) return true;
  if (!SHARED_HOSTS.has(host)) return false;
  const { pathname, search } = new URL(page);
  return pathname.split('/').filter(Boolean).length + (search ? 1 : 0) < 2;
}
