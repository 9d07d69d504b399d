import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import { recorded, type TraceEvent } from './trace';

declare global {
  /** In a page that is watched: how many cards have opened on it. */
  var cardsOpened: number;
}

/** What the page notes: the pointer came onto a link; a card opened. */
const MARKS = { entered: 'card:entered', shown: 'card:shown' };

/**
 * Has the page note when the pointer comes onto a link and when a card opens; the card is whatever element is a popover,
 * whoever made it. A popover tells its document that it will open before it does, also where a content script opens it.
 */
export async function watchCards(tab: ChromiumTab): Promise<void> {
  await tab.evaluate((marks) => {
    let link: Element | null = null;
    let since = 0;
    globalThis.cardsOpened = 0;
    const onOver = ({ target, timeStamp }: PointerEvent) => {
      const over = target instanceof Element ? target.closest('a') : null;
      if (over && over !== link) since = timeStamp;
      link = over;
    };
    const note = () => {
      globalThis.cardsOpened++;
      performance.mark(marks.entered, { startTime: since });
      performance.mark(marks.shown);
    };
    const onToggle = ({ target, newState }: ToggleEvent) => {
      if (newState !== 'open') return;
      const card = target as HTMLElement;
      if (!card.ariaHidden) return note();
      // It is laid out unseen, for nobody, and shows when that ends.
      const alive = new MutationObserver(() => {
        alive.disconnect();
        if (card.isConnected) note();
      });
      alive.observe(card, { attributeFilter: ['aria-hidden'] });
    };
    addEventListener('pointerover', onOver, { capture: true });
    addEventListener('beforetoggle', (event) => onToggle(event as ToggleEvent), { capture: true });
  }, MARKS);
}

/** Whether a card is open at this moment. */
export const isCardUp = (tab: ChromiumTab) =>
  tab.evaluate(() => document.querySelector(':popover-open:not([aria-hidden])') !== null);

/** How long after the pointer came onto the link, as the event that told of it is dated; in milliseconds. */
export interface Showing {
  /** The script opened the card. */
  opened: number;
  /** The frame with the card was on the screen. */
  presented: number;
}

/**
 * The cards that open in this browser while `work` goes on. When a frame was on the screen is told by the browser's own
 * compositor, for every frame: it has been laid out, drawn and rasterised then, which no script can see.
 */
export async function cardFrames(tab: ChromiumTab, work: () => Promise<unknown>): Promise<Showing[]> {
  const events = await recorded(tab, ['blink.user_timing', 'devtools.timeline'], work);
  events.sort((a, b) => a.ts - b.ts);
  const entered = events.filter(({ name }) => name === MARKS.entered);
  const shown = events.filter(({ name }) => name === MARKS.shown);
  // Both notes of a card are made in one go, and one page's after another's; only their dates lie apart.
  return shown.map((note, i) => {
    const since = entered[i]?.ts ?? Number.NaN;
    return { opened: (note.ts - since) / 1_000, presented: (presentedAfter(events, note) - since) / 1_000 };
  });
}

/** When the first frame was presented that was made after a moment, in the page that noted it. */
function presentedAfter(events: readonly TraceEvent[], { pid, ts }: TraceEvent): number {
  const page = events.filter((event) => event.pid === pid);
  const frames = page.filter(({ name, ph }) => name === 'AnimationFrame' && ph === 'b');
  const ends = page.filter(({ name, ph }) => name === 'AnimationFrame' && ph === 'e');
  const presented = new Map(
    page.filter(({ name }) => name === 'AnimationFrame::Presentation').map(({ args, ts }) => [args.id, ts]),
  );
  // A page's frames do not overlap: the first that ends after the moment is the one in which the card was drawn. One
  // that the compositor has dropped is not presented; the next one has what it had.
  const first = ends.findIndex((end) => end.ts >= ts);
  const moments = frames.slice(first).map(({ args }) => presented.get(args.id));
  return (first < 0 ? undefined : moments.find((moment) => moment !== undefined)) ?? Number.POSITIVE_INFINITY;
}
