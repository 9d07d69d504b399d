import { render } from 'preact';
import { MathContext } from '@/components/parts/Tex';
import cardCss from '@/components/styles/card.css?inline';
import optionsCss from '@/components/styles/options.css?inline';
import popupCss from '@/components/styles/popup.css?inline';
import { typeset } from '@/lib/typesetting/typeset';
import { CARD_SCENES } from './card-scenes';
import { SCENES, type Scene } from './scenes';

/** What pages do to everything that is put into them. */
const HOSTILE_PAGE = `* { font: 40px fantasy !important; color: lime !important; letter-spacing: 9px; line-height: 3;
  text-transform: uppercase; text-align: right; white-space: nowrap; direction: rtl; border: 3px dotted red }`;

function style(css: string): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = css;
  return element;
}

/** Puts a card where it lives, into a shadow root; the other surfaces are the page. */
function placeFor(scene: Scene, asked: URLSearchParams): HTMLElement {
  const container = document.createElement('div');
  if (scene.kind !== 'card') {
    document.head.append(style(scene.kind === 'options' ? optionsCss : popupCss));
    document.body.append(container);
    return container;
  }
  const desk = asked.get('theme') === 'dark' ? '#0f0e0d' : '#dcd8d0';
  document.head.append(style(`body { margin: 0; padding: ${innerWidth > 320 ? 28 : 8}px; background: ${desk} }`));
  if (asked.get('page') === 'hostile') document.head.append(style(HOSTILE_PAGE));
  const host = document.createElement('papergloss-card');
  // As high as the content script lets it be in a window of 900 px.
  host.style.cssText = 'display: block; inline-size: min(360px, calc(100vw - 16px)); --pg-max-height: 540px';
  // Open, so that what takes the pictures can press its buttons.
  const root = host.attachShadow({ mode: 'open' });
  // The host is the content script's to protect; here the shortest way to do it.
  root.append(style(`:host { all: initial !important; display: block !important } ${cardCss}`), container);
  document.body.append(host);
  return container;
}

/** Draws one scene in place of the last one: `#scene=card&theme=dark&dir=rtl&place=tab&page=hostile`. */
function draw(): void {
  const asked = new URLSearchParams(location.hash.slice(1));
  const scene = SCENES[asked.get('scene') ?? 'card'];
  document.head.replaceChildren();
  document.body.replaceChildren();
  if (!scene) return;
  const look = {
    theme: asked.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
    dir: asked.get('dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    place: asked.get('place') === 'tab' ? ('tab' as const) : ('popup' as const),
  };
  render(
    <MathContext.Provider value={{ renderMath: typeset }}>{scene.draw(look)}</MathContext.Provider>,
    placeFor(scene, asked),
  );
}

draw();
addEventListener('hashchange', draw);
// Read by who takes the pictures.
document.documentElement.dataset.cards = Object.keys(CARD_SCENES).join(' ');
