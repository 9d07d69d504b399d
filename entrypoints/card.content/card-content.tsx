import { useEffect, useState } from 'preact/hooks';
import { PaperCard } from '@/components/card/PaperCard';
import type { SharedThing } from '@/components/paper/OtherPapers';
import type { RelatedState } from '@/components/paper/RelatedPapers';
import type { CardAnswer, KnownPaper } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';

/** As many as fit without the card becoming a list. */
const RELATED = 5;

export interface CardContentProps {
  answer: CardAnswer;
  /** Something changed that changes the card's height. */
  onResize: () => void;
}

/** One showing of the card: asks for what comes after the paper itself, and carries out what its buttons mean. */
export function CardContent({ answer, onResize }: CardContentProps) {
  return answer.kind === 'paper' ? <PaperContent answer={answer} onResize={onResize} /> : null;
}

function PaperContent({
  answer: { key, paper, others, status },
  onResize,
}: {
  answer: KnownPaper;
  onResize: () => void;
}) {
  const [saved, setSaved] = useState(status);
  const [related, setRelated] = useState<RelatedState>('loading');

  useEffect(() => {
    let gone = false;
    send('papers.related', { id: paper.id, limit: RELATED }).then(
      (found) => gone || setRelated(found),
      () => gone || setRelated('failed'),
    );
    return () => {
      gone = true;
    };
  }, [paper.id]);

  useEffect(onResize, [related, onResize]);

  const toggleSave = async () => {
    const before = saved;
    // Shown at once, taken back when it did not happen.
    setSaved(before ? null : 'to-read');
    try {
      if (before) await send('readingList.remove', { id: paper.id });
      else await send('readingList.set', { id: paper.id, status: 'to-read' });
    } catch {
      setSaved(before);
    }
  };

  return (
    <PaperCard
      paper={paper}
      others={others}
      othersOf={sharedThing(key)}
      related={related}
      savedStatus={saved}
      onToggleSave={toggleSave}
    />
  );
}

/** What the papers of one key share, in the card's words. */
const SHARED: Record<string, SharedThing> = {
  github: 'repository',
  page: 'page',
  'huggingface:model': 'model',
  'huggingface:dataset': 'dataset',
  'huggingface:space': 'space',
};

const sharedThing = (key: string): SharedThing => SHARED[/^(?:huggingface:)?\w+/.exec(key)?.[0] ?? ''] ?? 'link';
