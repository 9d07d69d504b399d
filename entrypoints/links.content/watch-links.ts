import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Point } from '@/lib/hover/geometry';
import { createSpeedMeter } from '@/lib/hover/speed';
import { createFrameCard } from './frame-card';
import type { FramePapers } from './frame-papers';
import { createLinkFinder, type PaperLink } from './link-at';
import type { SiteSettings } from './site-settings';
import { createKeyWatch } from './watch-keys';
import { createTextWatch } from './watch-text';

/**
 * Every listener only listens: the page scrolls as if nobody did. They are the window's and capture, so that a page which
 * stops events on their way does not stop them here.
 */
const PASSIVE = { capture: true, passive: true } as const;

/** Wires this frame's events to the hover machine. */
export function watchLinks(ctx: ContentScriptContext, settings: SiteSettings, papers: FramePapers) {
  const finder = createLinkFinder(papers.pageHosts);
  const meter = createSpeedMeter();
  // Not the context's own timers: each of those leaves something behind, and there is one at every move of the pointer.
  const later = (callback: () => void, delayMs: number) =>
    window.setTimeout(() => {
      if (ctx.isValid) callback();
    }, delayMs);
  let pointer: Point | null = null;
  let focused: PaperLink | null = null;
  /** The pointer is on nothing of ours; it has left when it moves there, not when a card gets smaller under it. */
  let leaving = false;
  let afterWriting: number | undefined;
  /** What the pointer is on has been told; not so where it was there before this script. */
  let told = false;

  const card = createFrameCard({
    ctx,
    dwellMs: () => settings.dwellMs,
    pointer: () => pointer,
    onBusy: listenClosely,
    setTimeout: later,
  });
  const keys = createKeyWatch({ settings, card, linkInHand: () => focused ?? card.state.over });
  const text = createTextWatch({
    find: (point, roots) => (isOff() ? null : finder.mentionAt(point, roots)),
    onEnter(link, point) {
      pointer = point;
      card.feed({ type: 'enter', link });
    },
    onLeave: leave,
    setTimeout: later,
  });

  const isCard = (event: Event) => event.target === globalThis.paperglossCard?.host;
  /** A card that offers to take something back waits, wherever the pointer goes. */
  const isLeftAlone = () => globalThis.paperglossCard?.offersUndo() ?? false;
  /** Asked first: an extension that was updated or removed under an open page has no more business here. */
  const isOff = () => ctx.isInvalid || settings.hasNoCards;
  const linkOn = (event: Event) => (ctx.isInvalid || settings.isDisabled ? null : finder.linkOn(event));

  function leave(): void {
    if (card.busy || card.state.over || card.state.quiet) card.feed({ type: 'leave' });
  }

  const dismiss = () => {
    if (card.busy || card.state.over) card.feed({ type: 'dismiss' });
  };
  const dismissFromPage = (event: Event) => {
    if (!isCard(event)) dismiss();
  };

  function onPointerOver(event: PointerEvent): void {
    // Touch has no hover: the popup serves there. Events that a page has made up are no person's.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    told = true;
    const link = isCard(event) ? null : linkOn(event);
    leaving = !link && !isCard(event) && !text.entered(event, rootsOf(event));
    if (link || isCard(event)) text.gone();
    if (isCard(event)) card.feed({ type: 'enter-card' });
    else if (link && !isLeftAlone()) card.feed({ type: 'over', link });
  }

  /** The open shadow roots that an event happened in; those that nobody knew of are read for papers. */
  function rootsOf(event: Event): ShadowRoot[] {
    const roots = event.composedPath().filter((node) => node instanceof ShadowRoot);
    for (const root of roots) papers.notice(root.host);
    return roots;
  }

  function onPointerOut(event: PointerEvent): void {
    // Out of the window, or into another frame.
    if (event.relatedTarget !== null || !event.isTrusted) return;
    text.gone();
    if (!isLeftAlone()) leave();
  }

  // When a page moves under a pointer that keeps still, browsers tell what it is over now, and nothing of a move.
  function onPointerMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    if (!told) onPointerOver(event);
    const at = { x: event.clientX, y: event.clientY };
    const pace = meter.moved(at, event.timeStamp);
    if (leaving && !isLeftAlone()) leave();
    leaving = false;
    const { over, waiting, shown, hideAt } = card.state;
    // A link that the keyboard came to is not the pointer's.
    if (over || (waiting && pointer)) {
      pointer = at;
      const free = !isOff() && !event.buttons && keys.isHeld(event);
      const writesFor = keys.writesFor(event.timeStamp);
      card.feed({ type: 'move', pace, free: free && !writesFor });
      clearTimeout(afterWriting);
      // Who has just written means the link that the pointer then rests on, if no more keys come.
      if (free && writesFor) afterWriting = later(meanAfterWriting, writesFor);
    }
    if (shown && hideAt !== null && globalThis.paperglossCard?.isOnTheWay(at)) card.feed({ type: 'between' });
    text.moved(event);
  }

  function meanAfterWriting(): void {
    if (!keys.writesFor(performance.now())) card.feed({ type: 'hold' });
  }

  function onFocusIn(event: FocusEvent): void {
    if (!event.isTrusted) return;
    if (isCard(event)) {
      card.feed({ type: 'enter-card' });
      if (globalThis.paperglossCard?.hasKeyboard()) card.feed({ type: 'pin', on: true });
      return;
    }
    const target = event.composedPath()[0];
    // A click focuses too; only focus that the browser shows came by keyboard.
    if (!(target instanceof Element && target.matches(':focus-visible'))) return;
    pointer = null;
    focused = linkOn(event);
    if (focused && !isOff()) card.feed({ type: 'enter', link: focused });
    else leave();
  }

  function onFocusOut(event: FocusEvent): void {
    focused = null;
    if (isCard(event)) card.feed({ type: 'pin', on: false });
    // A card that the pointer holds open is not the keyboard's to close.
    else if (pointer === null && card.busy) card.feed({ type: 'leave' });
  }

  ctx.onInvalidated(dismiss);

  function onScroll(event: Event): void {
    if (isCard(event)) return;
    // A link that takes the focus is scrolled into view first.
    if (card.state.waiting && pointer === null) card.feed({ type: 'move', free: true, pace: 'fast' });
    else card.feed({ type: 'interrupt', hide: true });
  }

  // What matters only while a link is dwelt on or a card shows is heard only then.
  function listenClosely(on: boolean): void {
    const method = on ? 'addEventListener' : 'removeEventListener';
    window[method]('scroll', onScroll, PASSIVE);
    window[method]('resize', dismiss);
  }

  return {
    dismiss,
    /** Hears the page; once more where `document.open` has taken the listeners away. */
    listen(): void {
      ctx.addEventListener(window, 'pointerover', onPointerOver, PASSIVE);
      ctx.addEventListener(window, 'pointerout', onPointerOut, PASSIVE);
      ctx.addEventListener(window, 'pointermove', onPointerMove, PASSIVE);
      // What was pressed on, or where something was dropped or selected, is not what is asked about.
      ctx.addEventListener(window, 'pointerdown', dismissFromPage, PASSIVE);
      ctx.addEventListener(window, 'pointerup', dismissFromPage, PASSIVE);
      ctx.addEventListener(window, 'keydown', keys.onKeyDown, { capture: true });
      ctx.addEventListener(window, 'focusin', onFocusIn, PASSIVE);
      ctx.addEventListener(window, 'focusout', onFocusOut, PASSIVE);
      ctx.addEventListener(document, 'visibilitychange', dismiss);
      ctx.addEventListener(document, 'fullscreenchange', dismiss);
      // A page that is kept in memory, or printed, is kept and printed without a card.
      ctx.addEventListener(window, 'pagehide', dismiss);
      ctx.addEventListener(window, 'beforeprint', dismiss);
    },
    /** What waits, waits by the new settings. */
    settingsChanged(): void {
      if (!isLeftAlone()) card.feed(isOff() ? { type: 'dismiss' } : { type: 'time' });
    },
  };
}
