import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserDriver, Tab } from '../browser/drivers';

/** What the tour needs, and where its pictures go. */
export interface TourOptions {
  browser: BrowserDriver;
  /** The demonstration page. */
  pageUrl: string;
  pictures: string;
  /** Takes one plain line a step. */
  say: (line: string) => void;
}

const TYPING_ERROR = 'reinforcment lerning';

/**
 * Does what a person would do at the first meeting, and says what it really saw. Throws at the first thing that is not
 * as it should be.
 */
export async function takeTour({ browser, pageUrl, pictures, say }: TourOptions): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const picture = (name: string) => path.join(pictures, `${name}.png`);

  const page = await browser.open(pageUrl);
  await page.setViewport({ width: 1000, height: 720 });
  for (const [link, name] of [
    ['#arxiv', '1-card-arxiv'],
    ['#github', '2-card-github'],
    ['#project', '3-card-project-page'],
    ['#text', '4-card-plain-text'],
  ] as const) {
    const seen = await hoverCard(page, link);
    await page.screenshot(picture(name));
    say(
      `Hovered ${seen.place}: the card shows “${seen.title}”, ${seen.upvotes}, ` +
        `${seen.text} letters of abstract or summary, ${seen.related} related papers.`,
    );
    await leaveCard(page);
  }

  const tabId = await browser.tabId(page);
  const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.setViewport({ width: 400, height: 600 });
  const onPage = await waitForRows(popup, 'the papers of the page');
  await popup.click('[role=switch][aria-checked=false]');
  await popup.waitFor(() => document.querySelector('[role=switch][aria-checked=true]'), undefined, {
    what: 'The switch',
  });
  await popup.screenshot(picture('5-popup-page'));
  say(`Opened the popup on that page: it lists ${onPage.length} papers, the first is “${onPage[0]?.title}”.`);
  await page.bringToFront();
  const marks = await page.waitFor(() => CSS.highlights.get('papergloss-known')?.size, undefined, { what: 'Marks' });
  await page.screenshot(picture('6-marks'));
  const badge = await browser.inExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId);
  say(`Switched marks on there: ${marks} links are underlined, and the toolbar says ${badge}.`);
  await popup.bringToFront();

  await popup.fill('input[type=search]', TYPING_ERROR);
  const found = await popup.waitFor(
    () => {
      const rows = [...document.querySelectorAll('[role=tabpanel] [data-paper-id]')];
      const marked = rows.filter((row) => row.querySelector('mark'));
      return marked.length > 0 && { count: rows.length, title: marked[0]?.querySelector('a')?.textContent };
    },
    undefined,
    { what: 'The search' },
  );
  await popup.screenshot(picture('7-popup-search'));
  say(`Searched “${TYPING_ERROR}”, typing errors and all: ${found.count} papers, the first is “${found.title}”.`);

  const [first] = await waitForRows(popup, 'the found papers');
  await popup.click(`[data-paper-id="${first?.id}"] button[aria-pressed]`);
  await popup.waitFor(
    (id) => document.querySelector(`[data-paper-id="${id}"] button[aria-pressed=true]`) !== null,
    first?.id,
    { what: 'Saving the paper' },
  );
  await popup.screenshot(picture('8-saved'));
  say(`Saved “${first?.title}”.`);

  await popup.click('[role=tab][data-tab=list]');
  const list = await waitForRows(popup, 'the reading list');
  await popup.screenshot(picture('9-reading-list'));
  if (list.length !== 1 || list[0]?.id !== first?.id) {
    throw new Error(
      `The reading list should hold ${first?.id} alone; it holds ${list.map(({ id }) => id).join(', ')}.`,
    );
  }
  say(`Opened the reading list: it holds “${list[0]?.title}”.`);
}

async function hoverCard(page: Tab, link: string) {
  await page.hover(link);
  // Related papers come after the card; the picture is taken when all of it is there.
  const card = await page.waitInCard(
    (root) => {
      const paper = root.querySelector('[data-paper-id]');
      const related = root.querySelectorAll('[data-paper-id] [data-paper-id]').length;
      return (
        paper &&
        related > 0 && {
          title: root.querySelector('h2')?.textContent ?? '',
          upvotes: root.querySelector('.pg-up')?.textContent?.trim() ?? 'no upvotes known',
          text: root.querySelector('.pg-abstract, .pg-summary')?.textContent?.length ?? 0,
          related,
        }
      );
    },
    undefined,
    { what: `The card of ${link}` },
  );
  const place = await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    return element instanceof HTMLAnchorElement ? element.href : `the words “${element?.textContent}”`;
  }, link);
  return { ...card, place };
}

async function leaveCard(page: Tab): Promise<void> {
  await page.moveMouse(2, 2);
  await page.waitFor(() => document.querySelector('papergloss-card') === null, undefined, { what: 'The card, to go' });
}

function waitForRows(popup: Tab, what: string) {
  return popup.waitFor(
    () => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=tabpanel] li[data-paper-id]')];
      return (
        rows.length > 0 &&
        rows.map((row) => ({ id: row.dataset.paperId ?? '', title: row.querySelector('a')?.textContent?.trim() ?? '' }))
      );
    },
    undefined,
    { what },
  );
}
