import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice/Notice';
import { PaperDetail } from '@/components/paper/PaperDetail';
import type { RelatedState } from '@/components/paper/RelatedPapers';
import { useLive } from '@/entrypoints/shared/use-live';
import { send } from '@/lib/messages/send';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { PaperglossDatabase } from '@/lib/store/database';
import { getPaper } from '@/lib/store/papers';

export interface DetailViewProps {
  db: PaperglossDatabase;
  id: string;
  /** Its entry in the reading list, whose copy serves when the digest has lost the paper. */
  entry: ReadingListEntry | null;
  backTo: string;
  onBack: () => void;
  onStatus: (status: ReadingStatus) => void;
  onToggleSave: () => void;
  onOpenPaper: (id: string) => void;
}

const RELATED = 5;

/** One paper whole. */
export function DetailView({ db, id, entry, ...actions }: DetailViewProps) {
  const stored = useLive(() => getPaper(db, id), [db, id]);
  const [related, setRelated] = useState<RelatedState>('loading');
  useEffect(() => {
    let gone = false;
    setRelated('loading');
    send('papers.related', { id, limit: RELATED }).then(
      (found) => gone || setRelated(found),
      () => gone || setRelated('failed'),
    );
    return () => {
      gone = true;
    };
  }, [id]);

  const paper = (stored.state === 'ready' ? stored.value : null) ?? entry?.paper;
  if (paper?.id !== id) return <Notice kind="loading" />;
  return <PaperDetail paper={paper} related={related} savedStatus={entry?.status ?? null} {...actions} />;
}
