import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseIcon } from '@/components/parts/icons';
import { SiteForm } from './SiteForm';

export interface DisabledSitesProps {
  /** Host names, in the order they were added. */
  sites: readonly string[];
  onSites(sites: string[]): void;
}

/** The sites on which the extension does nothing by itself. */
export function DisabledSites({ sites, onSites }: DisabledSitesProps) {
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  /** The place of a removed site: what comes to stand there inherits the focus, or the keyboard would be lost. */
  const vacant = useRef<number | null>(null);

  useLayoutEffect(() => {
    const at = vacant.current;
    if (at === null) return;
    vacant.current = null;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(at, buttons.length - 1)] ?? field.current)?.focus();
  }, [sites]);

  const remove = (site: string) => {
    vacant.current = sites.indexOf(site);
    onSites(sites.filter((other) => other !== site));
  };

  return (
    <>
      <p class="pg-option-prose">On these sites Papergloss keeps still: no card, no marks, no number on its button.</p>
      <SiteForm sites={sites} onAdd={(site) => onSites([...sites, site])} fieldRef={field} />
      {sites.length > 0 && (
        <ul ref={list} class="pg-sites" aria-label="Quiet sites">
          {sites.map((site) => (
            <li key={site} class="pg-site">
              <bdi>{site}</bdi>
              <button type="button" class="pg-icon-button" aria-label={`Remove ${site}`} onClick={() => remove(site)}>
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
