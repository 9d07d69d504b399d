import type { RefObject, TargetedSubmitEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { WarnIcon } from '@/components/parts/icons';
import { readSite } from '@/lib/settings/site';

export interface SiteFormProps {
  /** Host names that are in the list. */
  sites: readonly string[];
  onAdd(site: string): void;
  /** The field itself, for who has to give it the focus. */
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** What is wrong with a typed site, in a sentence; `null` when nothing is. */
function faultOf(typed: string, site: string | null, sites: readonly string[]): string | null {
  if (!typed.trim()) return 'Type the name of a site first.';
  if (!site) return 'That is no site’s name. One looks like example.org.';
  return sites.includes(site) ? `${site} is in the list already.` : null;
}

/** A field that takes a host name, or an address of which it takes the host. */
export function SiteForm({ sites, onAdd, fieldRef }: SiteFormProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const id = useId();
  // What is wrong may stand below the window, where the field is at its foot.
  useEffect(() => {
    if (fault) hint.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const site = readSite(typed);
    const found = faultOf(typed, site, sites);
    setFault(found);
    fieldRef.current?.focus();
    if (found || !site) return;
    onAdd(site);
    setTyped('');
  };

  return (
    <form class="pg-site-form" noValidate onSubmit={submit}>
      <label for={id}>Add a site</label>
      <div class="pg-site-entry">
        <input
          ref={fieldRef}
          id={id}
          class="pg-text-field"
          type="text"
          inputMode="url"
          dir="ltr"
          placeholder="example.org"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
          }}
        />
        <button type="submit" class="pg-button">
          Add
        </button>
      </div>
      <p ref={hint} id={`${id}-hint`} class="pg-hint pg-hint-or-fault">
        <span style={{ visibility: fault === null ? undefined : 'hidden' }}>
          Its name, or the address of one of its pages. A site such as www.example.org counts for itself, apart from
          example.org.
        </span>
        <span role="alert" class="pg-fault">
          {fault && (
            <>
              <WarnIcon />
              {fault}
            </>
          )}
        </span>
      </p>
    </form>
  );
}
