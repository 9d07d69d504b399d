import { launch } from '../browser/drivers';
import type { BrowserDriver } from '../browser/drivers/driver';
import { openDay } from '../digest-server/calendar';
import { startDigestServer } from '../digest-server/index';
import { BARE_CARD, BARE_DWELL_MS } from './bare-card';
import { changeSettings, launchWithDigest } from './bench-browser';

/** Two browsers that are given the same to do, one after the other: Papergloss, and what cannot be done with less. */
export interface CardBrowsers {
  ours: BrowserDriver;
  bare: BrowserDriver;
  close(): Promise<void>;
}

/** Starts both. Papergloss has fetched its digest, which has one day and no papers: it will not fetch while it is measured. */
export async function launchCardBrowsers(extensionDir: string): Promise<CardBrowsers> {
  const digest = await startDigestServer({ days: { [openDay(new Date())]: [] } });
  const ours = await launchWithDigest(extensionDir, digest);
  const bare = await launch('chromium', { extensionDir: BARE_CARD });
  await changeSettings(ours, { dwellMs: BARE_DWELL_MS });
  return {
    ours,
    bare,
    async close() {
      await Promise.all([ours.close(), bare.close(), digest.close()]);
    },
  };
}
