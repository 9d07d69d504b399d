import { useId } from 'preact/hooks';
import { Switch } from '@/components/parts/Switch';
import type { SyncStatus } from '@/lib/digest/status';
import type { Settings } from '@/lib/settings/settings';
import { DigestState } from './DigestState';
import { EraseDigest } from './EraseDigest';
import { HistoryDepth } from './HistoryDepth';

/** The digest as it stands on this machine, and what can be done about it. */
export interface DigestControls {
  /** `null` until it is read, `failed` when it cannot be. */
  status: SyncStatus | 'failed' | null;
  /** Bytes that everything of ours takes on this machine; `null` where the browser does not tell. */
  storage: number | null;
  /** Milliseconds since 1970. */
  now: number;
  /** Asks for a sync. */
  onRetry(): void;
  /** Forgets the digest and begins to fetch it anew. Rejects with an error whose message is for people. */
  onErase(): Promise<void>;
}

export interface DigestSettingsProps {
  settings: Settings;
  change(part: Partial<Settings>): void;
  digest: DigestControls;
}

/** How the digest stands, how deep it is to be, over which connections, and a way to begin anew. */
export function DigestSettings({ settings, change, digest }: DigestSettingsProps) {
  const { status, storage, now, onRetry, onErase } = digest;
  const hint = useId();
  return (
    <>
      {status === 'failed' && (
        <p class="pg-option-prose" role="alert">
          How it stands is not known: the browser gave no access to its storage.
        </p>
      )}
      {status !== null && status !== 'failed' && (
        <DigestState status={status} historyDays={settings.historyDays} storage={storage} now={now} onRetry={onRetry} />
      )}
      <HistoryDepth depth={settings.historyDays} onDepth={(historyDays) => change({ historyDays })} />
      <div class="pg-field">
        <Switch
          checked={settings.historyOnMetered}
          onChange={(historyOnMetered) => change({ historyOnMetered })}
          describedBy={hint}
        >
          Older days over metered connections, too
        </Switch>
        <p id={hint} class="pg-hint">
          Off, they wait where the browser says that data costs money, as a phone’s often does. New days always come.
        </p>
      </div>
      {status !== null && <EraseDigest papers={status === 'failed' ? 0 : status.papers} onErase={onErase} />}
    </>
  );
}
