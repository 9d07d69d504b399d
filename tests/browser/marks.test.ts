import { describe, expect, it } from 'vitest';
import { waitForBadge } from './badge';
import { METAGPT, STAT } from './digest';
import type { Tab } from './drivers/index';
import { BROWSERS, useScene } from './scene';

const arxiv = (id: string, words: string) => `<a id="p${id.slice(5)}" href="https://arxiv.org/abs/${id}">${words}</a>`;
const BODY = `<p>${arxiv(METAGPT.id, 'a known paper')}, ${arxiv('1706.03762', 'one that the digest lacks')}</p><div id="host"></div>
  <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = \`${arxiv(STAT.id, 'in a shadow')}\`</script>`;

describe.each(BROWSERS)('marks in %s', (kind) => {
  const scene = useScene(kind);

  /** The words that are marked. */
  const marked = (tab: Tab) =>
    tab.evaluate(() =>
      [...(CSS.highlights.get('papergloss-known') ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      }),
    );

  async function waitForMarks(tab: Tab, words: string[]): Promise<void> {
    await expect.poll(() => marked(tab), { timeout: 8_000, interval: 100 }).toEqual(words);
  }

  it('are off until somebody switches them on, and then come and go at once', async () => {
    const tab = await scene.open(BODY);
    await scene.driver.tabId(tab);
    await waitForMarks(tab, []);
    await scene.set({ marks: true });
    await waitForMarks(tab, ['a known paper', 'in a shadow']);
    await scene.set({ marks: false });
    await waitForMarks(tab, []);
  });

  it('leave no trace that a page could find while there are none', async () => {
    const tab = await scene.open(BODY);
    const trace = () =>
      tab.evaluate(() => getComputedStyle(document.body, '::highlight(papergloss-known)').textDecorationLine);
    const id = await scene.driver.tabId(tab);
    await waitForBadge(scene.driver, id, '2');
    expect(await trace()).toBe('none');
    await scene.set({ marks: true });
    await expect.poll(trace).toBe('underline');
    await scene.set({ marks: false });
    await expect.poll(trace).toBe('none');
  });

  it('are painted, and change nothing in the document or its layout', async () => {
    const tab = await scene.open(BODY);
    const look = () =>
      tab.evaluate(() => ({
        html: document.documentElement.outerHTML,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        boxes: [...document.querySelectorAll('*')].map((element) => JSON.stringify(element.getBoundingClientRect())),
      }));
    const before = await look();
    await scene.set({ marks: true });
    await waitForMarks(tab, ['a known paper', 'in a shadow']);
    expect(await look()).toEqual(before);
    const style = () =>
      tab.evaluate(() => {
        const inShadow = document.querySelector('#host')?.shadowRoot?.querySelector('a');
        return [document.querySelector('a'), inShadow].map((known) => {
          const style = getComputedStyle(known as Element, '::highlight(papergloss-known)');
          return `${style.textDecorationLine} ${style.textDecorationStyle}`;
        });
      });
    await expect.poll(style).toEqual(['underline dotted', 'underline dotted']);
  });

  it('follow what the page changes', async () => {
    const tab = await scene.open(BODY);
    await scene.set({ marks: true });
    await waitForMarks(tab, ['a known paper', 'in a shadow']);
    await tab.evaluate(() => {
      const link = document.querySelector('a') as Element;
      link.innerHTML = 'under <b>another</b> name';
      document.querySelector('#host')?.remove();
    });
    await waitForMarks(tab, ['under another name']);
  });

  it('do not come on a site that is switched off', async () => {
    const tab = await scene.open(BODY);
    await scene.set({ marks: true });
    await waitForMarks(tab, ['a known paper', 'in a shadow']);
    await scene.set({ marks: true, disabledSites: ['127.0.0.1'] });
    await waitForMarks(tab, []);
  });
});
