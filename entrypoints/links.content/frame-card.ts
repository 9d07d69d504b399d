import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CardPlace } from '@/lib/hover/card-surface';
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
  /** The link whose card was asked for by a key: it takes the focus. */
  let entering: PaperLink | null = null;

  const loop = createHoverLoop<PaperLink>({
    times: () => ({ dwellMs: dwellMs(), graceMs: GRACE_MS }),
    perform,
    onBusy,
    now: () => performance.now(),
    setTimeout,
    clearTimeout: (timer) => clearTimeout(timer),
  });

  function perform(effect: HoverEffect<PaperLink>): void {
    const card = globalThis.paperglossCard;
    if (effect.type === 'look-up') void draw(effect.link, effect.token);
    else if (effect.type === 'hide') card?.hide();
    else if (effect.type === 'withdraw') card?.withdraw();
    else if (drawn !== effect.token) return;
    else if (effect.type === 'ready') card?.layOut(placeOf(effect.link));
    else show(effect.link, effect.token);
  }

  /** Asked and drawn when the dwell begins, so that all that is left to do at its end is to show it. */
  async function draw(link: PaperLink, token: number): Promise<void> {
    const answer = await lookUp(ctx, link);
    const { waiting, shown } = loop.state;
    const card = globalThis.paperglossCard;
    if (waiting?.token !== token && shown?.token !== token) return;
    if (!answer || !card) {
      entering = null;
      loop.feed({ type: 'nothing', token });
      return;
    }
    card.prepare(answer, link.element);
    drawn = token;
    if (shown?.token === token) show(link, token);
    else if (waiting?.isReady) card.layOut(placeOf(link));
  }

  const placeOf = ({ element, lines }: PaperLink): CardPlace => ({ element, lines: lines(), pointer: pointer() });

  function show(link: PaperLink, token: number): void {
    const card = globalThis.paperglossCard;
    if (!card?.show(placeOf(link))) loop.feed({ type: 'nothing', token });
    else if (entering === link) card.enter();
    entering = null;
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
      if (loop.state.shown?.link === link) {
        globalThis.paperglossCard?.enter();
        return;
      }
      entering = link;
      loop.feed({ type: 'ask', link });
    },
  };
}
