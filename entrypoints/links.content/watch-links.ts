import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import { anchorOf, isBetween, type Point } from '@/lib/hover/geometry';
import { GRACE_MS, type HoverEffect, type HoverEvent, nextWake, restingHover, stepHover } from '@/lib/hover/intent';
import { keyOf } from '@/lib/links';
import type { CardAnswer } from '@/lib/messages/protocol';
import { MessageFailure, send } from '@/lib/messages/send';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { readSettings, watchSettings } from '@/lib/settings/storage';
import { linkAt, type PaperLink } from './link-at';

/** Wires this frame's events to the hover machine, and what it decides to the background and the card. */
export function watchLinks(ctx: ContentScriptContext): void {
  let state = restingHover<Element>();
  let settings: Settings | null = null;
  let timer: number | undefined;
  let pointer: Point | null = null;
  let current: PaperLink | null = null;
  let answer: { token: number; promise: Promise<CardAnswer | null> } | null = null;

  const feed = (event: HoverEvent<Element>) => {
    const times = { dwellMs: (settings ?? DEFAULT_SETTINGS).dwellMs, graceMs: GRACE_MS };
    const step = stepHover(state, event, times);
    state = step.state;
    for (const effect of step.effects) perform(effect);
    clearTimeout(timer);
    const wake = nextWake(state);
    if (wake !== null)
      timer = ctx.setTimeout(
        () => feed({ type: 'time', now: performance.now() }),
        Math.max(0, wake - performance.now()),
      );
  };

  function perform(effect: HoverEffect<Element>): void {
    if (effect.type === 'hide') {
      listenWhileShown(false);
      globalThis.paperglossCard?.hide();
    } else if (effect.type === 'look-up') {
      answer = { token: effect.token, promise: lookUp() };
    } else {
      listenWhileShown(true);
      void show(effect.link, effect.token);
    }
  }

  /** Asked when the dwell begins, so that the answer is there when it ends. */
  async function lookUp(): Promise<CardAnswer | null> {
    if (!current) return null;
    const key = keyOf(current.target);
    try {
      return await send('card.open', { key, hasCard: globalThis.paperglossCard !== undefined });
    } catch (error) {
      // An extension that was updated under an open page cannot be reached any more: this script is done.
      if (error instanceof MessageFailure && error.code === 'unreachable' && ctx.isInvalid) ctx.abort();
      return null;
    }
  }

  async function show(link: Element, token: number): Promise<void> {
    const found = answer?.token === token ? await answer.promise : null;
    const anchor = anchorOf([...link.getClientRects()], pointer);
    if (!found || !anchor || !globalThis.paperglossCard) return feed({ type: 'nothing', token });
    if (state.shown?.token === token) globalThis.paperglossCard.show(found, anchor);
  }

  const isCard = (event: Event) => event.target === globalThis.paperglossCard?.host;

  function onPointerOver(event: PointerEvent): void {
    // Touch has no hover: the popup serves there.
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    if (isCard(event)) feed({ type: 'enter-card' });
    else goTo(linkAt(event));
  }

  function goTo(link: PaperLink | null): void {
    const now = performance.now();
    if (!link) {
      if (state.waiting || state.shown || state.dismissed) feed({ type: 'leave', now });
      return;
    }
    if (!settings) {
      // Read when they are first needed: most pages are left without one paper link hovered.
      void readSettings().then((read) => {
        settings = read;
        if (state.waiting && isDisabledHere()) feed({ type: 'dismiss' });
      });
      watchSettings((changed) => {
        settings = changed;
        if (isDisabledHere()) feed({ type: 'dismiss' });
      });
    }
    if (isDisabledHere()) return;
    current = link;
    feed({ type: 'enter', link: link.element, now });
  }

  const isDisabledHere = () => settings?.disabledSites.includes(location.hostname) ?? false;

  const dismiss = () => {
    if (state.waiting || state.shown) feed({ type: 'dismiss' });
  };

  ctx.addEventListener(document, 'pointerover', onPointerOver, { passive: true, capture: true });
  ctx.addEventListener(
    document,
    'pointerout',
    (event) => {
      // Out of the window, or into another frame.
      if (event.relatedTarget === null && (state.waiting || state.shown))
        feed({ type: 'leave', now: performance.now() });
    },
    { passive: true, capture: true },
  );
  ctx.addEventListener(
    document,
    'focusin',
    (event) => {
      const focused = event.composedPath()[0];
      if (isCard(event)) return feed({ type: 'enter-card' });
      // A click focuses too; only focus that the browser shows came by keyboard.
      if (!(focused instanceof Element) || !focused.matches(':focus-visible')) return;
      pointer = null;
      goTo(linkAt(event));
    },
    { passive: true, capture: true },
  );
  ctx.addEventListener(
    document,
    'focusout',
    () => {
      if (pointer === null && (state.waiting || state.shown)) feed({ type: 'leave', now: performance.now() });
    },
    { passive: true, capture: true },
  );
  ctx.addEventListener(document, 'visibilitychange', dismiss);
  ctx.addEventListener(
    document,
    'pointerdown',
    (event) => {
      if (!isCard(event)) dismiss();
    },
    { passive: true, capture: true },
  );
  ctx.onInvalidated(() => feed({ type: 'dismiss' }));

  // What only matters while a card shows is only heard then.
  const onPointerMove = (event: PointerEvent) => {
    if (isCard(event) || state.hideAt === null || !state.shown || !globalThis.paperglossCard) return;
    const point = { x: event.clientX, y: event.clientY };
    const card = globalThis.paperglossCard.host.getBoundingClientRect();
    const anchor = anchorOf([...state.shown.link.getClientRects()], pointer);
    if (anchor && isBetween(point, anchor, card)) feed({ type: 'between', now: performance.now() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // The page must not also close something of its own.
    event.preventDefault();
    event.stopImmediatePropagation();
    feed({ type: 'dismiss' });
  };
  function listenWhileShown(on: boolean): void {
    const listen = on ? window.addEventListener : window.removeEventListener;
    listen('pointermove', onPointerMove as EventListener, { capture: true, passive: true } as AddEventListenerOptions);
    listen('keydown', onKeyDown as EventListener, { capture: true });
    listen('scroll', dismiss, { capture: true, passive: true } as AddEventListenerOptions);
  }
}
