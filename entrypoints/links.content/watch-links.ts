import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import { anchorOf, isBetween, type Point } from '@/lib/hover/geometry';
import { GRACE_MS, type HoverEffect } from '@/lib/hover/intent';
import { createHoverLoop } from '@/lib/hover/loop';
import type { CardAnswer } from '@/lib/messages/protocol';
import type { FramePapers } from './frame-papers';
import { createLinkFinder, type PaperLink } from './link-at';
import { lookUpPaper } from './look-up';
import type { SiteSettings } from './site-settings';
import { createTextWatch } from './watch-text';

/**
 * Every listener only listens: the page scrolls as if nobody did. They are the window's and capture, so that a page which
 * stops events on their way does not stop them here.
 */
const PASSIVE = { capture: true, passive: true } as const;

/** Wires this frame's events to the hover machine, and what it decides to the background and to the card. */
export function watchLinks(ctx: ContentScriptContext, settings: SiteSettings, papers: FramePapers) {
  const finder = createLinkFinder(papers.pageHosts);
  // Not the context's own timers: each of those leaves something behind, and there is one at every move of the pointer.
  const later = (callback: () => void, delayMs: number) =>
    window.setTimeout(() => {
      if (ctx.isValid) callback();
    }, delayMs);
  let pointer: Point | null = null;
  let asked: { token: number; answer: Promise<CardAnswer | null> } | null = null;

  const hover = createHoverLoop<PaperLink>({
    times: () => ({ dwellMs: settings.dwellMs, graceMs: GRACE_MS }),
    perform,
    onBusy: listenClosely,
    now: () => performance.now(),
    setTimeout: later,
    clearTimeout: (timer) => clearTimeout(timer),
  });
  const text = createTextWatch({
    find: (point, roots) => (isOff() ? null : finder.mentionAt(point, roots)),
    onEnter: (link) => hover.feed({ type: 'enter', link }),
    onLeave: leave,
    setTimeout: later,
  });

  function perform(effect: HoverEffect<PaperLink>): void {
    if (effect.type === 'look-up') {
      // Asked when the dwell begins, so that the answer is there when it ends.
      asked = { token: effect.token, answer: lookUpPaper(ctx, effect.link.key) };
    } else if (effect.type === 'show') {
      void show(effect.link, effect.token);
    } else {
      globalThis.paperglossCard?.hide();
    }
  }

  async function show(link: PaperLink, token: number): Promise<void> {
    const found = asked?.token === token ? await asked.answer : null;
    const anchor = anchorOf(link.lines(), pointer);
    if (!found || !anchor || !globalThis.paperglossCard) hover.feed({ type: 'nothing', token });
    else if (hover.state.shown?.token === token) globalThis.paperglossCard.show(found, anchor, link.element);
  }

  const isCard = (event: Event) => event.target === globalThis.paperglossCard?.host;
  /** Asked first: an extension that was updated or removed under an open page has no more business here. */
  const isOff = () => ctx.isInvalid || settings.isDisabled;

  function leave(): void {
    if (hover.busy || hover.state.dismissed) hover.feed({ type: 'leave' });
  }

  function goTo(link: PaperLink | null): void {
    if (link) hover.feed({ type: 'enter', link });
    else leave();
  }

  const dismiss = () => {
    if (hover.busy) hover.feed({ type: 'dismiss' });
  };
  const dismissFromPage = (event: Event) => {
    if (!isCard(event)) dismiss();
  };

  function onPointerOver(event: PointerEvent): void {
    // Touch has no hover: the popup serves there. Events that a page has made up are no person's.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    pointer = { x: event.clientX, y: event.clientY };
    const link = isCard(event) || isOff() ? null : finder.linkOn(event);
    if (link || isCard(event)) text.gone();
    if (isCard(event)) hover.feed({ type: 'enter-card' });
    else if (link || !text.entered(event, rootsOf(event))) goTo(link);
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
    if (hover.busy) hover.feed({ type: 'leave' });
  }

  function onFocusIn(event: FocusEvent): void {
    if (!event.isTrusted) return;
    const focused = event.composedPath()[0];
    if (isCard(event)) hover.feed({ type: 'enter-card' });
    // A click focuses too; only focus that the browser shows came by keyboard.
    else if (focused instanceof Element && focused.matches(':focus-visible')) {
      pointer = null;
      goTo(isOff() ? null : finder.linkOn(event));
    }
  }

  function onFocusOut(): void {
    // A card that the pointer holds open is not the keyboard's to close.
    if (pointer === null && hover.busy) hover.feed({ type: 'leave' });
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    const at = { x: event.clientX, y: event.clientY };
    const { shown, waiting, hideAt } = hover.state;
    if (waiting) pointer = at;
    if (shown && hideAt !== null && globalThis.paperglossCard) {
      const anchor = anchorOf(shown.link.lines(), pointer);
      const card = globalThis.paperglossCard.host.getBoundingClientRect();
      if (anchor && isBetween(at, anchor.line, card)) hover.feed({ type: 'between' });
    }
    text.moved(event);
  }

  ctx.onInvalidated(dismiss);

  // What matters only while a link is dwelt on or a card shows is heard only then.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !hover.state.shown) return;
    // The page must not close something of its own as well.
    event.preventDefault();
    event.stopImmediatePropagation();
    hover.feed({ type: 'dismiss' });
  }

  function listenClosely(on: boolean): void {
    const method = on ? 'addEventListener' : 'removeEventListener';
    window[method]('keydown', onKeyDown as EventListener, { capture: true });
    window[method]('scroll', dismissFromPage, PASSIVE);
  }

  return {
    dismiss,
    /** Hears the page; once more where `document.open` has taken the listeners away. */
    listen(): void {
      ctx.addEventListener(window, 'pointerover', onPointerOver, PASSIVE);
      ctx.addEventListener(window, 'pointerout', onPointerOut, PASSIVE);
      ctx.addEventListener(window, 'pointermove', onPointerMove, PASSIVE);
      ctx.addEventListener(window, 'pointerdown', dismissFromPage, PASSIVE);
      ctx.addEventListener(window, 'focusin', onFocusIn, PASSIVE);
      ctx.addEventListener(window, 'focusout', onFocusOut, PASSIVE);
      ctx.addEventListener(document, 'visibilitychange', dismiss);
      // A page that is kept in memory, or printed, is kept and printed without a card.
      ctx.addEventListener(window, 'pagehide', dismiss);
      ctx.addEventListener(window, 'beforeprint', dismiss);
    },
    /** What waits, waits by the new settings. */
    settingsChanged: () => hover.feed({ type: settings.isDisabled ? 'dismiss' : 'time' }),
  };
}
