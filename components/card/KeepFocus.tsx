import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeptFocus } from '@/components/parts/use-kept-focus';

/**
 * Around whichever card shows: where one card takes the place of another (a fetched paper that of an unknown one, a
 * quiet card that of a paper) and the focus was inside, the new card's heading takes it.
 */
export function KeepFocus({ children }: { children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, null);
  return <div ref={root}>{children}</div>;
}
