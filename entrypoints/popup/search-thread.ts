import type { SearchAnswer, SearchOptions } from '@/lib/search/types';
import type { SavedEntry } from '@/lib/store/search-index';

/** What the popup tells its search worker. */
export type ToWorker =
  | { number: number; query: string; options: SearchOptions }
  /** What is saved now; searches know it from then on. */
  | { saved: readonly SavedEntry[] };

/** What the worker answers, under the number of the question. */
export type FromWorker = { number: number } & ({ answer: SearchAnswer } | { failure: string });

/** Searches in a thread of its own, so that no frame waits for it. */
export interface SearchThread {
  /** Starts the worker and has it open the index, before anybody types. */
  warmUp(): void;
  /** Rejects when the index cannot be read; the next search begins anew. */
  search(query: string, options: SearchOptions): Promise<SearchAnswer>;
  /** Tells what is saved, for `is:saved` and its kin. */
  tellSaved(saved: readonly SavedEntry[]): void;
  end(): void;
}

interface Waiting {
  resolve: (answer: SearchAnswer) => void;
  reject: (error: Error) => void;
}

/** @param start starts a worker, for the first search and again after one has failed */
export function createSearchThread(start: () => Worker): SearchThread {
  const waiting = new Map<number, Waiting>();
  let saved: readonly SavedEntry[] = [];
  let asked = 0;
  let worker: Worker | null = null;

  const running = (): Worker => {
    if (worker) return worker;
    const started = start();
    worker = started;
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const question = waiting.get(data.number);
      waiting.delete(data.number);
      if ('answer' in data) question?.resolve(data.answer);
      else question?.reject(new Error(data.failure));
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      for (const { reject } of waiting.values()) reject(new Error(event.message || 'The search worker failed'));
      waiting.clear();
    });
    started.postMessage({ saved } satisfies ToWorker);
    return started;
  };
  const end = () => {
    worker?.terminate();
    worker = null;
  };

  return {
    warmUp() {
      // Says what is wrong once somebody really searches.
      this.search('', {}).catch(() => {});
    },
    search: (query, options) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        running().postMessage({ number: asked, query, options } satisfies ToWorker);
      }),
    tellSaved(now) {
      saved = now;
      worker?.postMessage({ saved } satisfies ToWorker);
    },
    end,
  };
}
