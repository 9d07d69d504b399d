import { Notice } from '@/components/notice/Notice';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import type { PagePapers } from './use-page-papers';

/** What every list of papers in the popup can do. */
export interface ListActions {
  saved: ReadonlyMap<string, ReadingListEntry>;
  onOpen: (id: string) => void;
  onToggleSave: (id: string) => void;
}

export interface PageViewProps extends ListActions {
  page: PagePapers;
}

/** The papers of the page that the popup was opened over. */
export function PageView({ page, saved, onOpen, onToggleSave }: PageViewProps) {
  if (page.state === 'loading') return <Notice kind="loading" />;
  const { papers, unknown, readable } = page;
  if (!papers.length)
    return <Notice kind={readable ? 'no-papers' : 'cannot-read'}>{readable && elsewhere(unknown)}</Notice>;
  return (
    <PaperList heading="Papers on this page" aside={elsewhere(unknown)}>
      {papers.map((paper) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          saved={saved.has(paper.id)}
          onOpen={onOpen}
          onToggleSave={onToggleSave}
        />
      ))}
    </PaperList>
  );
}

function elsewhere(unknown: number): string | undefined {
  if (!unknown) return undefined;
  return `${unknown} ${unknown === 1 ? 'link leads' : 'links lead'} to papers or code that the digest does not have.`;
}
