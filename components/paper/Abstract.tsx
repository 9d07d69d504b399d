import { useId, useState } from 'preact/hooks';
import { Tex } from '@/components/parts/Tex';

export interface AbstractProps {
  /** One paragraph. */
  text: string;
}

/** About four lines of a card. Counted, not measured: a card may be drawn before it has a size. */
const SHORT_ENOUGH = 230;

/** The length in letters of the Latin script: a character of Chinese, Japanese or Korean takes the room of two. */
const lengthOf = (text: string): number => text.replace(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g, '  ').length;

/** The abstract, four lines of it until the reader asks for all. */
export function Abstract({ text }: AbstractProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  if (!text) return null;
  if (lengthOf(text) <= SHORT_ENOUGH)
    return (
      <p class="pg-abstract" dir="auto">
        <Tex text={text} />
      </p>
    );
  return (
    <div>
      <p id={id} dir="auto" class={all ? 'pg-abstract' : 'pg-abstract pg-clamped'}>
        <Tex text={text} />
      </p>
      <button
        type="button"
        class="pg-expand"
        aria-expanded={all}
        aria-controls={id}
        aria-label={all ? 'Show less of the abstract' : 'Show all of the abstract'}
        onClick={() => setAll(!all)}
      >
        {all ? 'Show less' : 'Show all'}
      </button>
    </div>
  );
}
