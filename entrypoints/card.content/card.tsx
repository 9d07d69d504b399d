import type { Placement } from '@floating-ui/dom';
import { render } from 'preact';
import type { CardSurface } from '@/lib/hover/card-surface';
import type { Anchor } from '@/lib/hover/geometry';
import type { CardAnswer } from '@/lib/messages/protocol';
import { CardContent } from './card-content';
import { placeBeside } from './place';
import { addStyles } from './styles';

/** Makes the card of this frame. The page gets one element; what is in it stays behind a closed shadow root. */
export function createCard(): CardSurface {
  // Made in a document of its own, in which no page has defined what this element is: a page that defines it later
  // gets an element whose shadow root is not open to it, not even through `attachInternals`.
  const blank = document.implementation.createHTMLDocument('');
  const host = document.adoptNode(blank.createElement('papergloss-card'));
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root);
  // The top layer is above everything a page can stack, dialogs and fullscreen included.
  host.popover = 'manual';
  const container = document.createElement('div');
  root.append(container);
  keepEventsInside(host);

  let opened = 0;
  let side: Placement | null = null;
  const place = async (anchor: Anchor) => {
    side = await placeBeside(host, anchor, side);
  };

  return {
    host,
    show(answer: CardAnswer, anchor: Anchor, link: Element) {
      opened += 1;
      side = null;
      // In <html>, not in <body>: pages replace their body, and rules such as `body > *` mean other things. All that is
      // outside an open modal dialog is dead, so there the card goes into the dialog.
      (link.closest('dialog:modal') ?? document.documentElement).append(host);
      // A key of its own per showing: what was expanded or scrolled for another paper starts anew.
      render(<CardContent key={opened} answer={answer} onResize={() => void place(anchor)} />, container);
      host.showPopover();
      void place(anchor);
    },
    hide() {
      if (host.isConnected) host.hidePopover();
      render(null, container);
      host.remove();
    },
  };
}

/** The page's own handlers (shortcuts, click-outside) are not meant for the card. */
function keepEventsInside(host: HTMLElement): void {
  for (const type of [
    'click',
    'mousedown',
    'mouseup',
    'dblclick',
    'keydown',
    'keyup',
    'keypress',
    'wheel',
    'contextmenu',
  ]) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
}
