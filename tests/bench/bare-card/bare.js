/**
 * The least that any hover card does: the pointer comes onto a link, 200 ms later an empty box is in the top layer.
 * No messages, no content, nothing that asks whether the card was meant.
 */
const DWELL_MS = 200;

const host = document.createElement('bare-card');
host.popover = 'manual';
Object.assign(host.style, { position: 'fixed', margin: '0', border: '0', padding: '0' });
const box = document.createElement('div');
Object.assign(box.style, { width: '360px', height: '320px', background: 'white' });
host.attachShadow({ mode: 'closed' }).append(box);

let link = null;
let timer;

function show() {
  const { left, bottom } = link.getBoundingClientRect();
  Object.assign(host.style, { left: `${left}px`, top: `${bottom + 8}px` });
  document.documentElement.append(host);
  host.showPopover();
}

addEventListener(
  'pointerover',
  ({ target }) => {
    const now = target.closest('a');
    if (now === link || target === host) return;
    link = now;
    clearTimeout(timer);
    host.remove();
    if (link) timer = setTimeout(show, DWELL_MS);
  },
  { capture: true, passive: true },
);
