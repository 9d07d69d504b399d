import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { BaseDriver } from './base-driver';
import { ChromiumTab } from './chromium-tab';
import { until, within } from './deadline';
import { type LaunchOptions, LOCAL_SITES } from './driver';

/** Starts a browser of the Chromium family with the extension loaded. */
export async function launchChromium(options: LaunchOptions & { executablePath: string }): Promise<ChromiumDriver> {
  const { extensionDir, executablePath, headless = true, loopbackOnly = true, profileDir = '' } = options;
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    // Playwright's own headless mode is a browser without extensions; the new one is the whole browser without a window.
    headless: false,
    // Chromium refuses to start sandboxed as root, and only root has to go without.
    chromiumSandbox: !asRoot,
    viewport: headless ? { width: 1280, height: 800 } : null,
    // A person's window looks as that person's system says.
    colorScheme: headless ? 'light' : null,
    locale: 'en-US',
    env: { ...process.env, LANGUAGE: 'en_US' },
    // Users have the cache of whole pages. The last would put a bar into the tour's window that says it is automated.
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-back-forward-cache',
      ...(headless ? [] : ['--enable-automation']),
    ],
    args: [
      // Chrome and Edge no longer heed --load-extension: the extension comes in through the DevTools protocol.
      '--enable-unsafe-extension-debugging',
      '--lang=en-US',
      '--disable-quic',
      ...(headless
        ? ['--headless=new', '--disable-gpu', '--hide-scrollbars', '--mute-audio']
        : ['--window-size=1320,900']),
      ...(loopbackOnly ? [`--host-resolver-rules=${LOOPBACK_RULES}`] : []),
    ],
  });
  try {
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gives no access to the browser behind its context');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    return await withExtension({ context, session, pid }, extensionDir);
  } catch (error) {
    await context.close();
    throw error;
  }
}

const LOOPBACK_RULES = [
  ...LOCAL_SITES.map((site) => `MAP ${site} 127.0.0.1`),
  'MAP * ~NOTFOUND',
  ...['localhost', '*.localhost', '127.0.0.1', '[::1]'].map((name) => `EXCLUDE ${name}`),
].join(' , ');

/** A Chromium that runs, and what it is driven by. */
interface Running {
  context: BrowserContext;
  session: CDPSession;
  pid: number | undefined;
}

async function withExtension(running: Running, extensionDir: string): Promise<ChromiumDriver> {
  const loading = running.session.send('Extensions.loadUnpacked', { path: resolve(extensionDir) });
  const { id } = await within(`Loading ${extensionDir} into Chromium`, loading);
  return new ChromiumDriver(running, id, extensionDir);
}

export class ChromiumDriver extends BaseDriver {
  readonly name = 'chromium';
  readonly closed: Promise<void>;

  constructor(
    private readonly running: Running,
    extensionId: string,
    private readonly extensionDir: string,
  ) {
    super(`chrome-extension://${extensionId}`);
    this.closed = new Promise((gone) => running.context.once('close', () => gone()));
  }

  async stopBackground() {
    const worker = async () => {
      const { targetInfos } = await this.running.session.send('Target.getTargets');
      return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionUrl));
    };
    const running = await worker();
    if (!running) return;
    const isGone = async () => {
      if ((await worker())?.targetId !== running.targetId) return true;
      // A worker that has work to do may not go at the first word; one that is gone by now cannot be told.
      await this.running.session.send('Target.closeTarget', { targetId: running.targetId }).catch(() => {});
      return null;
    };
    await until('Stopping the service worker', isGone);
  }

  async answerConsent() {}

  /** Seconds of processor time that all processes of the browser have used so far. */
  async processorTime(): Promise<number> {
    const { processInfo } = await this.running.session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  /** Another folder's extension is another one to Chromium. */
  renew(extensionDir: string) {
    return withExtension(this.running, extensionDir);
  }

  protected async remove() {
    await this.running.session.send('Extensions.uninstall', { id: new URL(this.extensionUrl).host });
  }

  protected install() {
    return this.running.session.send('Extensions.loadUnpacked', { path: resolve(this.extensionDir) });
  }

  protected async newTab() {
    return new ChromiumTab(await this.running.context.newPage());
  }

  protected async firstTab() {
    return new ChromiumTab(this.running.context.pages()[0] ?? (await this.running.context.newPage()));
  }

  protected async findTab(urlPart: string) {
    const page = this.running.context.pages().find((one) => one.url().includes(urlPart));
    return page ? new ChromiumTab(page) : null;
  }

  protected async allTabs() {
    return this.running.context.pages();
  }

  protected quit() {
    return this.running.context.close();
  }

  kill() {
    if (this.running.pid) process.kill(this.running.pid, 'SIGKILL');
  }
}
