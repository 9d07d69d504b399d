import { type RateLimit, readRateLimit, spend } from '@/lib/digest/budget';
import { behindServer } from '@/lib/digest/clock';
import type { PaperglossDatabase } from './database';
import { readSyncState, writeSyncState } from './sync-state';

/**
 * Keeps what the digest server's answers tell beside their bodies: how many requests are left, and what time it is there.
 * The budget is shared by all who ask the server.
 *
 * @param known by how much this machine's clock is behind the server's, in milliseconds, as it is known so far
 * @param clock this machine's, in milliseconds since 1970
 */
export function createHearing(db: PaperglossDatabase, known: number, clock: () => number = Date.now) {
  let behind = known;
  let heard: (RateLimit | null)[] = [];
  const now = () => new Date(clock() + behind);

  const write = (answers: readonly (RateLimit | null)[]) =>
    db.transaction('rw', db.state, async () => {
      let { budget } = await readSyncState(db);
      for (const told of answers) budget = spend(budget, told, now().getTime());
      await writeSyncState(db, { budget, clockBehind: behind });
    });

  return {
    /** The server's time. */
    now,

    onAnswer(headers: Headers): void {
      behind = behindServer(headers, clock()) ?? behind;
      heard.push(readRateLimit(headers, now().getTime()));
    },

    /** Asks, and writes down what was heard meanwhile, whatever came of it. */
    async during<T>(ask: () => Promise<T>): Promise<T> {
      try {
        return await ask();
      } finally {
        const answers = heard;
        heard = [];
        if (answers.length > 0) {
          // What came of the question is worth more than this.
          await write(answers).catch((error: unknown) => console.error('Papergloss: the budget was not stored', error));
        }
      }
    },
  };
}
