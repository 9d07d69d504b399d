import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserDriver, type BrowserKind, launch } from './index';

/** Browsers that wait to be borrowed again: the test files of a worker follow one another in one process. */
const idle: Record<BrowserKind, BrowserDriver[]> = { chromium: [], firefox: [] };
/** Where the extension of each borrowed browser is. */
const folders = new Map<BrowserDriver, string>();

/**
 * A browser with the extension just installed and nothing else in it, as `launch` gives one. One that was given back
 * is taken first, as starting one takes longer than most tests: it has its own copy of the extension, under another
 * address than the one before, and so none of what that stored.
 */
export async function borrow(kind: BrowserKind, extensionDir: string): Promise<BrowserDriver> {
  const folder = await mkdtemp(join(tmpdir(), 'papergloss-extension-'));
  await cp(extensionDir, folder, { recursive: true });
  const used = idle[kind].pop();
  const renewed = await used?.renew(folder).catch(() => used.close());
  const driver = renewed ?? (await launch(kind, { extensionDir: folder }));
  folders.set(driver, folder);
  return driver;
}

/** Gives a browser back. One that is not sound, as a failed test leaves it, is closed. */
export async function giveBack(driver: BrowserDriver, isSound: boolean): Promise<void> {
  try {
    if (!isSound) throw new Error('A test has failed');
    await driver.empty();
    idle[driver.name].push(driver);
  } catch {
    await driver.close();
  }
  const folder = folders.get(driver);
  folders.delete(driver);
  if (folder) await rm(folder, { recursive: true, force: true });
}

// A worker that has no more files is told to go, and is killed half a second later.
process.prependListener('exit', () => {
  for (const driver of [...Object.values(idle).flat(), ...folders.keys()]) driver.kill();
});
process.prependListener('SIGTERM', () => process.exit());
