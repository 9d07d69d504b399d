import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BaseDriver } from './base-driver';
import { type Bidi, type BidiContext, bidiOf, contextOf } from './bidi';
import { until, within } from './deadline';
import { type LaunchOptions, LOCAL_SITES } from './driver';
import { FirefoxTab } from './firefox-tab';

const VIEWPORT = { width: 1280, height: 800 };

/** Starts Firefox with the extension installed for the session. */
export async function launchFirefox(options: LaunchOptions & { executablePath: string }): Promise<FirefoxDriver> {
  const { extensionDir, executablePath, headless = true, loopbackOnly = true, profileDir } = options;
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const extensionId: string = manifest.browser_specific_settings.gecko.id;
  // Firefox would draw this at random for every profile and tell nobody.
  const uuid = profileDir ? LASTING_UUID : randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profileDir,
    defaultViewport: headless ? VIEWPORT : null,
    // Without it Firefox lets no driver open moz-extension: pages, nor stop an event page.
    args: ['-remote-allow-system-access', ...(headless ? [] : ['--width=1320', '--height=900'])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'intl.locale.requested': 'en-US',
      'intl.accept_languages': 'en-US, en',
      // Light; a person's window looks as that person's system says.
      ...(headless && { 'layout.css.prefers-color-scheme.content-override': 1 }),
      // Else a manifest opened as a page is the DevTools' viewer, which has no extension APIs.
      'devtools.jsonview.enabled': false,
      ...QUIET,
      ...(profileDir && LASTING),
      ...(loopbackOnly && LOOPBACK_ONLY),
    },
  });
  try {
    const driver = new FirefoxDriver(browser, bidiOf(browser), extensionId, extensionDir, uuid, headless);
    await within(`Installing ${extensionDir} in ${await browser.version()}`, driver.install());
    return driver;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

// The remote agent turns most of Firefox's own traffic off by itself; these are asked for before it gets to that.
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // A question is answered as soon as it is asked.
  'security.notification_enable_delay': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
};

// An extension that is installed for the session would take all it stored with it.
const LASTING = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};
const LASTING_UUID = '5f0c7a3e-6d0b-4c59-9d6c-2f6f4f0a7b11';

// Everything but loopback, which Firefox never sends through a proxy, goes to a proxy that is not there.
const LOOPBACK_ONLY = {
  'network.dns.localDomains': LOCAL_SITES.join(),
  'network.proxy.no_proxies_on': LOCAL_SITES.join(),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

class FirefoxDriver extends BaseDriver {
  readonly name = 'firefox';
  readonly closed: Promise<void>;

  constructor(
    private readonly browser: Browser,
    private readonly bidi: Bidi,
    private readonly extensionId: string,
    private readonly extensionDir: string,
    uuid: string,
    private readonly fixedViewport: boolean,
  ) {
    super(`moz-extension://${uuid}`);
    this.closed = new Promise((gone) => browser.once('disconnected', () => gone()));
  }

  async stopBackground() {
    const state = await within(
      'Stopping the event page',
      this.bidi.privileged(`
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.extensionId)});
        if (extension.backgroundState !== 'stopped') {
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        }
        return extension.backgroundState;`),
    );
    if (state !== 'stopped') throw new Error(`Firefox was told to stop the event page, but it is ${state}`);
  }

  async answerConsent(granted: boolean) {
    await until('Answering Firefox’s question', async () => {
      const pressed = await this.bidi.privileged(`
        const { document } = Services.wm.getMostRecentWindow('navigator:browser');
        const question = document.getElementById('addon-webext-permissions-notification');
        if (!question) return '';
        question.${granted ? 'button' : 'secondaryButton'}.click();
        return 'pressed';`);
      return pressed || null;
    });
  }

  async renew(extensionDir: string) {
    const uuid = randomUUID();
    const uuids = JSON.stringify({ [this.extensionId]: uuid });
    await this.bidi.privileged(`
      Services.prefs.setStringPref('extensions.webextensions.uuids', ${JSON.stringify(uuids)});
      return '';`);
    const { browser, bidi, extensionId, fixedViewport } = this;
    const renewed = new FirefoxDriver(browser, bidi, extensionId, extensionDir, uuid, fixedViewport);
    await within(`Installing ${extensionDir}`, renewed.install());
    return renewed;
  }

  protected async remove() {
    await this.bidi.privileged(`
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.extensionId)});
      await addon.uninstall();
      return '';`);
  }

  install() {
    return this.browser.installExtension(resolve(this.extensionDir));
  }

  protected async newTab() {
    return this.tab(await this.browser.newPage());
  }

  protected async firstTab() {
    const [first] = await this.contexts();
    return this.tab((first && (await this.pageOf(first))) ?? (await this.browser.newPage()));
  }

  protected async findTab(urlPart: string) {
    const wanted = (await this.contexts()).find(({ url }) => url.includes(urlPart));
    const page = wanted && (await this.pageOf(wanted));
    if (!page) return null;
    if (this.fixedViewport && !page.viewport()) await page.setViewport(VIEWPORT);
    return this.tab(page);
  }

  protected async allTabs() {
    const close = (context: string) => this.bidi.send('browsingContext.close', { context });
    return (await this.contexts()).map(({ context }) => ({ close: () => close(context) }));
  }

  /** Puppeteer hears neither of navigations to the extension's pages nor of their end, so it is Firefox that is asked. */
  private async contexts(): Promise<BidiContext[]> {
    return (await this.bidi.send<{ contexts: BidiContext[] }>('browsingContext.getTree', {})).contexts;
  }

  private async pageOf({ context }: BidiContext): Promise<Page | undefined> {
    return (await this.browser.pages()).find((page) => contextOf(page) === context);
  }

  protected quit() {
    return this.browser.close();
  }

  kill() {
    this.browser.process()?.kill('SIGKILL');
  }

  private tab(page: Page) {
    return new FirefoxTab(page, this.bidi);
  }
}
