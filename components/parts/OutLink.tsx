import type { ComponentChildren } from 'preact';
import { httpUrl } from '@/lib/paper/text';

export interface OutLinkProps {
  /** Where to; anything but http(s) makes no link, and the children are shown as they are. */
  href: string | null;
  class?: string;
  children: ComponentChildren;
}

/** A link out of the extension: always a new tab, and the page it leads to never learns where it was followed. */
export function OutLink({ href, children, ...rest }: OutLinkProps) {
  const url = httpUrl(href);
  if (!url) return <span class={rest.class}>{children}</span>;
  return (
    <a class={rest.class} href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
