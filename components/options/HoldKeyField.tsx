import { useId } from 'preact/hooks';
import { DownIcon } from '@/components/parts/icons';
import { keyName } from '@/components/settings/key-names';
import { HOLD_KEYS, type HoldKey } from '@/lib/settings/settings';

export interface HoldKeyFieldProps {
  /** The key that has to be held; `null` when resting is enough. */
  holdKey: HoldKey | null;
  onHoldKey(holdKey: HoldKey | null): void;
}

/** Which key, if any, has to be held for a card to open under the pointer. */
export function HoldKeyField({ holdKey, onHoldKey }: HoldKeyFieldProps) {
  const id = useId();
  return (
    <div class="pg-field">
      <div class="pg-field-head pg-field-select">
        <label for={id}>Only while a key is held</label>
        <span class="pg-select">
          <select
            id={id}
            value={holdKey ?? ''}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget: { value } }) => onHoldKey(HOLD_KEYS.find((key) => key === value) ?? null)}
          >
            <option value="">No, resting is enough</option>
            {HOLD_KEYS.map((key) => (
              <option key={key} value={key}>
                {keyName(key)}
              </option>
            ))}
          </select>
          <DownIcon />
        </span>
      </div>
      <p id={`${id}-hint`} class="pg-hint">
        With a key chosen, the pointer alone opens no card.
      </p>
    </div>
  );
}
