import { describe, expect, it } from 'vitest';
import { cardComes, cardNow, noCard, readCard } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const LINK = linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40);
const VISIBLE_LINK = 'html, body, a { display: block !important }';

/** The card as its own style sheet wants it, where the pointer can meet it. */
async function expectWellDrawn(tab: Tab): Promise<void> {
  await readCard(tab, METAGPT.id);
  await tab.hoverInCard('h2');
  const look = await tab.inCard((root) => {
    const card = root?.querySelector('[data-paper-id]');
    if (!card) throw new Error('there is no card');
    const { backgroundColor, fontSize, opacity, visibility } = getComputedStyle(card);
    return { backgroundColor, fontSize, opacity, visibility };
  });
  expect(look).toMatchObject({ fontSize: '13px', opacity: '1', visibility: 'visible' });
  expect(look.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  const box = await tab.boxInCard('[data-paper-id]');
  expect(box.width).toBe(360);
  expect(box.height).toBeGreaterThan(200);
}

describe.each(BROWSERS)('hovering in %s, on a page', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  it('that allows nothing: default-src none', async () => {
    const tab = await scene.open(LINK, { csp: "default-src 'none'; sandbox" });
    await tab.hover('#link');
    await expectWellDrawn(tab);
  });

  it('whose style sheet unsets and hides everything', async () => {
    const head = `<style>* { all: unset !important; display: none !important } ${VISIBLE_LINK}</style>`;
    const tab = await scene.open(LINK, { head });
    await tab.hover('#link');
    await expectWellDrawn(tab);
  });

  it('whose style sheet is against the card', async () => {
    const head = `<style>
      html { font-size: 40px; direction: rtl; color: transparent; letter-spacing: 9px; zoom: 1 }
      papergloss-card, papergloss-card * {
        display: none !important; position: static !important; inset: -9999px !important; width: 1px !important;
        visibility: hidden !important; opacity: 0 !important; pointer-events: none !important; filter: blur(9px);
        transform: translate(-9999px) !important; clip-path: inset(50%) !important; font-size: 99px !important;
      }
    </style>`;
    const tab = await scene.open(LINK, { head });
    await tab.hover('#link');
    await expectWellDrawn(tab);
  });

  it('whose style sheet knows the names inside the card', async () => {
    const names = await scene.open(LINK);
    await names.hover('#link');
    await readCard(names);
    const used = await names.evaluate(() => {
      const host = document.querySelector<HTMLElement>('papergloss-card');
      return [...(host?.style ?? [])].filter((name) => name.startsWith('--'));
    });
    const rules = [...used, '--paper', '--ink', '--line'].map((name) => `${name}: -9999px !important`).join(';');
    const tab = await scene.open(LINK, { head: `<style>papergloss-card { ${rules} }</style>` });
    await tab.hover('#link');
    await expectWellDrawn(tab);
  });

  it('where the link is inside an open shadow root', async () => {
    const tab = await scene.open(`<div id="outer"></div>
      <script>
        const inner = document.createElement('div');
        document.querySelector('#outer').attachShadow({ mode: 'open' }).append(inner);
        inner.attachShadow({ mode: 'open' }).innerHTML = \`${LINK}\`;
      </script>`);
    await tab.moveMouse(60, 50);
    await readCard(tab, METAGPT.id);
  });

  it('where the link is part of a drawing', async () => {
    const tab = await scene.open(`<svg width="300" height="100">
      <a href="https://arxiv.org/abs/2308.00352"><rect x="40" y="20" width="100" height="30" fill="teal"/></a></svg>`);
    await tab.hover('rect');
    await readCard(tab, METAGPT.id);
  });

  it('where the link is in a frame', async () => {
    const inner = scene.pages.add(LINK);
    const tab = await scene.open(`<iframe src="${inner}" style="width:600px;height:500px;margin:50px"></iframe>`);
    const frame = await tab.boxOf('iframe');
    await tab.moveMouse(frame.x + 70, frame.y + 54);
    await readCard(tab, METAGPT.id);
    await tab.hoverInCard('h2');
    const card = await tab.boxInCard('[data-paper-id]');
    expect(card.x).toBeGreaterThanOrEqual(frame.x);
    expect(card.y + card.height).toBeLessThanOrEqual(frame.y + frame.height);
    await tab.moveMouse(1000, 20);
    await tab.waitFor(() => !document.querySelector('iframe')?.contentDocument?.querySelector('papergloss-card'));
  });

  it('where the link is in a modal dialog', async () => {
    const tab = await scene.open(`<dialog style="width:600px;height:500px">${LINK}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`);
    await tab.hover('#link');
    await expectWellDrawn(tab);
    await tab.press('Escape');
    await tab.waitFor(() => document.querySelector('dialog')?.open && !document.querySelector('papergloss-card'));
  });

  it('adds one element to it, and takes that away again', async () => {
    const tab = await scene.open(LINK);
    const whole = () => tab.evaluate(() => document.documentElement.outerHTML);
    const before = await whole();
    await tab.hover('#link');
    await readCard(tab);
    const during = await tab.evaluate(() => {
      const page = document.documentElement.cloneNode(true) as Element;
      const hosts = page.querySelectorAll('papergloss-card');
      for (const host of hosts) host.remove();
      return { hosts: hosts.length, html: page.outerHTML };
    });
    expect(during).toEqual({ hosts: 1, html: before });
    await tab.moveMouse(1000, 700);
    await noCard(tab);
    expect(await whole()).toBe(before);
  });

  it('keeps what is in the card to itself', async () => {
    const tab = await scene.open(LINK, {
      head: `<script>
        window.targets = new Set();
        for (const type of ['pointerover', 'mouseover', 'pointermove', 'pointerdown', 'click', 'focusin'])
          document.addEventListener(type, (event) => event.composedPath().forEach((node) => targets.add(node)), true);
      </script>`,
    });
    await tab.hover('#link');
    await readCard(tab);
    await tab.clickInCard('.pg-expand');
    const seen = await tab.evaluate(() => {
      const host = document.querySelector('papergloss-card');
      const { targets } = window as Window & { targets?: Set<unknown> };
      const inside = [...(targets ?? [])].filter((node) => node instanceof Node && node.getRootNode() !== document);
      return {
        shadowRoot: host?.shadowRoot ?? null,
        html: host?.innerHTML,
        text: document.documentElement.textContent.includes('MetaGPT'),
        inside: inside.length,
        global: 'paperglossCard' in window,
      };
    });
    expect(seen).toEqual({ shadowRoot: null, html: '', text: false, inside: 0, global: false });
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });

  it('brings the card in with the first known paper and not before', async () => {
    await scene.set({ remoteLookup: 'never' });
    const tab = await scene.open(`${LINK}${linkAt('unknown', 'https://arxiv.org/abs/1706.03762', 600, 40)}`);
    const id = await scene.driver.tabId(tab);
    // What runs here shares its world with the content scripts.
    const cardCode = () =>
      scene.driver.inExtension(async (api, tabId) => {
        const func = () => typeof globalThis.paperglossCard;
        const [frame] = await api.scripting.executeScript({ target: { tabId }, func });
        return frame?.result;
      }, id);
    expect(await cardComes(tab, () => tab.hover('#unknown'))).toBe(false);
    expect(await cardCode()).toBe('undefined');
    await tab.hover('#link');
    await readCard(tab);
    expect(await cardCode()).toBe('object');
  });
});
