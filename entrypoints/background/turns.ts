import { promptTurn, type Turn } from '@/lib/page/slices';

export type Turns = ReturnType<typeof createTurns>;

/** The worker has one thread: long work, done in slices, stands back while a card waits for its answer. */
export function createTurns() {
  const urgent = new Set<Promise<unknown>>();
  return {
    /** Does `work` while no other gets a turn. */
    async first<T>(work: () => Promise<T>): Promise<T> {
      const done = work();
      urgent.add(done);
      try {
        return await done;
      } finally {
        urgent.delete(done);
      }
    },

    /** The next turn for other work: when nothing urgent is under way. */
    next: (async () => {
      for (;;) {
        const available = await promptTurn();
        if (urgent.size === 0) return available;
        await Promise.allSettled(urgent);
      }
    }) satisfies Turn,
  };
}
