import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a query brought: nothing yet, its value, or its failure. */
export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };

/** Runs `query` now and again whenever what it read has changed, by whatever context. `deps` are what else it uses. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error) => {
        console.error('Papergloss: the database does not answer', error);
        setLive({ state: 'failed' });
      },
    });
    return () => subscription.unsubscribe();
  }, [...deps]);
  return live;
}
