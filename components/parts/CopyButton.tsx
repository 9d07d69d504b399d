import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announcement } from './Announcement';
import { CheckIcon, WarnIcon } from './icons';

export interface CopyButtonProps {
  /** What is copied, in a word: `BibTeX`. */
  what: string;
  icon: ComponentChildren;
  /** Rejects when it could not be copied. */
  onCopy(): Promise<void>;
}

/** How long the button tells what came of it. */
const SAID_MS = 2400;

const ANSWERS = {
  copied: { icon: <CheckIcon />, word: 'Copied', said: (what: string) => `${what} copied` },
  failed: { icon: <WarnIcon />, word: 'Failed', said: (what: string) => `Could not copy the ${what}` },
};

/** Copies, and says in its own place whether it did; its room is that of its longest word from the start. */
export function CopyButton({ what, icon, onCopy }: CopyButtonProps) {
  const [answer, setAnswer] = useState<keyof typeof ANSWERS | null>(null);
  useEffect(() => {
    if (!answer) return;
    const timer = setTimeout(() => setAnswer(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = () =>
    onCopy().then(
      () => setAnswer('copied'),
      () => setAnswer('failed'),
    );
  const shown = answer && ANSWERS[answer];
  return (
    <>
      <button type="button" class="pg-act pg-copy" data-answer={answer} onClick={copy}>
        {shown?.icon ?? icon}
        <span class="pg-word">
          <span class="pg-vh">Copy </span>
          <span class={shown ? 'pg-away' : ''}>{what}</span>
          {Object.values(ANSWERS).map(({ word }) => (
            <span key={word} class={shown?.word === word ? '' : 'pg-away'} aria-hidden="true">
              {word}
            </span>
          ))}
        </span>
      </button>
      <Announcement text={shown?.said(what) ?? ''} />
    </>
  );
}
