import { useEffect, useState } from 'preact/hooks';
import { type FetchState, UnknownCard, type UnknownCardProps } from '@/components/card/UnknownCard';
import type { UnknownPaper } from '@/lib/messages/protocol';
import { type MessageFailure, send } from '@/lib/messages/send';

export interface UnknownContentProps
  extends Pick<UnknownCardProps, 'theme' | 'isShown' | 'byKeyboard' | 'menu' | 'controls'> {
  answer: UnknownPaper;
  /** The paper is known now. */
  onFetched(id: string): Promise<void>;
}

/** The card of a paper that is not known here. The web is asked on a click, or where the settings say so, and never else. */
export function UnknownContent({ answer, onFetched, ...given }: UnknownContentProps) {
  const { id, lookup, hosts } = answer;
  const [state, setState] = useState<FetchState>(
    lookup === 'always' ? 'fetching' : lookup === 'missing' ? 'missing' : 'ask',
  );

  const fetchPaper = async () => {
    setState('fetching');
    try {
      await send('papers.fetch', { id });
      await onFetched(id);
    } catch (error) {
      const { code, message } = error as MessageFailure;
      setState(code === 'not-found' ? 'missing' : { error: message });
    }
  };

  useEffect(() => {
    if (given.isShown && lookup === 'always') void fetchPaper();
  }, [given.isShown]);

  return <UnknownCard {...given} id={id} hosts={hosts} state={state} onFetch={fetchPaper} />;
}
