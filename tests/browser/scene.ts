import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import type { MessageData, MessageType, MessageValue, Reply } from '@/lib/messages/protocol';
import type { Settings } from '@/lib/settings/settings';
import { type DigestServer, type DigestServerOptions, startDigestServer } from '../digest-server/index';
import { readTable } from './database';
import { METAGPT, MODEL_ASSEMBLING, STAT, today } from './digest';
import { until } from './drivers/deadline';
import type { BrowserDriver, BrowserKind, Tab } from './drivers/index';
import { borrow, giveBack } from './drivers/pool';
import '@/lib/page/page-surface';
import { type PageOptions, type Pages, servePages } from './pages';

/** Every journey is made in both. */
export const BROWSERS: BrowserKind[] = ['chromium', 'firefox'];

/** The built extension; `PAPERGLOSS_OUTPUT` names another folder than `.output`. */
const OUTPUT = process.env.PAPERGLOSS_OUTPUT ?? join(import.meta.dirname, '../../.output');
const FOLDERS: Record<BrowserKind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
export const extensionDirOf = (kind: BrowserKind): string => join(OUTPUT, FOLDERS[kind]);

/** The digest of today and of the day before: two requests, and midnight may come in between. */
const HISTORY_DAYS = 2;

export interface SceneOptions {
  digest?: DigestServerOptions;
  settings?: Partial<Settings>;
  /** Leaves the extension as it was installed: no settings, no digest server. */
  untouched?: boolean;
}

/** A browser with the extension, a digest server and web pages, from the first to the last test of a `describe`. */
export interface Scene {
  readonly driver: BrowserDriver;
  readonly digest: DigestServer;
  readonly pages: Pages;
  /** Asks the background as an extension page does, and hands out the answer's value. */
  ask<T extends MessageType>(type: T, data?: MessageData<T>): Promise<MessageValue<T>>;
  /** The whole answer to any message, right or wrong. */
  reply(message: unknown): Promise<Reply<unknown> | undefined>;
  /** The scene's settings with these changes, until the end of the test. */
  set(changes: Partial<Settings>): Promise<void>;
  /** Waits until a sync with the server that is set now has reached its end, and none runs. */
  synced(timeoutMs?: number): Promise<void>;
  /** A tab with a page of this body, until the end of the test. */
  open(body: string, options?: PageOptions): Promise<Tab>;
  /** A tab at any address, until the end of the test. */
  visit(url: string): Promise<Tab>;
  /** The popup for a tab, in a tab of its own, until the end of the test. */
  openPopup(tab: Tab | number | null): Promise<Tab>;
}

export function useScene(
  kind: BrowserKind,
  { digest = {}, settings = {}, untouched = false }: SceneOptions = {},
): Scene {
  let driver: BrowserDriver | undefined;
  let server: DigestServer | undefined;
  let pages: Pages | undefined;
  let isSound = false;
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The scene is only there while its tests run');
    return value;
  };

  const scene: Scene = {
    get driver() {
      return there(driver);
    },
    get digest() {
      return there(server);
    },
    get pages() {
      return there(pages);
    },
    async ask<T extends MessageType>(type: T, data?: MessageData<T>) {
      const reply = (await scene.reply({ type, data })) as Reply<MessageValue<T>> | undefined;
      if (!reply?.ok)
        throw new Error(`${type}: ${reply ? `${reply.error.code}, ${reply.error.message}` : 'no answer'}`);
      return reply.value;
    },
    reply: (message) =>
      scene.driver.inExtension(
        async (api, sent): Promise<Reply<unknown> | undefined> => api.runtime.sendMessage(sent),
        message,
      ),
    async set(changes) {
      await store({ ...own(), ...changes });
      onTestFinished(() => store(own()));
    },
    async synced(timeoutMs = 15_000) {
      let stand = '';
      const ask = async () => {
        const { settings: set } = await scene.driver.inExtension((api) => api.storage.local.get('settings'));
        const kept = await readTable<{ key: string; baseUrl?: string }>(scene.driver, 'state');
        const from = kept.find(({ key }) => key === 'sync')?.baseUrl;
        const status = await scene.ask('sync.status');
        stand = JSON.stringify({ ...status, from });
        const isDone = status.state === 'idle' && status.lastSync !== null;
        return isDone && from === (set as Partial<Settings> | undefined)?.digestUrl ? status : null;
      };
      await until('Waiting for the sync', ask, { timeoutMs, trouble: () => stand });
    },
    async open(body, options) {
      const url = scene.pages.add(body, options);
      const tab = await scene.visit(url);
      await heard(url);
      return tab;
    },
    async visit(url) {
      const tab = await scene.driver.open(url);
      onTestFinished(() => tab.close());
      return tab;
    },
    async openPopup(tab) {
      const id = typeof tab === 'object' && tab !== null ? await scene.driver.tabId(tab) : tab;
      return scene.visit(`${scene.driver.extensionUrl}/popup.html${id === null ? '' : `?tab=${id}`}`);
    },
  };

  /** Waits a while for the content script of a page: on a busy machine it comes some time after the page itself. */
  const heard = (url: string) => {
    const isThere = () =>
      scene.driver.inExtension(async (api, address) => {
        const tabs = await api.tabs.query({});
        const id = tabs.find((tab) => tab.url?.split('#')[0] === address)?.id;
        if (id === undefined) return false;
        const func = () => globalThis.paperglossPage !== undefined;
        const [frame] = await api.scripting.executeScript({ target: { tabId: id }, func });
        return frame?.result;
      }, url);
    return until('Waiting for the content script', isThere, { timeoutMs: 3_000 }).catch(() => {});
  };

  const own = () => ({
    digestUrl: scene.digest.url,
    arxivUrl: scene.digest.url,
    historyDays: HISTORY_DAYS,
    ...settings,
  });
  const store = (stored: Partial<Settings>) =>
    scene.driver.inExtension((api, value) => api.storage.local.set({ settings: value }), stored);
  beforeAll(async () => {
    const extensionDir = extensionDirOf(kind);
    server = await startDigestServer({ days: today(METAGPT, STAT, MODEL_ASSEMBLING), ...digest });
    pages = await servePages();
    driver = await borrow(kind, extensionDir);
    isSound = true;
    if (untouched) return;
    await store(own());
    await scene.synced();
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') isSound = false;
  });
  afterAll(async () => {
    if (driver) await giveBack(driver, isSound);
    await Promise.all([server?.close(), pages?.close()]);
  });
  return scene;
}
