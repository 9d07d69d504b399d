import type { ChromiumTab } from '../browser/drivers/chromium-tab';

/** What the main thread of a page did, in milliseconds of the processor's time. */
export interface MainThread {
  /** All of it. */
  task: number;
  /** JavaScript, as far as the browser counts it: what promises wait for is not in it. */
  script: number;
}

/** What the main thread does while `work` goes on, by the browser's own count; whoever does it. */
export async function mainThread(tab: ChromiumTab, work: () => Promise<unknown>): Promise<MainThread> {
  const session = await tab.devTools();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const count = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const milliseconds = (wanted: string) => 1_000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
    return { task: milliseconds('TaskDuration'), script: milliseconds('ScriptDuration') };
  };
  const before = await count();
  await work();
  const after = await count();
  await session.send('Performance.disable');
  return { task: after.task - before.task, script: after.script - before.script };
}
