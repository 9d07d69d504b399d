import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { readTable } from './database';
import { METAGPT } from './digest';
import { waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const ERASE = '.pg-erase > button';

describe.each(BROWSERS)('the digest in the settings in %s', (kind) => {
  const scene = useScene(kind);
  const openOptions = async () => {
    const options = await scene.visit(`${scene.driver.extensionUrl}/options.html`);
    await options.waitFor((found) => document.querySelector(found), ERASE);
    return options;
  };

  it('shows how it stands, and a depth that was set otherwise as it is', async () => {
    const { papers } = await scene.ask('sync.status');
    const options = await openOptions();
    await waitForText(options, 'Up to date.');
    await waitForText(options, `Papers${papers}`);
    await waitForText(options, 'just now');
    await waitForText(options, 'your reading list included');
    const chosen = () => document.querySelector('fieldset input:checked + label')?.textContent;
    expect(await options.evaluate(chosen)).toBe('The last 2 days');
  });

  it('says what went wrong, and tries again', async () => {
    const options = await openOptions();
    await waitForText(options, 'Up to date.');
    scene.digest.fault = '503';
    await options.click('.pg-digest-state button');
    await waitForText(options, 'The last try failed: ');
    scene.digest.fault = null;
    await options.click('.pg-digest-state button');
    await waitForText(options, 'Up to date.');
  });

  it('erases the digest after a question and fetches it anew; the reading list stays', async () => {
    await scene.ask('readingList.set', { id: METAGPT.id, status: 'reading' });
    const options = await openOptions();
    await waitForText(options, 'Up to date.');
    await options.focusByKeyboard(ERASE);
    await options.press('Enter');
    await options.waitFor(() => document.querySelector('dialog[open]'));
    // No is the answer that has the focus.
    await options.press('Enter');
    await options.waitFor((opener) => document.activeElement?.matches(opener), ERASE);
    expect(await readTable(scene.driver, 'days')).not.toEqual([]);
    const before = await readTable<{ date: string; fetchedAt: number }>(scene.driver, 'days');
    await options.press('Enter');
    await options.waitFor(() => document.querySelector('dialog[open]'));
    expect(await violations(options)).toEqual([]);
    await options.press('Tab');
    await options.press('Enter');
    await waitForText(options, 'Erased. It is being fetched anew');
    await scene.synced();
    const after = await readTable<{ date: string; fetchedAt: number }>(scene.driver, 'days');
    expect(after.length).toBeGreaterThan(0);
    for (const { fetchedAt } of after)
      expect(fetchedAt).toBeGreaterThan(Math.max(...before.map((day) => day.fetchedAt)));
    const kept = await scene.ask('readingList.list');
    expect(kept.map(({ id, status }) => [id, status])).toEqual([[METAGPT.id, 'reading']]);
    await waitForText(options, 'Up to date.');
  });
});
