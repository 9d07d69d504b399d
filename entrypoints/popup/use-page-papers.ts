import { useEffect, useState } from 'preact/hooks';
import { useLive } from '@/entrypoints/shared/use-live';
import type { Paper } from '@/lib/paper/paper';
import type { Place } from '@/lib/settings/quiet';
import { readTabKeys, type TabKeys } from './tab-keys';

/** What a tab's page holds for a reader of the digest. */
export type PagePapers =
  | { state: 'loading' }
  | {
      state: 'ready';
      /** Known papers, in the page's order, the page's own paper first. */
      papers: Paper[];
      /** Links to papers or code that the digest does not know. */
      unknown: number;
      readable: boolean;
      /** Where the page is; `null` where no card can show. */
      place: Place | null;
    };

const NOTHING: TabKeys = { keys: [], readable: false, place: null };

/** The best paper for each key, in order. */
export type FindPapers = (keys: string[]) => Promise<(Paper | null)[]>;

/** The papers of a tab's page; the list grows by itself while the digest does. `find` stays the same function. */
export function usePagePapers(find: FindPapers, tabId: number | null): PagePapers {
  const [links, setLinks] = useState<TabKeys | null>(null);
  useEffect(() => {
    // A tab that has closed meanwhile is a page that cannot be read.
    readTabKeys(tabId).then(setLinks, () => setLinks(NOTHING));
  }, [tabId]);
  const found = useLive(() => find(links?.keys ?? []), [find, links]);
  if (!links || found.state !== 'ready' || found.value.length !== links.keys.length) return { state: 'loading' };
  const papers = new Map(found.value.flatMap((paper) => (paper ? [[paper.id, paper]] : [])));
  const unknown = found.value.filter((paper, i) => paper === null && isPaperOrCode(links.keys[i] ?? '')).length;
  return { state: 'ready', papers: [...papers.values()], unknown, readable: links.readable, place: links.place };
}

/** Whether a key is a paper's or a repository's; other pages that look like a project's may be anything. */
const isPaperOrCode = (key: string) => /^(?:arxiv|github):/.test(key);
