import { useEffect, useRef } from 'preact/hooks';

export interface MoreRowsProps {
  /** Rows that show now. */
  shown: number;
  total: number;
  onMore(): void;
  /** Whether they come by themselves. */
  comes?: boolean;
}

/** So far from the end, in pixels, the next rows are asked for. */
const AHEAD = 400;

/** Asks for more rows when the last ones come near, and by a button for who does not scroll. */
export function MoreRows({ shown, total, onMore, comes = true }: MoreRowsProps) {
  const end = useRef<HTMLButtonElement>(null);
  // The observer outlives the redraw that made it, and asks in the name of the last one.
  const ask = useRef(onMore);
  ask.current = onMore;
  useEffect(() => {
    const { current } = end;
    if (!current || !comes) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask.current(), {
      root: current.closest('.pg-panel'),
      rootMargin: `${AHEAD}px`,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [shown, total, comes]);
  if (shown >= total) return null;
  return (
    <button ref={end} type="button" class="pg-act pg-more-rows" onClick={() => onMore()}>
      Show more
    </button>
  );
}
