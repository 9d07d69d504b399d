import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from './axe';
import { clearTables } from './database';
import { type DigestPaper, METAGPT, row, today } from './digest';
import type { Tab } from './drivers/index';
import { choose, listedIds, waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const FIELD = 'input[type="search"]';

/** Enough papers on one subject for three pages of an answer. */
const LATTICES: DigestPaper[] = Array.from({ length: 45 }, (_, i) => ({
  id: `2605.1${String(i).padStart(4, '0')}`,
  title: `Lattices of kind ${i}`,
  abstract: `What is known of lattices, part ${i}.`,
  upvotes: i === 7 ? 900 : 10,
  publishedAt: `${i < 3 ? 2024 : 2025}-05-01T00:00:00.000Z`,
  ...(i === 4 && { githubRepo: 'https://github.com/lattices/four' }),
}));
/** On what a layman has other words for. */
const UNLEARNING: DigestPaper = {
  id: '2605.30000',
  title: 'Machine Unlearning for Large Language Models',
  abstract: 'We erase memorised sensitive records from trained networks by unlearning, without retraining.',
  publishedAt: '2025-05-01T00:00:00.000Z',
};

const idOf = (i: number) => LATTICES[i]?.id ?? '';

describe.each(BROWSERS)('searching in %s', (kind) => {
  const scene = useScene(kind, { digest: { days: today(METAGPT, UNLEARNING, ...LATTICES) } });

  const count = (popup: Tab) => popup.evaluate(() => document.querySelector('.pg-result-head p')?.textContent);
  const waitForCount = (popup: Tab, text: string) =>
    popup.waitFor((wanted) => document.querySelector('.pg-result-head p')?.textContent === wanted, text);
  const press = (popup: Tab, name: string) =>
    popup.waitFor((wanted) => {
      const named = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(wanted));
      named?.click();
      return named;
    }, name);
  const query = (popup: Tab) =>
    popup.evaluate((field) => document.querySelector<HTMLInputElement>(field)?.value, FIELD);

  async function search(text: string): Promise<Tab> {
    const popup = await scene.openPopup(null);
    await popup.fill(FIELD, text);
    return popup;
  }

  it('shows a page of what is found, and more as one scrolls', async () => {
    const popup = await search('lattices');
    await waitForCount(popup, '45 papers');
    expect(await listedIds(popup)).toHaveLength(20);
    for (const rows of [40, 45]) {
      await popup.evaluate(() => document.querySelector('[role="tabpanel"]')?.scrollTo(0, 1e6));
      await popup.waitFor((wanted) => document.querySelectorAll('.pg-results li').length === wanted, rows);
    }
    expect(new Set(await listedIds(popup)).size).toBe(45);
    expect(await popup.evaluate(() => document.querySelector('.pg-more-rows'))).toBeNull();
  });

  it('begins with the query of its address, as the address bar opens it', async () => {
    const popup = await scene.visit(`${scene.driver.extensionUrl}/popup.html?query=lattices+date%3A2024`);
    await waitForCount(popup, '3 papers');
    expect(await query(popup)).toBe('lattices date:2024');
  });

  it('is narrowed by what is counted, and widened by its chips', async () => {
    const popup = await search('lattices');
    await press(popup, 'Only 2024');
    await waitForCount(popup, '3 papers');
    expect(await query(popup)).toBe('lattices date:2024');
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Remove 2024');
    await waitForCount(popup, '45 papers');
    await press(popup, 'Only With code');
    await waitForIds(popup, [idOf(4)]);
    expect(await query(popup)).toBe('lattices code:yes');
  });

  it('knows what is saved, from the moment on that it is', async () => {
    const popup = await search('lattices is:saved');
    await waitForText(popup, 'Nothing found');
    await scene.ask('readingList.set', { id: idOf(11), status: 'to-read' });
    await waitForIds(popup, [idOf(11)]);
    await popup.fill(FIELD, 'lattices');
    await press(popup, 'Only Saved');
    await waitForIds(popup, [idOf(11)]);
    await scene.ask('readingList.remove', { id: idOf(11) });
    await waitForText(popup, 'Nothing found');
  });

  it('shows its papers in the order that is asked for', async () => {
    const popup = await search('lattices');
    await waitForCount(popup, '45 papers');
    await popup.fill('select', 'upvotes');
    await popup.waitFor(
      (id) => document.querySelector('.pg-results li')?.getAttribute('data-paper-id') === id,
      idOf(7),
    );
  });

  it('remembers what led to something, until it is to be forgotten', async () => {
    const popup = await search('lattices');
    await waitForCount(popup, '45 papers');
    await popup.fill(FIELD, 'lattices of kind 9');
    await popup.waitFor(
      (id) => document.querySelector('.pg-results li')?.getAttribute('data-paper-id') === id,
      idOf(9),
    );
    await popup.press('Enter');
    await popup.waitFor((id) => document.activeElement?.closest('li')?.dataset.paperId === id, idOf(9));

    const later = await scene.openPopup(null);
    await choose(later, 'search');
    await waitForText(later, 'Searched lately');
    const recent = () => later.evaluate(() => document.querySelector('.pg-past-recent')?.textContent);
    expect(await recent()).toBe('lattices of kind 9');
    await press(later, 'lattices of kind 9');
    await later.waitFor(
      (id) => document.querySelector('.pg-results li')?.getAttribute('data-paper-id') === id,
      idOf(9),
    );
    await later.waitFor((field) => document.activeElement?.matches(field), FIELD);
    await later.fill(FIELD, '');
    await press(later, 'Forget');
    await later.waitFor(() => !document.querySelector('.pg-past'));
  });

  it('lists what is near in meaning, in other words, after what has the words', async () => {
    const popup = await search('how to make it forget private data');
    const isNear = (id: string) =>
      document.querySelector('.pg-near li')?.getAttribute('data-paper-id') === id &&
      document.querySelector('.pg-near h2')?.textContent === 'Near in meaning';
    await popup.waitFor(isNear, UNLEARNING.id);
    expect(await violations(popup)).toEqual([]);
    await popup.fill(FIELD, `like:${UNLEARNING.id}`);
    await popup.waitFor(
      (title) => document.querySelector('.pg-pill-on')?.textContent.includes(title),
      'Machine Unlearn',
    );
    expect(await listedIds(popup)).not.toContain(UNLEARNING.id);
  });

  it('shows the way out when nothing is found, and asks nobody by itself', async () => {
    const before = scene.digest.requests.length;
    const popup = await search('xyzzyplugh quux code:yes');
    await waitForText(popup, 'Nothing found');
    const href = await popup.evaluate(() => document.querySelector<HTMLAnchorElement>('.pg-notice a')?.href);
    expect(href).toBe('https://huggingface.co/papers?q=xyzzyplugh+quux');
    expect(scene.digest.requests.length).toBe(before);
  });

  it('explains what can be typed, and tries it out', async () => {
    const popup = await scene.openPopup(null);
    await popup.click('[aria-label="How to search"]');
    await waitForText(popup, 'these words in a row');
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'upvotes:>50');
    await popup.waitFor(
      (id) => document.querySelector('.pg-results li')?.getAttribute('data-paper-id') === id,
      idOf(7),
    );
    expect(await count(popup)).toBe('2 papers');
    await popup.waitFor((field) => document.activeElement?.matches(field), FIELD);
  });

  it('wakes the background for an index that is not there', async () => {
    await scene.driver.stopBackground();
    await clearTables(scene.driver, ['searchChunks', 'state']);
    const popup = await search('lattices');
    await waitForCount(popup, '45 papers');
  });

  it('keeps a search, counts what is new of it, and takes a removal back', async () => {
    const popup = await search('lattices date:2024');
    await waitForCount(popup, '3 papers');
    await popup.click('.pg-result-head .pg-save');
    await popup.waitFor(() => document.querySelector('.pg-result-head .pg-save[aria-pressed="true"]'));

    const later = await scene.openPopup(null);
    await choose(later, 'search');
    await waitForText(later, 'Saved searches');
    await later.click('[aria-label="Follow lattices date:2024"]');
    await waitForText(later, '0 new');
    expect(await violations(later)).toEqual([]);
    const [items] = scene.digest.days.values();
    (items as unknown[]).push(row({ ...(LATTICES[0] as DigestPaper), id: '2605.20000', title: 'One lattice more' }));
    onTestFinished(() => void (items as unknown[]).pop());
    await scene.ask('sync.now');
    await waitForText(later, '1 new');
    await later.click('.pg-past-fresh');
    await waitForCount(later, '4 papers');
    expect(await query(later)).toMatch(/^lattices date:2024 digest:>=\d{4}-\d\d-\d\d$/);

    await later.fill(FIELD, '');
    await later.click('[aria-label="Remove lattices date:2024"]');
    await later.waitFor(() => !document.querySelector('.pg-past-row'));
    await press(later, 'Undo');
    await waitForText(later, '0 new');
    await later.click('[aria-label="Remove lattices date:2024"]');
    await later.waitFor(() => !document.querySelector('.pg-past-row'));
  });
});
