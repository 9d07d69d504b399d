import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDigestServer } from '../digest-server/index';
import { readCard } from './card';
import { METAGPT, today } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

const LINK = linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40);
const STARTER_NOTE = 'From the starter digest: the summary is ours.';
const TRY_AGAIN = 'footer button';

const statusLine = (popup: Tab) => popup.evaluate(() => document.querySelector('footer')?.textContent ?? '');

/** An address on this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** In the order in which a person meets it: each test goes on where the one before it ended. */
describe.each(BROWSERS)('after installation in %s', (kind) => {
  const scene = useScene(kind, { untouched: true });

  it('the starter digest is there at once, also offline, and says what it is', async () => {
    const papers = async () => (await scene.ask('sync.status')).papers;
    await expect.poll(papers, { timeout: 10_000 }).toBeGreaterThan(40);
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    const card = await readCard(tab, METAGPT.id);
    expect(card.text).toContain(STARTER_NOTE);
    expect(card.text).not.toContain('upvote');
    expect(card.related).not.toEqual([]);

    const popup = await scene.openPopup(tab);
    await waitForIds(popup, [METAGPT.id]);
    await waitForText(popup, 'starter digest');
    await popup.click('li[data-paper-id] a');
    await waitForText(popup, STARTER_NOTE);
  });

  it('a digest that cannot be reached is told, and asked again when a person wishes', async () => {
    const port = await closedPort();
    await scene.set({ digestUrl: `http://127.0.0.1:${port}` });
    const popup = await scene.openPopup(null);
    await waitForText(popup, 'Offline');
    expect(await scene.ask('sync.status')).toMatchObject({ state: 'offline', lastSync: null, days: 0 });

    const server = await startDigestServer({ port, days: today(METAGPT) });
    onTestFinished(() => server.close());
    await popup.click(TRY_AGAIN);
    await expect.poll(() => statusLine(popup), { timeout: 10_000 }).toContain('fresh just now');
  });

  it('a digest server in trouble is told, and asked again when a person wishes', async () => {
    const server = await startDigestServer({ days: today(METAGPT), fault: '500' });
    onTestFinished(() => server.close());
    await scene.set({ digestUrl: server.url });
    const popup = await scene.openPopup(null);
    await waitForText(popup, 'Last sync failed');
    expect(await scene.ask('sync.status')).toMatchObject({ state: 'failed', lastSync: null });

    await popup.click(TRY_AGAIN);
    await expect.poll(() => server.requests.length).toBeGreaterThan(1);
    await waitForText(popup, 'Last sync failed');
    server.fault = null;
    await popup.click(TRY_AGAIN);
    await expect.poll(() => statusLine(popup), { timeout: 10_000 }).toContain('fresh just now');
    expect(await statusLine(popup)).not.toContain('Try again');
  });

  it('the first digest takes the starter digest’s place', async () => {
    await scene.set({});
    await scene.synced();
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    const card = await readCard(tab, METAGPT.id);
    expect(card.text).not.toContain(STARTER_NOTE);
    expect(card.text).toContain(METAGPT.abstract);
    expect(card.text).toContain('59 upvotes');
  });
});
