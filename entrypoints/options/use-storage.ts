import { useEffect, useState } from 'preact/hooks';

/** Bytes that the extension takes on this machine, estimated anew whenever `when` changes; `null` where nobody knows. */
export function useStorage(when: unknown): number | null {
  const [usage, setUsage] = useState<number | null>(null);
  useEffect(() => {
    navigator.storage.estimate().then(
      (estimate) => setUsage(estimate.usage ?? null),
      (error: unknown) => console.error('Papergloss: the room taken is not known', error),
    );
  }, [when]);
  return usage;
}
