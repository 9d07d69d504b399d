import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from './axe';
import type { Tab } from './drivers/index';
import { waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const SWITCH = '[role="switch"]';

const isOn = (tab: Tab) => tab.evaluate((found) => document.querySelector(found)?.getAttribute('aria-checked'), SWITCH);
const waitUntil = (tab: Tab, state: 'true' | 'false') =>
  tab.waitFor(({ found, wanted }) => document.querySelector(`${found}[aria-checked="${wanted}"]`) !== null, {
    found: SWITCH,
    wanted: state,
  });

describe.each(BROWSERS)('settings in %s', (kind) => {
  const scene = useScene(kind);
  const stored = () => scene.driver.inExtension((api) => api.storage.local.get('settings').then((all) => all.settings));
  const openOptions = async () => {
    const options = await scene.visit(`${scene.driver.extensionUrl}/options.html`);
    await options.waitFor((found) => document.querySelector(found), SWITCH);
    return options;
  };

  it('have one switch for marks, in the popup and in the options, that shows the same in both', async () => {
    // Whatever else is stored stays.
    await scene.set({ dwellMs: 300, ...{ ofANewerVersion: 'kept' } });
    const page = await scene.open('<p>no papers</p>');
    const popup = await scene.openPopup(page);
    await waitUntil(popup, 'false');
    await popup.click(SWITCH);
    await waitUntil(popup, 'true');
    await expect.poll(stored).toMatchObject({ marks: true, dwellMs: 300, ofANewerVersion: 'kept' });

    const options = await openOptions();
    expect(await isOn(options)).toBe('true');
    await options.focusByKeyboard(SWITCH);
    await options.press('Enter');
    await waitUntil(options, 'false');
    await waitForText(options, 'Saved');
    await popup.bringToFront();
    await waitUntil(popup, 'false');
  });

  it('open from the popup, in a tab of their own', async () => {
    const popup = await scene.openPopup(await scene.open('<p>no papers</p>'));
    await popup.waitFor(() => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Settings'));
    await popup.evaluate(() => {
      for (const button of document.querySelectorAll('button')) if (button.textContent === 'Settings') button.click();
    });
    const options = await scene.driver.waitForTab('/options.html');
    onTestFinished(() => options.close());
    await options.waitFor((found) => document.querySelector(found), SWITCH);
  });

  it('take the host of a pasted address for a quiet site, and give it up again', async () => {
    await scene.set({});
    const options = await openOptions();
    await options.fill('form input', 'https://papers.example.org/abs/1#top');
    await options.press('Enter');
    await expect.poll(stored).toMatchObject({ disabledSites: ['papers.example.org'] });
    await options.click('button[aria-label*="papers.example.org"]');
    await expect.poll(stored).toMatchObject({ disabledSites: [] });
  });

  it.each(['light', 'dark'] as const)('have no fault that axe sees (%s)', async (scheme) => {
    await scene.set({ disabledSites: ['example.org'], pausedUntil: '2999-01-02T12:00:00Z' });
    const options = await openOptions();
    onTestFinished(() => options.setColorScheme('light'));
    await options.setColorScheme(scheme);
    const faults = await violations(options);
    await options.setViewport({ width: 320, height: 640 });
    expect([...faults, ...(await violations(options))]).toEqual([]);
    const overflow = await options.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow).toBe(false);
  });
});
