import { afterEach, describe, expect, it } from 'vitest';
import { noCard, readCard } from './card';
import { clearTables } from './database';
import { METAGPT, MODEL_ASSEMBLING, STAT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { choose, waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const LINK = linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40);
const SAVE = 'button[aria-pressed]';

describe.each(BROWSERS)('the reading list in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  const saved = async () => (await scene.ask('readingList.list')).map(({ id, status }) => [id, status]);
  const save = (id: string) => scene.ask('readingList.set', { id, status: 'to-read' });

  async function openList(): Promise<Tab> {
    const popup = await scene.openPopup(null);
    await choose(popup, 'list');
    return popup;
  }

  afterEach(async () => {
    for (const { id } of await scene.ask('readingList.list')) await scene.ask('readingList.remove', { id });
  });

  const waitForSave = (tab: Tab, label: string) =>
    tab.waitInCard(
      (root, [button, wanted]) => root.querySelector(button)?.textContent === wanted,
      [SAVE, label] as [string, string],
      { what: `Waiting for the button to say ${label}` },
    );

  it('takes a paper that is saved on its card', async () => {
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    await readCard(tab);
    await waitForSave(tab, 'Save');
    await tab.clickInCard(SAVE);
    await waitForSave(tab, 'Saved');
    await expect.poll(saved).toEqual([[METAGPT.id, 'to-read']]);
    expect(await tab.inCard((root, button) => root?.querySelector(button)?.ariaPressed, SAVE)).toBe('true');
  });

  it('is known to the card, also on another page, and lets go there', async () => {
    await save(METAGPT.id);
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    await waitForSave(tab, 'Saved');
    await tab.clickInCard(SAVE);
    await waitForSave(tab, 'Save');
    await expect.poll(saved).toEqual([]);
    await tab.moveMouse(1000, 700);
    await noCard(tab);
    await tab.hover('#link');
    await waitForSave(tab, 'Save');
  });

  it('is the popup’s third tab, last saved first', async () => {
    const popup = await openList();
    await waitForText(popup, 'Nothing saved yet');
    await save(METAGPT.id);
    await waitForIds(popup, [METAGPT.id]);
    await save(STAT.id);
    await waitForIds(popup, [STAT.id, METAGPT.id]);
    await waitForText(popup, METAGPT.title);
  });

  it('takes a paper that is saved in the popup’s lists', async () => {
    const tab = await scene.open(LINK);
    const popup = await scene.openPopup(tab);
    await waitForIds(popup, [METAGPT.id]);
    await popup.click(`[data-paper-id="${METAGPT.id}"] ${SAVE}`);
    await expect.poll(saved).toEqual([[METAGPT.id, 'to-read']]);
    await choose(popup, 'list');
    await waitForIds(popup, [METAGPT.id]);
  });

  it('changes a paper’s status, and shows the papers of one status', async () => {
    await save(METAGPT.id);
    await save(STAT.id);
    const popup = await openList();
    await popup.fill(`[data-paper-id="${METAGPT.id}"] select`, 'done');
    await expect.poll(saved).toEqual([
      [STAT.id, 'to-read'],
      [METAGPT.id, 'done'],
    ]);
    await popup.click('fieldset button:nth-of-type(4)');
    await waitForIds(popup, [METAGPT.id]);
    await popup.click('fieldset button:nth-of-type(2)');
    await waitForIds(popup, [STAT.id]);
  });

  it('takes a removed paper back as it was', async () => {
    await scene.ask('readingList.set', { id: STAT.id, status: 'reading', tags: ['training'], note: 'Section 4!' });
    await save(METAGPT.id);
    const before = await scene.ask('readingList.list');
    const popup = await openList();
    await waitForIds(popup, [METAGPT.id, STAT.id]);
    await popup.click(`[data-paper-id="${STAT.id}"] button[aria-label^="Remove "]`);
    await waitForIds(popup, [METAGPT.id]);
    await expect.poll(saved).toEqual([[METAGPT.id, 'to-read']]);
    await popup.click('.pg-undo button');
    await waitForIds(popup, [METAGPT.id, STAT.id]);
    expect(await scene.ask('readingList.list')).toEqual(before);
  });

  it('is whole without the digest', async () => {
    await save(METAGPT.id);
    await save(MODEL_ASSEMBLING.id);
    const before = await scene.ask('readingList.list');
    await clearTables(scene.driver, ['papers', 'days']);

    expect(await scene.ask('readingList.list')).toEqual(before);
    expect(await scene.ask('papers.find', { links: ['arxiv:2308.00352'] })).toEqual([null]);
    const popup = await openList();
    await waitForIds(popup, [MODEL_ASSEMBLING.id, METAGPT.id]);
    await popup.click(`[data-paper-id="${METAGPT.id}"] a`);
    await waitForText(popup, METAGPT.abstract);
    for (const author of METAGPT.authors) await waitForText(popup, author);
    await popup.click('article select');
    await popup.fill('article select', 'reading');
    await expect.poll(saved).toContainEqual([METAGPT.id, 'reading']);

    await scene.ask('sync.now');
  });
});
