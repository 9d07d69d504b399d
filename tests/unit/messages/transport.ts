import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers, Sender } from '@/lib/messages/serve';

/** One of our own pages or content scripts. */
export const ourselves = (): Sender => ({ id: fakeBrowser.runtime.id });

/** What came back: `undefined` when no listener wanted to answer, as the browser has it. */
export type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } } | undefined;

/**
 * Hands a message to the listeners as a browser does, copied on the way there and back. `fakeBrowser` cannot: its
 * `sendMessage` names no sender.
 */
export async function deliver(message: unknown, sender: Sender = ourselves()): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const copy: unknown = message === undefined ? undefined : JSON.parse(JSON.stringify(message));
  const results: unknown[] = await fakeBrowser.runtime.onMessage.trigger(copy, sender, resolve);
  if (!results.includes(true)) return undefined;
  return structuredClone((await promise) as Answer);
}

/** Has `sendMessage` reach the listeners for the rest of the test. */
export function connect(): void {
  const spy = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => deliver(message));
  onTestFinished(() => spy.mockRestore());
}

/** Handlers of which only those given may be called. */
export function handlers(given: Partial<Handlers>): Handlers {
  return new Proxy(given as Handlers, {
    get: (own, type: keyof Handlers) =>
      own[type] ??
      (() => {
        throw new Error(`${type} was called`);
      }),
  });
}
