import { setTimeout as sleep } from 'node:timers/promises';

/** No single order to a browser takes longer than this unless something is broken. */
const ORDER_MS = 30_000;
/** Asked just before the end of a wait, a browser still gets this long to answer: late, but an answer. */
const LAST_ORDER_MS = 1_000;

/** Waits for a promise, but not for ever. */
export async function within<T>(what: string, promise: Promise<T>, timeoutMs = ORDER_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks until there is an answer other than null. What ask throws is taken for "not yet", for a page in the middle of a
 * navigation throws too; the last such error is part of the final one, and so is what `trouble` has to say.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  { timeoutMs = 10_000, trouble }: { timeoutMs?: number; trouble?: () => string | null } = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let lastError: unknown = null;
  for (;;) {
    try {
      const answer = await within(what, ask(), Math.max(end - Date.now(), LAST_ORDER_MS));
      if (answer !== null) return answer;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= end) break;
    await sleep(25);
  }
  const detail = trouble?.() ?? (lastError instanceof Error ? lastError.message : null);
  throw new Error(`${what}: not within ${timeoutMs} ms${detail ? ` (${detail})` : ''}`);
}
