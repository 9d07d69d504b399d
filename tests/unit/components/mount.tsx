import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import cardCss from '@/components/styles/card.css?inline';
import optionsCss from '@/components/styles/options.css?inline';
import popupCss from '@/components/styles/popup.css?inline';

const SHEETS = { card: cardCss, popup: popupCss, options: optionsCss };

/** A place a view was put into, with what tests ask of it. */
export interface Mounted {
  root: HTMLElement | ShadowRoot;
  /** The one element that matches; fails when there is none. */
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  /** Draws the view anew with other props. */
  draw(view: ComponentChildren): Promise<void>;
}

/** Until everything asked for has been drawn: Preact renders in a microtask, its effects run after a frame. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
}

const undo: (() => void)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) step();
  await page.viewport(800, 640);
});

/** A style sheet for the page, taken away after the test. */
export function addStyle(css: string, to: Node = document.head): void {
  const style = document.createElement('style');
  style.textContent = css;
  to.appendChild(style);
  undo.push(() => style.remove());
}

async function mountIn(root: HTMLElement | ShadowRoot, into: Element, view: ComponentChildren): Promise<Mounted> {
  const draw = async (next: ComponentChildren) => {
    render(next, into);
    await settled();
  };
  undo.push(() => render(null, into));
  await draw(view);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    draw,
    all,
    get<E extends HTMLElement>(selector: string) {
      const found = root.querySelector<E>(selector);
      if (!found) throw new Error(`Nothing matches ${selector}`);
      return found;
    },
  };
}

/** Puts a view into a plain page with its surface's real style sheet. */
export function mount(sheet: keyof typeof SHEETS, view: ComponentChildren): Promise<Mounted> {
  addStyle(`${SHEETS[sheet]} body { margin: 0 }`);
  const container = document.createElement('div');
  document.body.append(container);
  undo.push(() => container.remove());
  return mountIn(container, container, view);
}

/** Puts a card where it lives: into a closed shadow root of a foreign page. */
export function mountInShadow(view: ComponentChildren): Promise<Mounted> {
  const host = document.createElement('papergloss-card');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(cardCss, root);
  const container = document.createElement('div');
  root.append(container);
  document.body.append(host);
  undo.push(() => host.remove());
  return mountIn(root, container, view);
}

/** What axe has against the page, a line for each element; everything it knows, target sizes included. */
export async function complaints(): Promise<string[]> {
  // Colours are judged at rest; what breathes for ever has no end to skip to.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.cancel();
    else animation.finish();
  }
  const { violations } = await axe.run(document.body, {
    rules: {
      'target-size': { enabled: true },
      // A view is not a document: whether it stands in a landmark is decided by the page around it.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** Controls inside controls, which no keyboard reaches. */
export function nestedControls(mounted: Mounted): HTMLElement[] {
  const controls = 'a[href], button, select, input, [role="tab"]';
  return mounted.all(controls).filter((control) => control.parentElement?.closest(controls));
}
