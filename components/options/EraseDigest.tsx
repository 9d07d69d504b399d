import { useId, useRef, useState } from 'preact/hooks';
import { CheckIcon, WarnIcon } from '@/components/parts/icons';
import { countOf } from '@/lib/paper/counts';

export interface EraseDigestProps {
  /** How many papers would be erased. */
  papers: number;
  /** Resolves when they are gone; rejects with an error whose message is for people. */
  onErase(): Promise<void>;
}

/** What came of erasing: nothing yet, still at it, gone, or that it went wrong. */
type Outcome = 'none' | 'erasing' | 'erased' | 'failed';

/** Erases the digest, after a question. */
export function EraseDigest({ papers, onErase }: EraseDigestProps) {
  const question = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const [fault, setFault] = useState('');
  const id = useId();
  const erase = async () => {
    question.current?.close();
    setOutcome('erasing');
    try {
      await onErase();
      setOutcome('erased');
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
      setOutcome('failed');
    }
  };
  return (
    <div class="pg-field pg-erase">
      <button
        type="button"
        class="pg-button"
        aria-disabled={outcome === 'erasing'}
        onClick={() => outcome !== 'erasing' && question.current?.showModal()}
      >
        Erase and fetch anew…
      </button>
      <p class="pg-erase-outcome" role="status" data-outcome={outcome}>
        {outcome === 'erasing' && 'Erasing…'}
        {outcome === 'erased' && (
          <>
            <CheckIcon />
            <span>Erased. It is being fetched anew; your reading list is untouched.</span>
          </>
        )}
        {outcome === 'failed' && (
          <>
            <WarnIcon />
            <span>It could not be erased: {fault}</span>
          </>
        )}
      </p>
      <dialog ref={question} class="pg-question" aria-labelledby={id} aria-describedby={`${id}-text`}>
        <h3 id={id}>Erase the digest?</h3>
        <p id={`${id}-text`}>
          {papers === 1 ? 'Its paper is' : `All ${countOf(papers, 'paper')} are`} forgotten and fetched anew, which
          takes a while and a connection. Your reading list stays as it is, and so do these settings.
        </p>
        {/* The first has the focus when the question opens: Enter harms nothing. */}
        <div class="pg-question-answers">
          <button type="button" class="pg-button" onClick={() => question.current?.close()}>
            Keep it
          </button>
          <button type="button" class="pg-button pg-danger" onClick={() => void erase()}>
            Erase
          </button>
        </div>
      </dialog>
    </div>
  );
}
