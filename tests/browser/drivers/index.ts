import type { BrowserKind } from '../find-browser';
import { ensureBrowser } from '../install-browser';
import { launchChromium } from './chromium';
import type { BrowserDriver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';

export type { BrowserKind } from '../find-browser';
export type { Box, BrowserDriver, LaunchOptions, Point, Tab, WaitOptions } from './driver';

/** Starts a browser of this kind with the extension in it, finding or installing the browser if none is named. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<BrowserDriver> {
  const executablePath = options.executablePath ?? (await ensureBrowser(kind));
  const start = kind === 'chromium' ? launchChromium : launchFirefox;
  return start({ ...options, executablePath });
}
