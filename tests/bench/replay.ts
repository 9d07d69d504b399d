import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import type { PointerSample } from './hand';

/** One notch of the wheel, in pixels. */
const NOTCH = 100;

/**
 * Plays a path with the browser's own mouse events, in real time: every sample at its time, and dated so. None waits for
 * the one before to be dealt with, as no mouse does.
 */
export async function replay(tab: ChromiumTab, samples: readonly PointerSample[]): Promise<void> {
  const session = await tab.devTools();
  const sent: Promise<unknown>[] = [];
  const begun = Date.now();
  let pressed = false;
  for (const { t, x, y, act } of samples) {
    const wait = begun + t - Date.now();
    if (wait > 0) await sleep(wait);
    const timestamp = (begun + t) / 1_000;
    if (act === 'wheel') {
      sent.push(
        session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, timestamp, deltaX: 0, deltaY: NOTCH }),
      );
      continue;
    }
    if (act) pressed = act === 'press';
    sent.push(
      session.send('Input.dispatchMouseEvent', {
        type: act ? (pressed ? 'mousePressed' : 'mouseReleased') : 'mouseMoved',
        x,
        y,
        timestamp,
        button: act || pressed ? 'left' : 'none',
        buttons: pressed ? 1 : 0,
        clickCount: act ? 1 : 0,
      }),
    );
  }
  await Promise.all(sent);
}
