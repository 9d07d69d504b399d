import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '@/components/notice/Notice';
import { PaperList } from '@/components/paper/PaperList';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import { ReadingListRow } from './ReadingListRow';
import { type ListFilter, StatusFilter } from './StatusFilter';
import { UndoBar } from './UndoBar';

export interface ReadingListViewProps {
  /** In the order they are shown. */
  entries: readonly ReadingListEntry[];
  onOpen(id: string): void;
  onStatus(id: string, status: ReadingStatus): void;
  onRemove(id: string): void;
  /** What was just removed and can be taken back; `null` when nothing. */
  removed: { title: string } | null;
  onUndo(): void;
  /** Closes the offer to undo. */
  onDismissUndo?: (() => void) | undefined;
}

/** The reading list, whole or by status. */
export function ReadingListView(props: ReadingListViewProps) {
  const { entries, onOpen, onStatus, onRemove, removed, onUndo, onDismissUndo } = props;
  const [filter, setFilter] = useState<ListFilter>('all');
  const root = useRef<HTMLDivElement>(null);
  /** The place of a row that had the focus and goes: the next one inherits it, or the keyboard would be lost. */
  const vacant = useRef<number | null>(null);
  const shown = entries.filter(({ status }) => filter === 'all' || status === filter);

  useLayoutEffect(() => {
    const at = vacant.current;
    const rows = root.current?.querySelectorAll<HTMLElement>('.pg-row-title');
    if (at === null || !root.current || !rows) return;
    vacant.current = null;
    const heir = rows[Math.min(at, rows.length - 1)] ?? root.current.querySelector<HTMLElement>('.pg-undo button');
    (heir ?? root.current).focus();
  }, [entries]);

  const placeOf = (id: string) => shown.findIndex((entry) => entry.id === id);
  const remove = (id: string) => {
    vacant.current = placeOf(id);
    onRemove(id);
  };
  const change = (id: string, status: ReadingStatus) => {
    if (filter !== 'all' && status !== filter) vacant.current = placeOf(id);
    onStatus(id, status);
  };

  return (
    <div class="pg-reading-list" ref={root} tabIndex={-1}>
      {entries.length === 0 ? (
        <Notice kind="empty-list" />
      ) : (
        <>
          <StatusFilter entries={entries} filter={filter} onFilter={setFilter} />
          {shown.length === 0 && <Notice kind="none-in-status" />}
          {shown.length > 0 && (
            <PaperList heading="Reading list">
              {shown.map((entry) => (
                <ReadingListRow key={entry.id} entry={entry} onOpen={onOpen} onStatus={change} onRemove={remove} />
              ))}
            </PaperList>
          )}
        </>
      )}
      <UndoBar removed={removed} onUndo={onUndo} onDismiss={onDismissUndo} />
    </div>
  );
}
