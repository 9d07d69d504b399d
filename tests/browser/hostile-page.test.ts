import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cardComes, readCard } from './card';
import { METAGPT } from './digest';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const LINK = linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40);
const EVENTS =
  "['pointerover', 'pointerout', 'pointermove', 'pointerdown', 'pointerup', 'mouseover', 'mousedown', 'mouseup', 'click', 'focusin', 'keydown', 'beforetoggle', 'toggle']";

describe.each(BROWSERS)('a hostile page in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  it('cannot speak with the extension', async () => {
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    await readCard(tab);
    const answers = await tab.evaluate(async () => {
      const got: unknown[] = [];
      addEventListener('message', ({ data }) => got.push(data));
      const data = { id: '2308.00352', status: 'done' };
      const sent = { type: 'readingList.set', data };
      postMessage(sent);
      document.dispatchEvent(new CustomEvent('readingList.set', { detail: data }));
      document.querySelector('papergloss-card')?.dispatchEvent(new CustomEvent('readingList.set', { detail: data }));
      const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: object };
      await new Promise((resolve) => setTimeout(resolve, 300));
      const others = got.filter((one) => JSON.stringify(one) !== JSON.stringify(sent));
      return { others, runtime: chrome?.runtime === undefined, browser: browser === undefined };
    });
    expect(answers).toEqual({ others: [], runtime: true, browser: true });
    expect(await scene.ask('readingList.list')).toEqual([]);
  });

  it('cannot find the extension by its files', async () => {
    const tab = await scene.open(LINK);
    const found = await tab.evaluate(async (origin) => {
      const files = ['manifest.json', 'popup.html', 'starter-digest.json', 'content-scripts/card.js'];
      const answers = files.map((file) =>
        fetch(`${origin}/${file}`).then(
          () => file,
          () => null,
        ),
      );
      return (await Promise.all(answers)).filter((file) => file !== null);
    }, scene.driver.extensionUrl);
    expect(found).toEqual([]);
  });

  it('cannot keep the card away by stopping events', async () => {
    const head = `<script>
      for (const type of ${EVENTS}) {
        window.addEventListener(type, (event) => event.stopPropagation(), true);
        document.addEventListener(type, (event) => event.stopPropagation(), true);
      }
    </script>`;
    const tab = await scene.open(LINK, { head });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  });

  it('cannot take the card’s buttons away by handling every event itself', async () => {
    const head = `<script>
      for (const type of ${EVENTS}) {
        window.addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false });
        window.addEventListener(type, (event) => event.stopImmediatePropagation());
      }
    </script>`;
    const tab = await scene.open(LINK, { head: head.replace("'beforetoggle', ", '') });
    await tab.hover('#link');
    await readCard(tab);
    await tab.clickInCard('button[aria-pressed]');
    await tab.waitInCard((root) => root.querySelector('button[aria-pressed="true"]'));
    await scene.ask('readingList.remove', { id: METAGPT.id });
  });

  it('cannot open a card with events it has made up', async () => {
    const tab = await scene.open(LINK);
    const makeUp = () =>
      tab.evaluate(() => {
        const link = document.querySelector('#link');
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mouseover'])
          link?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
      });
    expect(await cardComes(tab, makeUp)).toBe(false);
  });

  it('cannot mislead with card elements of its own', async () => {
    const tab = await scene.open(`<papergloss-card id="fake" popover="manual">false</papergloss-card>${LINK}`);
    await tab.hover('#link');
    await tab.waitFor(() => document.querySelectorAll('papergloss-card').length === 2);
    await tab.evaluate(() => document.querySelector('#fake')?.remove());
    await readCard(tab, METAGPT.id);
  });

  it('cannot look into the card by defining its element', async () => {
    const head = `<script>
      window.seen = [];
      customElements.define('papergloss-card', class extends HTMLElement {
        constructor() {
          super();
          this.own = this.attachInternals();
        }
        connectedCallback() {
          seen.push(this);
        }
      });
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, { ...options, mode: 'open' });
        seen.push(this);
        return root;
      };
    </script>`;
    const tab = await scene.open(LINK, { head });
    await tab.hover('#link');
    await tab.waitFor(() => document.querySelector('papergloss-card'));
    await sleep(200);
    const inside = await tab.evaluate(() => {
      const host = document.querySelector<HTMLElement & { own?: ElementInternals }>('papergloss-card');
      return [host?.shadowRoot, host?.own?.shadowRoot].map((root) => root?.textContent ?? null);
    });
    expect(inside).toEqual([null, null]);
    await readCard(tab, METAGPT.id);
  });
});
