import type { Point } from '@/lib/hover/geometry';
import { holds } from '@/lib/page/mention-at';
import type { PaperLink } from './link-at';

/** How long the pointer has to rest before the text under it is read, in milliseconds. */
const REST_MS = 60;

export interface TextWatchOptions {
  /** The mention at a point, if there is one. */
  find: (point: Point, roots: ShadowRoot[]) => PaperLink | null;
  onEnter: (mention: PaperLink, point: Point) => void;
  onLeave: () => void;
  setTimeout: (callback: () => void, delayMs: number) => number;
}

/**
 * Follows the pointer over plain text, where no event tells that it comes upon a word. While it moves, only the time is
 * noted; the text is read when it rests.
 */
export function createTextWatch({ find, onEnter, onLeave, setTimeout }: TextWatchOptions) {
  let last: PointerEvent | null = null;
  let movedAt = 0;
  let roots: ShadowRoot[] = [];
  /** The pointer is on something that may be text. */
  let onText = false;
  let waiting = false;
  let mention: PaperLink | null = null;

  function look(): void {
    const rested = performance.now() - movedAt;
    if (last && rested < REST_MS) {
      setTimeout(look, REST_MS - rested);
      return;
    }
    waiting = false;
    if (!last || !onText) return;
    const point = { x: last.clientX, y: last.clientY };
    mention = find(point, roots);
    if (mention) onEnter(mention, point);
  }

  const isOnMention = ({ clientX: x, clientY: y }: PointerEvent) =>
    mention?.lines().some((line) => holds(line, { x, y })) ?? false;

  return {
    moved(event: PointerEvent): void {
      // With a button down the pointer selects or drags.
      if (!onText || event.buttons) return;
      last = event;
      movedAt = performance.now();
      if (mention && !isOnMention(event)) {
        mention = null;
        onLeave();
      }
      if (waiting || mention) return;
      waiting = true;
      // What an event happened on can be asked only now.
      setTimeout(look, REST_MS);
    },
    /**
     * The pointer has come onto an element that is no link, inside these open shadow roots. Answers whether it is still
     * on the mention that it was on: part of one may be bold.
     */
    entered(event: PointerEvent, inside: ShadowRoot[]): boolean {
      roots = inside;
      onText = true;
      return isOnMention(event);
    },
    /** The pointer is on a link or a card, or gone: what it rests on is no text of ours. */
    gone(): void {
      onText = false;
      mention = null;
    },
  };
}
