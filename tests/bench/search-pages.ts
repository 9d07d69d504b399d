import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Paper } from '../../lib/paper/paper';
import { findBrowser } from '../browser/find-browser';
import { bundleForPage } from './bundle';

/** Papers that a page takes over at one go. */
const BATCH = 1_000;
/** IndexedDB's store closes some seconds after its last connection: what is opened then is cold. */
const IDLE_MS = 3_500;

/** Pages in real Chromium in which search engines run, each in an origin of its own. */
export interface SearchPages {
  /** A new page of one origin, with `bench` in it; answers also the heap that it holds, in bytes. */
  open(origin: number): Promise<{ page: Page; heap(): Promise<number>; close(): Promise<void> }>;
  /** Waits until the browser has let go of what closed pages have read. */
  idle(): Promise<void>;
  /** Addresses of batches of papers. */
  offer(papers: readonly Paper[]): string[];
  close(): Promise<void>;
}

/**
 * Starts Chromium and a server of pages.
 *
 * @param model the file of the model of meaning
 */
export async function openSearchPages(model?: string): Promise<SearchPages> {
  const script = await bundleForPage('in-page/measure-search.ts', 'bench');
  const batches: string[] = [];
  const servers: Server[] = [];
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium') ?? undefined,
    args: ['--no-sandbox', '--js-flags=--max-old-space-size=8000'],
  });
  const context: BrowserContext = await browser.newContext();

  async function originOf(number: number): Promise<string> {
    while (servers.length <= number) {
      const server = createServer(({ url = '' }, response) => {
        if (url.startsWith('/papers/')) response.end(batches[Number(url.slice('/papers/'.length))]);
        else if (url === '/meaning.bin' && model) createReadStream(model).pipe(response);
        else response.setHeader('content-type', 'text/html').end('<!doctype html><title>Search</title>');
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      servers.push(server);
    }
    const { port } = (servers[number] as Server).address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  return {
    async open(origin) {
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      await page.goto(await originOf(origin));
      await page.addScriptTag({ content: script });
      const tools = await context.newCDPSession(page);
      return {
        page,
        async heap() {
          await tools.send('HeapProfiler.collectGarbage');
          const usage: { usedSize: number; backingStorageSize?: number } = await tools.send('Runtime.getHeapUsage');
          return usage.usedSize + (usage.backingStorageSize ?? 0);
        },
        close: () => page.close(),
      };
    },
    idle: () => new Promise((resolve) => setTimeout(resolve, IDLE_MS)),
    offer(papers) {
      const urls: string[] = [];
      for (let i = 0; i < papers.length; i += BATCH) {
        urls.push(`/papers/${batches.push(JSON.stringify(papers.slice(i, i + BATCH))) - 1}`);
      }
      return urls;
    },
    async close() {
      await browser.close();
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
