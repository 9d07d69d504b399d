import { render } from 'preact';
import type { MenuControls } from '@/components/parts/Menu';
import { MathContext } from '@/components/parts/Tex';
import type { CardPlace, CardSurface } from '@/lib/hover/card-surface';
import { type Anchor, anchorOf, isBetween } from '@/lib/hover/geometry';
import type { CardAnswer } from '@/lib/messages/protocol';
import { CardContent } from './card-content';
import { createFocus } from './focus';
import { createHost } from './host';
import { math } from './math';
import { type PageTheme, pageTheme } from './page-theme';
import { placeBeside } from './place';
import { addStyles } from './styles';
import { createTooltips } from './tooltips';

/** One showing of the card, from its being drawn unseen to its going. */
interface Showing {
  container: HTMLElement;
  answer: CardAnswer;
  theme: PageTheme;
  controls: MenuControls;
  /** It says that cards were switched off, and offers to take that back. */
  isQuiet: boolean;
  place: (CardPlace & { anchor: Anchor }) | null;
}

/** Makes the card of this frame. The page gets one element; what is in it stays behind a closed shadow root. */
export function createCard(): CardSurface {
  const { host, root } = createHost();
  addStyles(root);
  const tooltips = createTooltips();
  const focus = createFocus(host, root);
  let prepared: Showing | null = null;
  let shown: Showing | null = null;

  function draw(showing: Showing): void {
    const { container, answer, theme, controls, place } = showing;
    render(
      <MathContext.Provider value={math}>
        <CardContent
          answer={answer}
          theme={theme}
          isShown={place !== null}
          byKeyboard={place?.pointer === null}
          controls={controls}
          onQuiet={(on) => {
            showing.isQuiet = on;
          }}
          onClose={hide}
        />
      </MathContext.Provider>,
      container,
    );
  }

  /** Puts the card beside its link, and again whenever something in it changes. */
  function keepInPlace(showing: Showing, anchor: Anchor): void {
    let side: Awaited<ReturnType<typeof placeBeside>> | null = null;
    const place = async () => {
      if (shown === showing) side = await placeBeside(host, anchor, side);
    };
    const all = { attributes: true, characterData: true, childList: true, subtree: true };
    new MutationObserver(place).observe(showing.container, all);
    void place();
  }

  function discard(showing: Showing | null): void {
    if (!showing) return;
    render(null, showing.container);
    showing.container.remove();
  }

  function hide(): void {
    if (!shown) return;
    focus.leave();
    discard(shown);
    shown = null;
    tooltips.putBack();
    if (host.isConnected) host.hidePopover();
    host.remove();
  }

  return {
    host,
    prepare(answer, link) {
      discard(prepared);
      const container = document.createElement('div');
      container.hidden = true;
      root.append(container);
      prepared = {
        container,
        answer,
        theme: pageTheme(link),
        controls: { current: null },
        isQuiet: false,
        place: null,
      };
      draw(prepared);
    },
    show(place) {
      const { direction } = getComputedStyle(place.element);
      const anchor = anchorOf(place.lines, place.pointer, direction === 'rtl');
      if (!prepared || !anchor) return false;
      tooltips.putBack();
      discard(shown);
      shown = prepared;
      shown.place = { ...place, anchor };
      prepared = null;
      shown.container.hidden = false;
      tooltips.putAside(place.element);
      focus.shown(place.element);
      // In <html>, not in <body>: pages replace their body, and rules such as `body > *` mean other things. All that is
      // outside an open modal dialog, or what fills the screen, is dead, so there the card goes inside.
      (place.element.closest('dialog:modal, :fullscreen') ?? document.documentElement).append(host);
      host.showPopover();
      draw(shown);
      keepInPlace(shown, anchor);
      return true;
    },
    hide,
    enter: focus.enter,
    closeMenu: () => shown?.controls.current?.closeMenu() ?? false,
    isOnTheWay(point) {
      const line = shown?.place?.anchor.line;
      return line !== undefined && isBetween(point, line, host.getBoundingClientRect());
    },
    hasKeyboard: focus.hasKeyboard,
    offersUndo: () => shown?.isQuiet ?? false,
  };
}
