import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '@/lib/settings/settings';

/** Where settings are kept. `lib/settings/storage` is one; the views themselves know no browser. */
export interface SettingsStorage {
  readSettings(): Promise<Settings>;
  updateSettings(change: Partial<Settings>): Promise<void>;
  /** Calls `listener` when they have changed, by whatever page; answers what ends it. */
  watchSettings(listener: () => void): () => void;
}

/** How the last change ended: on its way, stored, or refused; `null` before the first. */
export type SaveState = 'saving' | 'saved' | 'failed' | null;

export interface LiveSettings {
  /** `null` until they are read, `failed` when they cannot be. */
  settings: Settings | 'failed' | null;
  save: SaveState;
  /** Shown at once, then stored; taken back when that fails. */
  change(part: Partial<Settings>): void;
}

/** The settings as they are stored, with what this page is changing laid over them. */
export function useSettings(storage: SettingsStorage): LiveSettings {
  const [stored, setStored] = useState<Settings | 'failed' | null>(null);
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const [save, setSave] = useState<SaveState>(null);
  const reads = useRef(0);
  const underway = useRef({ writes: 0, failed: false });

  // Read anew at every change: of several that come close together, the storage knows which was the last.
  const read = useCallback(async () => {
    reads.current += 1;
    const mine = reads.current;
    const found = await storage.readSettings().catch((error: unknown) => {
      console.error('Papergloss: the settings cannot be read', error);
      return 'failed' as const;
    });
    // Settings that were read once are better than none.
    if (mine === reads.current) setStored((before) => (found === 'failed' ? (before ?? found) : found));
  }, [storage]);

  useEffect(() => {
    void read();
    return storage.watchSettings(() => void read());
  }, [storage, read]);

  const change = async (part: Partial<Settings>) => {
    const now = underway.current;
    now.writes += 1;
    setSave('saving');
    setChanges((before) => ({ ...before, ...part }));
    try {
      await storage.updateSettings(part);
    } catch (error) {
      console.error('Papergloss: the settings cannot be stored', error);
      now.failed = true;
    }
    await read();
    now.writes -= 1;
    if (now.writes > 0) return;
    setChanges({});
    setSave(now.failed ? 'failed' : 'saved');
    now.failed = false;
  };

  const settings = stored === null || stored === 'failed' ? stored : { ...stored, ...changes };
  return { settings, save, change: (part) => void change(part) };
}
