import { describe, expect, it } from 'vitest';
import type { Tab } from './drivers/index';
import { waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const BAR_BUTTON = '.pg-site-bar button';
const radio = (choice: string) => `.pg-choice input[id$="-${choice}"]`;
const ASK = radio('ask');
const NEVER = radio('never');
const ALWAYS = radio('always');

const waitUntilChosen = (tab: Tab, selector: string) =>
  tab.waitFor((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked, selector, {
    what: `Waiting for ${selector} to be chosen`,
  });

describe.each(BROWSERS)('keeping quiet in %s', (kind) => {
  const scene = useScene(kind);
  const stored = () => scene.driver.inExtension((api) => api.storage.local.get('settings').then((all) => all.settings));
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const openOptions = async () => {
    const options = await scene.visit(`${scene.driver.extensionUrl}/options.html`);
    await options.waitFor((found) => document.querySelector(found), ASK);
    return options;
  };

  it('is asked for and ended in the popup, for the site of its tab', async () => {
    await scene.set({ disabledSites: ['example.net'] });
    const popup = await scene.openPopup(await scene.open('<p>no papers</p>'));
    await waitForText(popup, 'Cards show on 127.0.0.1');
    await popup.click(BAR_BUTTON);
    await waitForText(popup, 'Off on 127.0.0.1');
    await expect.poll(stored).toMatchObject({ disabledSites: ['example.net', '127.0.0.1'] });
    await popup.focusByKeyboard(BAR_BUTTON);
    await popup.press('Enter');
    await waitForText(popup, 'Cards show on 127.0.0.1');
    await expect.poll(stored).toMatchObject({ disabledSites: ['example.net'] });
  });

  it('for a while is told in popup and options, and ended in either', async () => {
    await scene.set({ pausedUntil: inAnHour() });
    const popup = await scene.openPopup(await scene.open('<p>no papers</p>'));
    await waitForText(popup, 'Cards are paused until');
    const options = await openOptions();
    await waitForText(options, 'Cards are paused until');
    await options.click('.pg-pause-line button');
    await expect.poll(stored).toMatchObject({ pausedUntil: null });
    await popup.bringToFront();
    await waitForText(popup, 'Cards show on');

    await scene.set({ pausedUntil: inAnHour() });
    await waitForText(popup, 'Cards are paused until');
    await popup.click(BAR_BUTTON);
    await expect.poll(stored).toMatchObject({ pausedUntil: null });
  });

  it('is nothing to offer where nothing runs', async () => {
    const popup = await scene.openPopup(await openOptions());
    await waitForText(popup, 'This page is closed to extensions');
    expect(await popup.evaluate((bar) => document.querySelector(bar), BAR_BUTTON)).toBeNull();
  });

  it('until a key is held is chosen in the options, and so is what has cards of its own', async () => {
    await scene.set({});
    const options = await openOptions();
    await options.fill('select', 'Shift');
    await expect.poll(stored).toMatchObject({ holdKey: 'Shift' });
    await options.click('.pg-field [role="switch"]');
    await expect.poll(stored).toMatchObject({ holdKey: 'Shift', yieldToSiteCards: false });
  });

  it('about unknown papers goes by what is chosen, in Firefox by what it is told when it asks', async () => {
    await scene.set({});
    const options = await openOptions();
    await options.click(NEVER);
    await expect.poll(stored).toMatchObject({ remoteLookup: 'never' });
    if (kind === 'firefox') {
      await options.click(ALWAYS);
      await scene.driver.answerConsent(false);
      await waitUntilChosen(options, NEVER);
      expect(await stored()).toMatchObject({ remoteLookup: 'never' });
    }
    await options.click(ALWAYS);
    await scene.driver.answerConsent(true);
    await expect.poll(stored).toMatchObject({ remoteLookup: 'always' });
    await waitUntilChosen(options, ALWAYS);
    if (kind !== 'firefox') return;
    // Consent can be taken back among the add-ons at any time, with nothing of the extension running.
    await scene.driver.stopBackground();
    const taken: object = { data_collection: ['websiteContent'] };
    await scene.driver.inExtension((api, consent) => api.permissions.remove(consent), taken);
    await expect.poll(stored).toMatchObject({ remoteLookup: 'ask' });
    await waitUntilChosen(options, ASK);
  });
});
