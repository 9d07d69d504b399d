import { describe, expect, it } from 'vitest';
import { cardComes, readCard } from './card';
import { METAGPT, STAT, today } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, type Scene, useScene } from './scene';

const ARXIV = 'https://arxiv.org/abs/2308.00352';
const PROJECT = { ...STAT, projectPage: 'https://skills.example.org/stat/' };

/** The middle of a piece of text on the page, for what is no element of its own. */
async function pointAtText(tab: Tab, text: string): Promise<void> {
  const { x, y } = await tab.waitFor((wanted) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, text);
  await tab.moveMouse(x, y);
}

/** A page at which a link is hovered, and the card that has to come. */
async function hoverOn(scene: Scene, body: string, head = '', selector = '#link'): Promise<Tab> {
  const tab = await scene.open(body, { head });
  await tab.hover(selector);
  await readCard(tab, METAGPT.id);
  return tab;
}

describe.each(BROWSERS)('links in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 }, digest: { days: today(METAGPT, PROJECT) } });

  it('that the page adds later', async () => {
    const tab = await scene.open('<p>nothing yet</p>');
    await tab.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), linkAt('link', ARXIV, 40, 200));
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  });

  it('whose address the page changes', async () => {
    const tab = await scene.open(linkAt('link', 'https://example.org/', 40, 40));
    await tab.evaluate((href) => document.querySelector('#link')?.setAttribute('href', href), ARXIV);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  });

  it('in a frame of another origin', async () => {
    const inner = scene.pages.add(linkAt('link', ARXIV, 40, 40)).replace('127.0.0.1', 'localhost');
    const tab = await scene.open(`<iframe src="${inner}" style="width:600px;height:500px;margin:50px"></iframe>`);
    const frame = await tab.boxOf('iframe');
    await tab.moveMouse(frame.x + 70, frame.y + 54);
    await readCard(tab, METAGPT.id);
  });

  it('in a frame whose document is written into the page', async () => {
    const inner = linkAt('link', ARXIV, 40, 40).replaceAll('"', '&quot;');
    const tab = await scene.open(`<iframe srcdoc="${inner}" style="width:600px;height:500px;margin:50px"></iframe>`);
    const frame = await tab.boxOf('iframe');
    await tab.moveMouse(frame.x + 70, frame.y + 54);
    await readCard(tab, METAGPT.id);
  });

  it('in a document that the page writes anew, and in a frame that it writes', async () => {
    const body = linkAt('link', ARXIV, 40, 40);
    const tab = await scene.open(`<iframe style="width:500px;height:400px;margin:200px 40px"></iframe>`);
    const write = (html: string) => {
      const frame = document.querySelector('iframe')?.contentDocument;
      frame?.open();
      frame?.write(html);
      frame?.close();
    };
    await tab.evaluate(write, body);
    const frame = await tab.boxOf('iframe');
    await tab.moveMouse(frame.x + 70, frame.y + 54);
    await readCard(tab, METAGPT.id);
    await tab.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, body);
    await tab.moveMouse(900, 700);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  });

  it('in a drawing, written the old way', async () => {
    const svg = `<svg width="300" height="100"><a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="/abs/2308.00352">
      <rect id="link" x="40" y="20" width="100" height="30" fill="teal"/></a></svg>`;
    await hoverOn(scene, svg, '<base href="https://arxiv.org/">');
  });

  it('in an image map', async () => {
    const image = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>')}`;
    const tab = await scene.open(`<img usemap="#map" src="${image}" width="400" height="200" style="margin:40px">
      <map name="map"><area shape="rect" coords="200,50,300,150" href="${ARXIV}" alt="a paper"></map>`);
    const box = await tab.boxOf('img');
    expect(await cardComes(tab, () => tab.moveMouse(box.x + 50, box.y + 100))).toBe(false);
    await tab.moveMouse(box.x + 250, box.y + 100);
    await readCard(tab, METAGPT.id);
    // Below or above the area, not over it.
    const card = await tab.boxInCard('[data-paper-id]');
    const isClear = card.y >= box.y + 150 || card.y + card.height <= box.y + 50 || card.x >= box.x + 300;
    expect(isClear).toBe(true);
  });

  it.each([
    ['without a scheme', '//arxiv.org/abs/2308.00352', ''],
    ['relative to the page’s base', '../pdf/2308.00352v7.pdf', '<base href="https://arxiv.org/abs/1706.03762">'],
    ['through a wrapper', `https://www.google.com/url?q=${encodeURIComponent(ARXIV)}&sa=D`, ''],
    ['to a mirror', 'https://www.alphaxiv.org/overview/2308.00352', ''],
    ['to its code', 'https://github.com/geekan/MetaGPT/tree/main/docs', ''],
  ])('written %s', async (_, href, head) => {
    await hoverOn(scene, linkAt('link', href, 40, 40), head);
  });

  it('to a project page that only the digest knows', async () => {
    const tab = await scene.open(
      linkAt('link', 'http://www.skills.example.org/stat/index.html?utm_source=x#top', 40, 40) +
        linkAt('other', 'https://skills.example.org/elsewhere', 600, 40),
    );
    expect(await cardComes(tab, () => tab.hover('#other'))).toBe(false);
    await tab.hover('#link');
    await readCard(tab, STAT.id);
  });

  it.each([
    ['its visible text', `<a id="link" href="https://t.co/abc">arxiv.org/abs/2308.00352</a>`],
    ['its title', `<a id="link" href="https://bit.ly/abc" title="${ARXIV}">the paper</a>`],
    ['data-expanded-url', `<a id="link" href="https://t.co/abc" data-expanded-url="${ARXIV}">arxiv.org/ab…</a>`],
  ])('behind a shortener, by %s', async (_, body) => {
    await hoverOn(scene, `<p style="margin:40px">${body}</p>`);
  });

  it('behind a shortener whose text is cut are left alone', async () => {
    const tab = await scene.open(
      '<p style="margin:40px"><a id="link" href="https://t.co/abc">arxiv.org/abs/2308.0035…</a></p>',
    );
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
  });

  it('in plain text, and nothing beside it', async () => {
    const html = '<p style="margin:40px;width:500px">As arXiv:2308.00352 shows, agents can work together.</p>';
    const tab = await scene.open(html);
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    expect(await cardComes(tab, () => pointAtText(tab, 'work together'))).toBe(false);
    await pointAtText(tab, '2308.00352');
    await readCard(tab, METAGPT.id);
    expect(await tab.evaluate(() => document.querySelector('p')?.outerHTML)).toBe(html);
    // On along the same line: no event tells that the words are left, and still the card goes.
    await pointAtText(tab, 'together');
    await tab.waitFor(() => !document.querySelector('papergloss-card'));
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    // Far from the text, though the nearest text is the mention's.
    expect(await cardComes(tab, () => tab.moveMouse(150, 400))).toBe(false);
  });

  it('in plain text that is partly bold', async () => {
    const tab = await scene.open('<p style="margin:40px">As <i>arXiv</i>:<b>2308.00352</b> shows.</p>');
    await pointAtText(tab, '2308.00352');
    await readCard(tab, METAGPT.id);
  });

  it('in plain text inside an open shadow root', async () => {
    const tab = await scene.open(`<div id="host"></div><script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>See arXiv:2308.00352</p>';
    </script>`);
    const at = await tab.evaluate(() => {
      const text = document.querySelector('#host')?.shadowRoot?.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, 10);
      range.setEnd(text, 18);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.moveMouse(at.x, at.y);
    await readCard(tab, METAGPT.id);
  });

  it.each([
    ['an editable element', `<div contenteditable>${linkAt('link', ARXIV, 40, 40)}</div>`],
    [
      'a drawing inside an editable element',
      `<div contenteditable><svg><a href="${ARXIV}"><rect id="link" width="90" height="30"/></a></svg></div>`,
    ],
    ['an element that plays a text box', `<div role="textbox">${linkAt('link', ARXIV, 40, 40)}</div>`],
    [
      'a text area',
      '<textarea id="link" rows="2" cols="60">arXiv:2308.00352 arXiv:2308.00352 arXiv:2308.00352 arXiv:2308.00352</textarea>',
    ],
    ['an editable text', '<p id="link" contenteditable style="display:inline-block">arXiv:2308.00352</p>'],
  ])('in %s are left alone', async (_, body) => {
    const tab = await scene.open(body);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
  });

  it('in a document that is being edited are left alone', async () => {
    const tab = await scene.open(linkAt('link', ARXIV, 40, 40));
    await tab.evaluate(() => {
      document.designMode = 'on';
    });
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
  });

  it('in the card itself open no second card', async () => {
    const tab = await hoverOn(scene, linkAt('link', ARXIV, 40, 40));
    const away = async () => {
      await tab.hoverInCard('h2 a');
      await tab.hoverInCard('.pg-actions button');
    };
    expect(await cardComes(tab, away)).toBe(false);
    expect((await readCard(tab)).id).toBe(METAGPT.id);
  });
});
