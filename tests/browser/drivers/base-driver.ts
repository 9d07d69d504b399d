import type { WxtBrowser } from 'wxt/browser';
import type { BrowserKind } from '../find-browser';
import { type BaseTab, json } from './base-tab';
import { until, within } from './deadline';
import type { BrowserDriver, Tab, WaitOptions } from './driver';

// A file that every extension has and that, opened as a page, does nothing: but it has the extension's origin and APIs.
const QUIET_PAGE = 'manifest.json';

/** What does not differ from browser to browser. */
export abstract class BaseDriver implements BrowserDriver {
  abstract readonly name: BrowserKind;
  abstract readonly closed: Promise<void>;
  private home: Promise<BaseTab> | null = null;
  private hadHome = false;
  private isRemoved = false;

  constructor(readonly extensionUrl: string) {}

  abstract answerConsent(granted: boolean): Promise<void>;
  abstract stopBackground(): Promise<void>;
  abstract renew(extensionDir: string): Promise<BrowserDriver>;
  abstract kill(): void;
  protected abstract install(): Promise<unknown>;
  protected abstract remove(): Promise<void>;
  protected abstract newTab(): Promise<BaseTab>;
  /** The tab that the browser's window came with. */
  protected abstract firstTab(): Promise<BaseTab>;
  protected abstract findTab(urlPart: string): Promise<Tab | null>;
  protected abstract allTabs(): Promise<{ close(): Promise<unknown> }[]>;
  /** Asks the browser to go. */
  protected abstract quit(): Promise<unknown>;

  async open(url: string) {
    const tab = await within('Opening a tab', this.newTab());
    await tab.goto(url);
    return tab;
  }

  openExtensionPage(path: string) {
    return this.open(`${this.extensionUrl}/${path}`);
  }

  waitForTab(urlPart: string, wait: WaitOptions = {}) {
    return until(wait.what ?? `Waiting for a tab at ${urlPart}`, () => this.findTab(urlPart), wait);
  }

  async tabId(tab: Tab) {
    // No browser says which of its own tabs is which of the extension's; both know which one is in front.
    await tab.bringToFront();
    const url = await tab.url();
    const idOfFront = () =>
      this.inExtension(async (api, wanted) => {
        const [front] = await api.tabs.query({ active: true, currentWindow: true });
        return front?.url === undefined || front.url === wanted ? (front?.id ?? null) : null;
      }, url);
    return until(`Finding the id of the tab at ${url}`, idOfFront);
  }

  async reinstall() {
    await within('Installing the extension anew', this.install());
    // Its own pages went with it.
    this.home = null;
  }

  async uninstall() {
    await within('Removing the extension', this.remove());
    this.isRemoved = true;
  }

  async hide(tab: Tab) {
    await tab.letHide();
    const front = await this.open('about:blank');
    const hidden = () => document.visibilityState === 'hidden';
    await tab.waitFor(hidden, undefined, { what: 'Waiting for a page to be hidden' });
    return front;
  }

  async inExtension<T, A>(fn: (api: WxtBrowser, arg: A) => T | Promise<T>, arg?: A) {
    this.home ??= this.openHome();
    // Both browsers have the APIs, promises and all, under this name.
    return (await this.home).call<T>(fn, 'page', `chrome, ${json(arg)}`);
  }

  async empty() {
    const tabs = await this.allTabs();
    // A window goes with its last tab, and the browser with its last window.
    await within('Opening a tab', this.newTab());
    await within('Closing all tabs', Promise.all(tabs.map((tab) => tab.close())));
    if (!this.isRemoved) await this.uninstall();
  }

  async close() {
    try {
      await within('Closing the browser', this.quit(), 10_000);
    } catch {
      // It had its chance.
      this.kill();
    }
  }

  private async openHome() {
    const tab = this.hadHome ? await this.newTab() : await this.firstTab();
    this.hadHome = true;
    await tab.goto(`${this.extensionUrl}/${QUIET_PAGE}`);
    // In the tour's window an empty tab looks better than a manifest.
    await tab.evaluate(() => {
      document.documentElement.innerHTML = '<head><title>Papergloss</title></head>';
    });
    return tab;
  }
}
