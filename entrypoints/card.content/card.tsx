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

  /** What changes in a card that shows is for the ears, and comes when the eyes have theirs. */
  function drawAfterFrame(showing: Showing): void {
    requestAnimationFrame(() => setTimeout(() => showing === shown && draw(showing)));
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

  /** Takes the host out of the page, with whatever is in it. */
  function close(): void {
    if (host.isConnected) host.hidePopover();
    host.remove();
  }

  function hide(): void {
    if (!shown) return;
    focus.leave();
    discard(shown);
    shown = null;
    tooltips.putBack();
    close();
  }

  /** Puts the host into the page, for a card of this link. */
  function open({ element }: CardPlace): void {
    // In <html>, not in <body>: pages replace their body, and rules such as `body > *` mean other things. All that is
    // outside an open modal dialog, or what fills the screen, is dead, so there the card goes inside.
    const parent = element.closest('dialog:modal, :fullscreen') ?? document.documentElement;
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
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
    layOut(place) {
      const anchor = anchorFor(place);
      if (shown || !prepared || !anchor) return;
      // For nobody yet. (An inert card would have all its styles worked out anew when it comes alive.)
      host.ariaHidden = 'true';
      prepared.container.hidden = false;
      open(place);
      void placeBeside(host, anchor, null);
    },
    withdraw() {
      if (prepared) prepared.container.hidden = true;
      if (!shown) close();
    },
    show(place) {
      const anchor = anchorFor(place);
      if (!prepared || !anchor) return false;
      tooltips.putBack();
      discard(shown);
      shown = prepared;
      shown.place = { ...place, anchor };
      prepared = null;
      shown.container.hidden = false;
      tooltips.putAside(place.element);
      focus.shown(place.element);
      open(place);
      host.ariaHidden = null;
      keepInPlace(shown, anchor);
      drawAfterFrame(shown);
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

function anchorFor({ element, lines, pointer }: CardPlace): Anchor | null {
  return anchorOf(lines, pointer, getComputedStyle(element).direction === 'rtl');
}
