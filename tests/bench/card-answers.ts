import { setTimeout as sleep } from 'node:timers/promises';
import type { MessageData } from '../../lib/messages/protocol';
import type { BrowserDriver } from '../browser/drivers/driver';
import { stopWorker } from './bench-browser';

/** Milliseconds from a question that a card asks the background to the answer. */
export interface Answers {
  /** The worker had been stopped: it wakes, opens the database and answers. */
  stopped: number[];
  /** A worker makes ready to tell related papers: how long that takes, `null` when too long to wait for. */
  related: number | null;
  /** Questions meanwhile, one after the other, as far as they were answered. */
  meanwhile: number[];
  /** The worker runs, and has nothing else to do. */
  running: number[];
}

const STOPPED = 6;
/** A worker that has been stopped for a while: one that wakes at once finds much still at hand. */
const STOPPED_MS = 2_000;
const RUNNING = 30;
/** Nobody waits longer for related papers. */
const RELATED_MS = 60_000;

/**
 * Asks for these papers as a content script does that has its card already. Leaves a worker that can tell of related
 * papers, or, where that takes too long, none.
 */
export async function measureAnswers(browser: BrowserDriver, ids: readonly string[]): Promise<Answers> {
  let next = 0;
  const askNext = () => ask(browser, ids[next++ % ids.length] as string);
  const stopped: number[] = [];
  while (stopped.length < STOPPED) {
    await stopWorker(browser);
    await sleep(STOPPED_MS);
    stopped.push(await askNext());
  }
  await stopWorker(browser);
  const { related, meanwhile } = await askWhileRelating(browser, ids);
  if (related === null) await stopWorker(browser);
  // The first one may have to wake it.
  await askNext();
  const running: number[] = [];
  while (running.length < RUNNING) running.push(await askNext());
  return { stopped, related, meanwhile, running };
}

function ask(browser: BrowserDriver, id: string): Promise<number> {
  return browser.inExtension(async (api, sent) => {
    const asked = performance.now();
    await api.runtime.sendMessage(sent);
    return performance.now() - asked;
  }, question(id));
}

/** What follows the first card of a worker's life: the card asks for related papers, and the reader goes on hovering. */
async function askWhileRelating(browser: BrowserDriver, ids: readonly string[]) {
  const sent = { related: { type: 'papers.related', data: { id: ids[0] } }, cards: ids.map(question) };
  await browser.inExtension((api, { related, cards }) => {
    const begun = performance.now();
    const told: Pick<Answers, 'related' | 'meanwhile'> = { related: null, meanwhile: [] };
    Object.assign(globalThis, { told });
    void api.runtime.sendMessage(related).then(() => {
      told.related = performance.now() - begun;
    });
    const askOn = async () => {
      for (let i = 0; told.related === null; i++) {
        const asked = performance.now();
        await api.runtime.sendMessage(cards[i % cards.length]);
        told.meanwhile.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    void askOn();
  }, sent);
  const told = () =>
    browser.inExtension(() => (globalThis as unknown as { told: Pick<Answers, 'related' | 'meanwhile'> }).told);
  const end = performance.now() + RELATED_MS;
  while ((await told()).related === null && performance.now() < end) await sleep(250);
  return told();
}

function question(id: string): { type: 'card.open'; data: MessageData<'card.open'> } {
  return { type: 'card.open', data: { key: `arxiv:${id}`, version: null, hasCard: true } };
}
