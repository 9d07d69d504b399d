import { Notice } from '@/components/notice/Notice';
import { type SurfaceProps, surface } from '@/components/parts/theme';
import type { LiveSettings } from '@/components/settings/use-settings';
import type { Settings } from '@/lib/settings/settings';
import { CardSettings } from './CardSettings';
import { type DigestControls, DigestSettings } from './DigestSettings';
import { DisabledSites } from './DisabledSites';
import { MarksSetting } from './MarksSetting';
import { Privacy } from './Privacy';
import { RemoteLookup } from './RemoteLookup';
import { SaveLine } from './SaveLine';
import { Section } from './Section';

/** The settings that are shown and how to change them. */
export interface OptionsPageProps extends SurfaceProps, LiveSettings {
  digest: DigestControls;
}

interface SectionsProps {
  settings: Settings;
  change: LiveSettings['change'];
  digest: DigestControls;
}

function Sections({ settings, change, digest }: SectionsProps) {
  return (
    <>
      <Section name="Marks">
        <MarksSetting marks={settings.marks} onMarks={(marks) => change({ marks })} />
      </Section>
      <Section name="The card">
        <CardSettings settings={settings} change={change} />
      </Section>
      <Section name="The digest">
        <DigestSettings settings={settings} change={change} digest={digest} />
      </Section>
      <Section name="Papers that are not in the digest">
        <RemoteLookup
          choice={settings.remoteLookup}
          digestUrl={settings.digestUrl}
          arxivUrl={settings.arxivUrl}
          onChoice={(remoteLookup) => change({ remoteLookup })}
        />
      </Section>
      <Section name="Quiet sites">
        <DisabledSites sites={settings.disabledSites} onSites={(disabledSites) => change({ disabledSites })} />
      </Section>
      <Section name="Privacy">
        <Privacy settings={settings} />
      </Section>
    </>
  );
}

/** All settings on one sheet. There is no button to save: what is changed is stored. */
export function OptionsPage({ settings, save, change, digest, ...look }: OptionsPageProps) {
  return (
    <div class="pg pg-options" {...surface(look)}>
      <main class="pg-options-sheet">
        <header class="pg-options-head">
          <p class="pg-options-brand">Papergloss</p>
          <h1>Settings</h1>
        </header>
        {settings === 'failed' && <Notice kind="settings-failed" />}
        {settings !== null && settings !== 'failed' && (
          <>
            <Sections settings={settings} change={change} digest={digest} />
            <SaveLine save={save} />
          </>
        )}
      </main>
    </div>
  );
}
