import { canonicalArxivId, identifyUrl } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';
import { oneLine } from '@/lib/paper/text';
import { type AtomEntry, readFeed } from './atom';
import { DigestError } from './error';
import { type ClientOptions, createRequests } from './request';

/** An entry with thousands of authors has some hundred kilobytes. */
const MOST_BYTES = 2_000_000;

export type ArxivClient = ReturnType<typeof createArxivClient>;

/**
 * Speaks arXiv's API, at `https://export.arxiv.org` by default. Its terms of use allow one request at a time, three
 * seconds apart: that is for the caller to see to (`lib/store/arxiv-turn`). Rejects with a `DigestError` and nothing else.
 */
export function createArxivClient(options: ClientOptions) {
  const requests = createRequests('arXiv', options);

  return {
    /**
     * One paper by its canonical id; `version` is its newest one. An id that arXiv could not have given out is never sent.
     */
    async paper(id: string): Promise<Paper> {
      if (canonicalArxivId(id)?.id !== id) throw new DigestError('refused', `arXiv has no ids like ${id}.`);
      const url = requests.address('/api/query');
      url.search = String(new URLSearchParams({ id_list: id, max_results: '1' }));
      const entries = readFeed((await ask(url)).text);
      // An id that arXiv does not know is left out without a word.
      if (entries?.length === 0) throw new DigestError('not-found', 'arXiv does not know this paper.');
      const paper = entries?.map(paperOf).find((found) => found?.id === id);
      if (!paper) throw new DigestError('not-understood', 'arXiv answered something that is not this paper.');
      return paper;
    },
  };

  async function ask(url: URL) {
    try {
      return await requests.get(url, MOST_BYTES);
    } catch (error) {
      // No answer at this address is no answer about the paper.
      if (!(error instanceof DigestError) || error.code !== 'not-found') throw error;
      throw new DigestError('refused', 'arXiv has no API at the address that the settings have for it.');
    }
  }
}

/** The paper that an entry tells of; `null` for an error, which arXiv tells in an entry, too. */
function paperOf(entry: AtomEntry | null): Paper | null {
  if (!entry) return null;
  const target = identifyUrl(entry.id);
  const title = oneLine(entry.title);
  if (target?.kind !== 'arxiv' || !title) return null;
  return {
    id: target.id,
    title,
    abstract: oneLine(entry.summary ?? ''),
    authors: entry.author.map(({ name }) => oneLine(name)).filter(Boolean),
    publishedAt: entry.published ?? null,
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
    version: target.version,
    withdrawnAt: null,
    source: 'fetched',
  };
}
