import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { METAGPT, STAT } from './digest';
import { linkAt } from './pages';
import { choose, waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

describe.each(BROWSERS)('the popup in %s, as axe sees it', (kind) => {
  const scene = useScene(kind);

  beforeEach(async () => {
    await scene.ask('readingList.set', { id: STAT.id, status: 'reading', tags: ['training'], note: 'Read section 4.' });
    await scene.ask('readingList.set', { id: METAGPT.id, status: 'to-read' });
  });
  afterEach(async () => {
    for (const { id } of await scene.ask('readingList.list')) await scene.ask('readingList.remove', { id });
  });

  // Axe looks at nine views, and takes its time for each.
  it.each(['light', 'dark'] as const)('has no fault in any view (%s)', { timeout: 60_000 }, async (scheme) => {
    const page = await scene.open(linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40));
    const popup = await scene.openPopup(page);
    await popup.setViewport({ width: 400, height: 600 });
    await popup.setColorScheme(scheme);
    const faults: Record<string, string[]> = {};

    await waitForIds(popup, [METAGPT.id]);
    faults.page = await violations(popup);

    await choose(popup, 'search');
    await waitForText(popup, 'Newest in the digest');
    faults.newest = await violations(popup);

    await popup.fill('input[type="search"]', 'meta-learning');
    await popup.waitFor(() => document.querySelector('[role="tabpanel"] mark'));
    faults.found = await violations(popup);

    await popup.fill('input[type="search"]', 'xyzzyplugh');
    await waitForText(popup, 'Nothing found');
    faults.nothing = await violations(popup);

    await choose(popup, 'list');
    await waitForIds(popup, [METAGPT.id, STAT.id]);
    faults.list = await violations(popup);

    await popup.click(`[data-paper-id="${METAGPT.id}"] a`);
    await popup.waitFor(() => document.querySelector('article [data-paper-id] a'));
    faults.paper = await violations(popup);
    await popup.click('article button');

    await popup.click(`[data-paper-id="${METAGPT.id}"] button[aria-label^="Remove "]`);
    await waitForText(popup, 'Undo');
    faults.removed = await violations(popup);

    await popup.click(`[data-paper-id="${STAT.id}"] button[aria-label^="Remove "]`);
    await waitForText(popup, 'Nothing saved yet');
    faults.empty = await violations(popup);

    await popup.setColorScheme('light');
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((view) => [view, []])));
  });
});
