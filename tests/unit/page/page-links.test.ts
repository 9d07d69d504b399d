import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPageLinks, type PageLinksOptions } from '@/lib/page/page-links';
import { promptTurn, SLICE_MS, type Turn } from '@/lib/page/slices';
import { arxiv, settle, shadowOf, show } from './a-document';

/** The digest of these tests knows every arXiv paper of 2023. */
const known = (key: string) => /^arxiv:(23\d\d\.\d{5})$/.exec(key)?.[1] ?? null;

function watch(options: Partial<PageLinksOptions> = {}) {
  const asked: string[][] = [];
  const onChange = vi.fn();
  const links = createPageLinks({
    pageHosts: () => new Set(),
    ask: async (keys) => {
      asked.push(keys);
      return keys.map(known);
    },
    onChange,
    turn: promptTurn,
    collectMs: 0,
    ...options,
  });
  onTestFinished(() => links.stop());
  links.start();
  return { links, asked, onChange };
}

/** Turns that come when the test grants them: one to read, one to ask. */
function turns() {
  const granted: ((ms: number) => void)[] = [];
  const turn: Turn = () => new Promise((resolve) => granted.push(resolve));
  const grant = async (times: number) => {
    for (; times > 0; times--) {
      await expect.poll(() => granted.length).toBe(1);
      granted.pop()?.(SLICE_MS);
    }
    await settle();
  };
  return { turn, grant, waiting: () => granted.length };
}

const papersBecome = (links: { papers(): string[] }, papers: string[]) =>
  expect.poll(() => links.papers().sort(), { timeout: 6_000, interval: 10 }).toEqual([...papers].sort());

describe('the papers of a page', () => {
  it('are those that its links name and the digest knows, each once, asked about once', async () => {
    show(arxiv('2308.00352') + arxiv('1706.03762') + arxiv('2308.00352v2') + arxiv('2301.00001'));
    const { links, asked } = watch();
    await papersBecome(links, ['2308.00352', '2301.00001']);
    expect(asked).toEqual([['arxiv:2308.00352', 'arxiv:1706.03762', 'arxiv:2301.00001']]);
    expect([...links.known()].map(({ textContent }) => textContent)).toEqual([
      '2308.00352',
      '2308.00352v2',
      '2301.00001',
    ]);
  });

  it('are asked about in parts when there are many', async () => {
    const ids = Array.from({ length: 1200 }, (_, i) => `2301.${String(i + 1).padStart(5, '0')}`);
    show(ids.map((id) => arxiv(id)).join(' '));
    const { links, asked } = watch();
    await papersBecome(links, ids);
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 200]);
  });

  it('follow what is added, moved, changed and removed', async () => {
    const main = show('<ul></ul>');
    const { links, asked } = watch();
    const list = main.firstElementChild as Element;
    await settle();
    list.innerHTML = `<li>${arxiv('2308.00352')}</li><li>${arxiv('2301.00001')}</li>`;
    await papersBecome(links, ['2308.00352', '2301.00001']);
    list.append(list.firstElementChild as Element);
    list.lastElementChild?.firstElementChild?.setAttribute('href', 'https://arxiv.org/abs/2302.00002');
    await papersBecome(links, ['2302.00002', '2301.00001']);
    list.firstElementChild?.remove();
    await papersBecome(links, ['2302.00002']);
    list.innerHTML = '';
    await papersBecome(links, []);
    list.innerHTML = arxiv('2308.00352');
    await papersBecome(links, ['2308.00352']);
    // What was known once is not asked about again.
    expect(asked.flat().length).toBe(new Set(asked.flat()).size);
  });

  it('are found in shadow roots: those that are there, those that come, and what changes in them', async () => {
    const main = show('<div></div><late-one></late-one><div></div>');
    const [first, late, last] = [...main.children] as [Element, Element, Element];
    const root = shadowOf(first, arxiv('2308.00352'));
    const { links } = watch();
    await papersBecome(links, ['2308.00352']);
    root.innerHTML += arxiv('2301.00001');
    await papersBecome(links, ['2308.00352', '2301.00001']);
    shadowOf(late, arxiv('2302.00002'));
    main.append(document.createElement('hr'));
    await papersBecome(links, ['2308.00352', '2301.00001', '2302.00002']);
    // Nothing tells of a root on an ordinary element, until the pointer comes into it.
    shadowOf(last, arxiv('2303.00003'));
    links.notice(last);
    await papersBecome(links, ['2308.00352', '2301.00001', '2302.00002', '2303.00003']);
  });

  it('are read in the page’s turns and never in between', async () => {
    const { turn, grant } = turns();
    const main = show(arxiv('2308.00352'));
    const { links, asked } = watch({ turn });
    await settle();
    expect(asked).toEqual([]);
    await grant(2);
    await papersBecome(links, ['2308.00352']);
    main.innerHTML += arxiv('2301.00001');
    await settle();
    expect(links.papers()).toEqual(['2308.00352']);
    await grant(2);
    await papersBecome(links, ['2308.00352', '2301.00001']);
  });

  it('are read anew when more changes than are worth keeping', async () => {
    const main = show('');
    const { links } = watch();
    await settle();
    for (let i = 0; i < 6_000; i++) main.append(document.createElement('i'));
    main.insertAdjacentHTML('afterbegin', arxiv('2308.00352'));
    await papersBecome(links, ['2308.00352']);
  });

  it('are read anew when the page’s base changes', async () => {
    show('<a href="2308.00352">relative</a>');
    const { links } = watch();
    await settle();
    const base = document.createElement('base');
    onTestFinished(() => base.remove());
    base.href = 'https://arxiv.org/abs/';
    document.head.append(base);
    await papersBecome(links, ['2308.00352']);
    base.href = 'https://example.org/';
    await papersBecome(links, []);
  });

  it('are found on a page whose forms have fields with the names of what we ask for', async () => {
    show(`<form>${arxiv('2308.00352')}<input name="localName"><input name="closest"><input name="isConnected"></form>
      <fieldset form="a" name="shadowRoot"><form id="a"></form></fieldset>`);
    const { links } = watch();
    await papersBecome(links, ['2308.00352']);
    document.querySelector('form')?.insertAdjacentHTML('beforeend', arxiv('2301.00001'));
    await papersBecome(links, ['2308.00352', '2301.00001']);
    expect(await links.keys()).toEqual(['arxiv:2308.00352', 'arxiv:2301.00001']);
  });

  it('are not read any more once it has ended, even when a turn comes late', async () => {
    const { turn, grant, waiting } = turns();
    const main = show(arxiv('2308.00352'));
    const { links, asked, onChange } = watch({ turn });
    await settle();
    links.stop();
    await grant(1);
    main.append('a change');
    await settle();
    expect({ asked, changes: onChange.mock.calls.length, waiting: waiting() }).toEqual({
      asked: [],
      changes: 0,
      waiting: 0,
    });
    links.start();
    await grant(2);
    await papersBecome(links, ['2308.00352']);
    links.stop();
    expect([...links.known()]).toEqual([]);
  });

  it('are asked about again when nobody answered', async () => {
    const ask = vi.fn<PageLinksOptions['ask']>(async (keys) => keys.map(known));
    ask.mockRejectedValueOnce(new Error('on its way out'));
    const main = show(arxiv('2308.00352'));
    const { links } = watch({ ask });
    await expect.poll(() => ask.mock.calls.length).toBe(1);
    await settle();
    expect(links.papers()).toEqual([]);
    main.append('a change');
    await papersBecome(links, ['2308.00352']);
  });

  it('are asked about once more by themselves, and then no more, when nobody answers', async () => {
    const ask = vi.fn<PageLinksOptions['ask']>(() => Promise.reject(new Error('gone')));
    show(arxiv('2308.00352'));
    watch({ ask });
    await expect.poll(() => ask.mock.calls.length, { timeout: 5_000 }).toBe(2);
    await settle(3_500);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('may become known later', async () => {
    let digest = known;
    show(arxiv('1706.03762') + arxiv('2308.00352'));
    const { links, asked, onChange } = watch({ ask: async (keys) => keys.map((key) => digest(key)) });
    await papersBecome(links, ['2308.00352']);
    digest = (key) => key.slice('arxiv:'.length);
    links.forgetUnknown();
    await papersBecome(links, ['1706.03762', '2308.00352']);
    expect(onChange).toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('are all told for the popup, known or not, in the page’s order and without what is gone', async () => {
    const main = show(arxiv('2308.00352'));
    const { links } = watch({ turn: () => new Promise(() => {}) });
    main.insertAdjacentHTML(
      'afterbegin',
      `${arxiv('1706.03762')}<a href="https://github.com/A/b">x</a>${arxiv('1706.03762')}`,
    );
    expect(await links.keys()).toEqual(['arxiv:1706.03762', 'github:a/b', 'arxiv:2308.00352']);
  });
});

describe('a page that keeps changing', () => {
  const churn = async (main: HTMLElement, times: number) => {
    for (let i = 0; i < times; i++) {
      main.append(document.createElement('i'));
      await settle(15);
    }
  };

  it('without ever a paper is given up, and gets another chance', async () => {
    const main = show('');
    const { links } = watch({ patience: 3 });
    await churn(main, 8);
    main.innerHTML = arxiv('2308.00352');
    await settle(100);
    expect(links.papers()).toEqual([]);
    links.resume();
    await papersBecome(links, ['2308.00352']);
  });

  it('is not given up while it shows a paper', async () => {
    const main = show(arxiv('2308.00352'));
    const { links } = watch({ patience: 3 });
    await churn(main, 8);
    main.insertAdjacentHTML('beforeend', arxiv('2301.00001'));
    await papersBecome(links, ['2308.00352', '2301.00001']);
  });
});
