import type { ChromiumTab } from '../browser/drivers/chromium-tab';

/** What a page's main thread spent on the extension, in milliseconds; `cpu` is the processor's time, `clock` the wall's. */
export interface Spent {
  /** The start of the content script: read, compiled and run once. */
  start: Time;
  /** Everything after that. */
  work: Time;
  /** How many of the browser's tasks there were in which the extension worked. */
  tasks: number;
  /** The longest of them after the start: as much of the task as was the extension's. */
  longest: Time;
}

export interface Time {
  cpu: number;
  clock: number;
}

/** An event of a trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Missing where the event is a moment, or has its end in another one. */
  dur: number;
  /** Missing where the system does not tell what a thread has used. */
  tdur?: number;
  args: { id?: string; data?: { url?: string } };
}

/** The browser's own task, and everything in one that is JavaScript: a script's start, a callback, what promises wait for. */
const TASK = 'RunTask';
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.compile']);

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/**
 * Traces a page while `work` goes on and answers what its main thread spent on the extension.
 *
 * The browser notes every stretch of JavaScript with the address of the script that it called, but not for what promises
 * wait for (`RunMicrotasks`), where an extension that works in slices does nearly all of its work. So the count goes the
 * other way: of the outermost stretches all are the extension's but those that called a script of the page. That is right
 * for pages whose own scripts leave promises and `queueMicrotask` alone, such as the ones that are measured here, and as
 * long as nobody asks the page anything meanwhile. A mutation observer's callback runs as a microtask too, so it is told
 * apart from the page's script that made the change, within one task. What JavaScript makes the browser do later, layout
 * and painting, is in no stretch.
 */
export async function traced(tab: ChromiumTab, work: () => Promise<unknown>): Promise<Spent> {
  return spentIn(await recorded(tab, CATEGORIES, work));
}

/** What the browser notes under these categories while `work` goes on. */
export async function recorded(
  tab: ChromiumTab,
  includedCategories: string[],
  work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const session = await tab.devTools();
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { traceConfig: { includedCategories, excludedCategories: ['*'] } });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

function spentIn(events: readonly TraceEvent[]): Spent {
  const thread = events.find((event) => isOurs(event));
  const mine = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === thread?.pid && tid === thread.tid);
  mine.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const spent = { start: nothing(), work: nothing(), tasks: 0, longest: nothing() };
  let task = { end: 0, time: nothing() };
  let end = 0;
  for (const event of mine) {
    if (event.name === TASK) task = { end: event.ts + event.dur, time: nothing() };
    if (!SCRIPT.has(event.name) || event.ts < end) continue;
    end = event.ts + event.dur;
    if (event.args.data?.url?.startsWith('http')) continue;
    if (event.name === 'EvaluateScript' && isOurs(event)) add(spent.start, event);
    else {
      if (!task.time.clock) spent.tasks++;
      add(spent.work, event);
      add(task.time, event);
      spent.longest.cpu = Math.max(spent.longest.cpu, task.time.cpu);
      spent.longest.clock = Math.max(spent.longest.clock, task.time.clock);
    }
  }
  return spent;
}

const isOurs = ({ args }: TraceEvent) => /^chrome-extension:.*\/content-scripts\//.test(args.data?.url ?? '');
const nothing = (): Time => ({ cpu: 0, clock: 0 });

function add(time: Time, { dur, tdur = dur }: TraceEvent): void {
  time.cpu += tdur / 1_000;
  time.clock += dur / 1_000;
}
