import { useEffect, useState } from 'preact/hooks';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import type { SharedThing } from '@/components/paper/OtherPapers';
import type { RelatedState } from '@/components/paper/RelatedPapers';
import { type SaveFailure, saveFailureOf } from '@/components/parts/SaveFailed';
import type { KnownPaper } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import { copyCitation } from './copy';

/** As many as fit without the card becoming a list. */
const RELATED = 5;
/** To find them may be seconds of work, which must not keep the card itself from the screen. In milliseconds. */
const RELATED_AFTER_MS = 120;

/** What is decided further up. */
type Given = 'theme' | 'isShown' | 'byKeyboard' | 'menu' | 'controls' | 'onOpenPaper' | 'onBack' | 'backTo';

export interface PaperContentProps extends Pick<PaperCardProps, Given> {
  answer: KnownPaper;
}

/** The card of a known paper: asks for what comes after the paper itself, and carries out what its buttons mean. */
export function PaperContent({ answer, ...given }: PaperContentProps) {
  const { paper, others, status } = answer;
  const [version, setVersion] = useState(paper.version);
  const [versionCheck, setVersionCheck] = useState<PaperCardProps['versionCheck']>('idle');
  const [saved, setSaved] = useState(status);
  const [saveFailure, setSaveFailure] = useState<SaveFailure | null>(null);
  const [related, setRelated] = useState<RelatedState>('loading');

  useEffect(() => {
    if (!given.isShown) return;
    let gone = false;
    const ask = () =>
      send('papers.related', { id: paper.id, limit: RELATED }).then(
        (found) => gone || setRelated(found),
        () => gone || setRelated('failed'),
      );
    const timer = setTimeout(ask, RELATED_AFTER_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [paper.id, given.isShown]);

  const toggleSave = async () => {
    const before = saved;
    // Shown at once, taken back when it did not happen.
    setSaved(before ? null : 'to-read');
    setSaveFailure(null);
    try {
      if (before) await send('readingList.remove', { id: paper.id });
      else await send('readingList.set', { id: paper.id, status: 'to-read' });
    } catch (error) {
      setSaved(before);
      setSaveFailure(saveFailureOf(error));
    }
  };

  const checkVersion = async () => {
    setVersionCheck('asking');
    try {
      setVersion(await send('papers.version', { id: paper.id }));
      setVersionCheck('idle');
    } catch {
      setVersionCheck('failed');
    }
  };

  return (
    <PaperCard
      {...given}
      paper={{ ...paper, version }}
      others={others}
      othersOf={sharedThing(answer.key)}
      related={related}
      linkVersion={answer.version}
      versionCheck={versionCheck}
      onCheckVersion={checkVersion}
      savedStatus={saved}
      saveFailure={saveFailure}
      onToggleSave={toggleSave}
      onCopy={(format) => copyCitation(paper, format)}
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
