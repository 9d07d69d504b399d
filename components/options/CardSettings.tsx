import { useId } from 'preact/hooks';
import { Switch } from '@/components/parts/Switch';
import { keyName } from '@/components/settings/key-names';
import type { Settings } from '@/lib/settings/settings';
import { DwellField } from './DwellField';
import { HoldKeyField } from './HoldKeyField';
import { PauseLine } from './PauseLine';

export interface CardSettingsProps {
  settings: Settings;
  change(part: Partial<Settings>): void;
}

/** When a card opens, and how it is reached without a pointer. */
export function CardSettings({ settings, change }: CardSettingsProps) {
  const hint = useId();
  return (
    <>
      <PauseLine pausedUntil={settings.pausedUntil} onResume={() => change({ pausedUntil: null })} />
      <DwellField dwellMs={settings.dwellMs} onDwell={(dwellMs) => change({ dwellMs })} />
      <HoldKeyField holdKey={settings.holdKey} onHoldKey={(holdKey) => change({ holdKey })} />
      <div class="pg-field">
        <Switch
          checked={settings.yieldToSiteCards}
          onChange={(yieldToSiteCards) => change({ yieldToSiteCards })}
          describedBy={hint}
        >
          Leave sites with cards of their own to them
        </Switch>
        <p id={hint} class="pg-hint">
          These are alphaXiv and Hugging Face’s papers. Marks and the toolbar’s number stay there.
        </p>
      </div>
      <p class="pg-field pg-option-prose">
        By keyboard, <kbd>Tab</kbd> to a link opens its card, <kbd>{keyName('Alt')}+↓</kbd> goes into the card, and{' '}
        <kbd>Esc</kbd> goes back to the link.
      </p>
    </>
  );
}
