import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import type { Point } from '@/lib/hover/geometry';
import { GRACE_MS, type HoverEffect } from '@/lib/hover/intent';
import { createHoverLoop } from '@/lib/hover/loop';
import type { PaperLink } from './link-at';
import { lookUp } from './look-up';

export interface FrameCardOptions {
  ctx: ContentScriptContext;
  dwellMs: () => number;
  /** Where the pointer is; `null` when the person goes by keyboard. */
  pointer: () => Point | null;
  onBusy: (busy: boolean) => void;
  setTimeout: (callback: () => void, delayMs: number) => number;
}

export type FrameCard = ReturnType<typeof createFrameCard>;

/** The hover machine of this frame, and what it decides carried out: the question to the background, the card. */
export function createFrameCard({ ctx, dwellMs, pointer, onBusy, setTimeout }: FrameCardOptions) {
  /** The link whose card is drawn already, by the token of its interaction. */
  let drawn: number | null = null;
  /** The card that was asked for by a key takes the focus. */
  let entering = false;

  const loop = createHoverLoop<PaperLink>({
    times: () => ({ dwellMs: dwellMs(), graceMs: GRACE_MS }),
    perform,
    onBusy,
    now: () => performance.now(),
    setTimeout,
    clearTimeout: (timer) => clearTimeout(timer),
  });

  function perform(effect: HoverEffect<PaperLink>): void {
    if (effect.type === 'look-up') void draw(effect.link, effect.token);
    else if (effect.type === 'hide') globalThis.paperglossCard?.hide();
    else if (drawn === effect.token) show(effect.link, effect.token);
  }

  /** Asked and drawn when the dwell begins, so that all that is left to do at its end is to show it. */
  async function draw(link: PaperLink, token: number): Promise<void> {
    const answer = await lookUp(ctx, link);
    const { waiting, shown } = loop.state;
    if (waiting?.token !== token && shown?.token !== token) return;
    if (!answer || !globalThis.paperglossCard) {
      loop.feed({ type: 'nothing', token });
      return;
    }
    globalThis.paperglossCard.prepare(answer, link.element);
    drawn = token;
    if (shown?.token === token) show(link, token);
  }

  function show({ element, lines }: PaperLink, token: number): void {
    const card = globalThis.paperglossCard;
    if (!card?.show({ element, lines: lines(), pointer: pointer() })) loop.feed({ type: 'nothing', token });
    else if (entering) card.enter();
    entering = false;
  }

  return {
    feed: loop.feed,
    get state() {
      return loop.state;
    },
    get busy() {
      return loop.busy;
    },
    /** Moves the focus into the card that shows; where none does, into that of `link`, which comes without a dwell. */
    enter(link: PaperLink): void {
      entering = loop.state.shown?.link !== link;
      if (entering) loop.feed({ type: 'ask', link });
      else globalThis.paperglossCard?.enter();
    },
  };
}
