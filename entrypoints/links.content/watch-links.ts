import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import { anchorOf, isBetween, type Point } from '@/lib/hover/geometry';
import { GRACE_MS, type HoverEffect } from '@/lib/hover/intent';
import { createHoverLoop } from '@/lib/hover/loop';
import type { CardAnswer } from '@/lib/messages/protocol';
import { linkAt } from './link-at';
import { lookUpPaper } from './look-up';
import { createSiteSettings } from './site-settings';

/**
 * Every listener only listens: the page scrolls as if nobody did. They are the window's and capture, so that a page which
 * stops events on their way does not stop them here.
 */
const PASSIVE = { capture: true, passive: true } as const;

/** Wires this frame's events to the hover machine, and what it decides to the background and to the card. */
export function watchLinks(ctx: ContentScriptContext): void {
  const settings = createSiteSettings(() => hover.feed({ type: settings.isDisabled ? 'dismiss' : 'time' }));
  const keys = new WeakMap<Element, string>();
  let pointer: Point | null = null;
  let asked: { token: number; answer: Promise<CardAnswer | null> } | null = null;

  const hover = createHoverLoop<Element>({
    times: () => ({ dwellMs: settings.dwellMs, graceMs: GRACE_MS }),
    perform,
    onBusy: listenClosely,
    now: () => performance.now(),
    setTimeout: (callback, delay) => ctx.setTimeout(callback, delay),
    clearTimeout: (timer) => clearTimeout(timer),
  });

  function perform(effect: HoverEffect<Element>): void {
    if (effect.type === 'look-up') {
      // Asked when the dwell begins, so that the answer is there when it ends.
      asked = { token: effect.token, answer: lookUpPaper(ctx, keys.get(effect.link)) };
    } else if (effect.type === 'show') {
      void show(effect.link, effect.token);
    } else {
      globalThis.paperglossCard?.hide();
    }
  }

  async function show(link: Element, token: number): Promise<void> {
    const found = asked?.token === token ? await asked.answer : null;
    const anchor = anchorOf([...link.getClientRects()], pointer);
    if (!found || !anchor || !globalThis.paperglossCard) hover.feed({ type: 'nothing', token });
    else if (hover.state.shown?.token === token) globalThis.paperglossCard.show(found, anchor, link);
  }

  const isCard = (event: Event) => event.target === globalThis.paperglossCard?.host;

  function goTo(event: Event): void {
    const link = settings.isDisabled ? null : linkAt(event);
    if (link) {
      settings.load();
      keys.set(link.element, link.key);
      hover.feed({ type: 'enter', link: link.element });
    } else if (hover.busy || hover.state.dismissed) {
      hover.feed({ type: 'leave' });
    }
  }

  const dismiss = (event: Event) => {
    if (hover.busy && !isCard(event)) hover.feed({ type: 'dismiss' });
  };

  function onPointerOver(event: PointerEvent): void {
    // Touch has no hover: the popup serves there. Events that a page has made up are no person's.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    pointer = { x: event.clientX, y: event.clientY };
    if (isCard(event)) hover.feed({ type: 'enter-card' });
    else goTo(event);
  }

  function onPointerOut(event: PointerEvent): void {
    // Out of the window, or into another frame.
    if (event.relatedTarget === null && event.isTrusted && hover.busy) hover.feed({ type: 'leave' });
  }

  function onFocusIn(event: FocusEvent): void {
    if (!event.isTrusted) return;
    const focused = event.composedPath()[0];
    if (isCard(event)) hover.feed({ type: 'enter-card' });
    // A click focuses too; only focus that the browser shows came by keyboard.
    else if (focused instanceof Element && focused.matches(':focus-visible')) {
      pointer = null;
      goTo(event);
    }
  }

  function onFocusOut(): void {
    // A card that the pointer holds open is not the keyboard's to close.
    if (pointer === null && hover.busy) hover.feed({ type: 'leave' });
  }

  ctx.addEventListener(window, 'pointerover', onPointerOver, PASSIVE);
  ctx.addEventListener(window, 'pointerout', onPointerOut, PASSIVE);
  ctx.addEventListener(window, 'pointerdown', dismiss, PASSIVE);
  ctx.addEventListener(window, 'focusin', onFocusIn, PASSIVE);
  ctx.addEventListener(window, 'focusout', onFocusOut, PASSIVE);
  ctx.addEventListener(document, 'visibilitychange', dismiss);
  ctx.onInvalidated(() => hover.feed({ type: 'dismiss' }));

  // What matters only while a link is dwelt on or a card shows is heard only then.
  function onPointerMove(event: PointerEvent): void {
    const at = { x: event.clientX, y: event.clientY };
    const { shown, waiting, hideAt } = hover.state;
    if (waiting) pointer = at;
    if (!shown || hideAt === null || !globalThis.paperglossCard) return;
    const anchor = anchorOf([...shown.link.getClientRects()], pointer);
    const card = globalThis.paperglossCard.host.getBoundingClientRect();
    if (anchor && isBetween(at, anchor.line, card)) hover.feed({ type: 'between' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !hover.state.shown) return;
    // The page must not close something of its own as well.
    event.preventDefault();
    event.stopImmediatePropagation();
    hover.feed({ type: 'dismiss' });
  }

  function listenClosely(on: boolean): void {
    const method = on ? 'addEventListener' : 'removeEventListener';
    window[method]('pointermove', onPointerMove as EventListener, PASSIVE);
    window[method]('keydown', onKeyDown as EventListener, { capture: true });
    window[method]('scroll', dismiss, PASSIVE);
  }
}
