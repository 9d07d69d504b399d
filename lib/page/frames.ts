import { browser } from 'wxt/browser';

/** A frame that has not answered for so long is not waited for, in milliseconds: it may be busy for ever. */
const PATIENCE_MS = 2_000;

/**
 * Runs `func` beside the content script of every frame of a tab, and answers what the frames answer. When one of them
 * hangs, the page itself answers alone; when that hangs, nobody. Rejects for pages that are closed to extensions.
 */
export async function askFrames<T>(
  tabId: number,
  func: () => T | Promise<T>,
): Promise<{ frameId: number; result?: T }[]> {
  const ask = (allFrames: boolean) =>
    // A frame that is still loading is asked as it is.
    browser.scripting.executeScript({ target: { tabId, allFrames }, injectImmediately: true, func });
  const answers = await Promise.race([ask(true), after(1, () => ask(false)), after(2, () => [])]);
  return answers as { frameId: number; result?: T }[];
}

const after = <T>(times: number, then: () => T | Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => Promise.resolve(then()).then(resolve, reject), times * PATIENCE_MS);
  });

/** Brings the first content script into frames that do not have it; into others, in vain. */
export function bringScript(target: { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] }) {
  return browser.scripting.executeScript({ target, injectImmediately: true, files: ['/content-scripts/links.js'] });
}
