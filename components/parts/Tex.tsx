import { createContext, Fragment, h, type VNode } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type MathSegment, type Segment, segmentsOf, stretchesOf } from '@/lib/paper/tex';
import type { MathRenderer } from '@/lib/typesetting/lazy';
import type { MathNode } from '@/lib/typesetting/math-node';
import { Marked, type TextRange } from './Marked';

/** What sets formulas on this surface; without it they stay as they are typed. */
export const MathContext = createContext<MathRenderer | null>(null);

export interface TexProps {
  /** A title, an abstract or a summary, with the TeX that its authors put there. */
  text: string;
  /** Found words, as ranges `[start, end)` of the text as it is typed. */
  ranges?: readonly TextRange[] | undefined;
}

/** A text with its accents as letters and its formulas set; what is not understood shows as it is typed. */
export function Tex({ text, ranges = [] }: TexProps) {
  const stretches = useMemo(() => stretchesOf(segmentsOf(text)), [text]);
  let at = 0;
  return (
    <>
      {stretches.map(({ isWord, segments }) => {
        const first = at;
        const pieces = segments.map((segment) => {
          const start = at;
          at += segment.source.length;
          return <Piece key={start} segment={segment} ranges={within(ranges, start, at)} />;
        });
        return isWord ? (
          <span key={first} class="pg-word">
            {pieces}
          </span>
        ) : (
          <Fragment key={first}>{pieces}</Fragment>
        );
      })}
    </>
  );
}

/** The ranges that reach into this stretch, counted from its start. */
function within(ranges: readonly TextRange[], start: number, end: number): TextRange[] {
  return ranges
    .filter((range) => range[0] < end && range[1] > start)
    .map(([from, to]): TextRange => [from - start, to - start]);
}

/** What shows other than as it is typed is marked whole. */
function Piece({ segment, ranges }: { segment: Segment; ranges: readonly TextRange[] }) {
  if (segment.kind === 'text' && segment.text === segment.source) return <Marked text={segment.text} ranges={ranges} />;
  const shown = segment.kind === 'math' ? <Formula {...segment} /> : segment.text;
  if (!shown) return null;
  return ranges.length > 0 ? <mark>{shown}</mark> : shown;
}

function Formula({ tex, display, source }: MathSegment) {
  const { renderMath } = useContext(MathContext) ?? {};
  const answer = useMemo(() => {
    const asked = renderMath?.(tex, display) ?? null;
    // What cannot be set is shown as it is typed, whatever the reason.
    return asked instanceof Promise ? asked.catch(() => null) : asked;
  }, [renderMath, tex, display]);
  const [arrived, setArrived] = useState<{ answer: unknown; nodes: MathNode[] | null } | null>(null);
  useEffect(() => {
    if (answer instanceof Promise) void answer.then((nodes) => setArrived({ answer, nodes }));
  }, [answer]);
  // What arrives for another formula than the one that shows now is not this one's.
  const late = arrived?.answer === answer ? arrived.nodes : null;
  const nodes = answer instanceof Promise ? late : answer;
  if (!nodes) return <>{source}</>;
  // A line may end between the parts of a long one.
  const name = nodes.length > 1 ? 'pg-math pg-math-part' : 'pg-math';
  return (
    <>
      {nodes.map((node, i) => (
        <span key={`${tex} ${i}`} class={name}>
          {draw(node)}
        </span>
      ))}
    </>
  );
}

function draw({ tag, attributes, style, children }: MathNode): VNode {
  return h(
    tag,
    { ...attributes, ...(Object.keys(style).length > 0 && { style }) },
    children.map((child) => (typeof child === 'string' ? child : draw(child))),
  );
}
