import { onTestFinished } from 'vitest';

/** Puts this into the test's document, until the end of the test. */
export function show(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  onTestFinished(() => main.remove());
  return main;
}

/** An open shadow root with this in it. */
export function shadowOf(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

export const arxiv = (id: string, words = id) => `<a href="https://arxiv.org/abs/${id}">${words}</a>`;

/** Lets everything happen that waits for nothing but its turn. */
export const settle = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));
