import type { Address, Reader } from './address';

/** Where the readers of this room look: a host, perhaps with all its subdomains, and what to do with an address there. */
export interface Site {
  host: string;
  anySubdomain: boolean;
  read: Reader;
}

/**
 * A table of sites. `forms`, with spaces between them, are the beginnings that addresses of one kind share, written as
 * a person would: `scirate.com/arxiv/`. What is looked for follows, and `read` gets it: without escapes, or, if the
 * table is `raw`, as it is written, with query and fragment.
 *
 * - A dot in front of the host allows any subdomain, or none: `.emergentmind.com/papers/`.
 * - `(a|b)` is a choice, also of whole hosts; `*` is anything but a slash. A dot is just a dot. Case does not matter.
 * - `?name` at the end: what is looked for is that parameter. `?` alone: it is the whole query.
 * - `#` at the end: it is the fragment.
 */
export function sites(forms: string, read: (rest: string, address: Address) => ReturnType<Reader>, raw = false) {
  return forms.split(' ').flatMap((form) => {
    const [, dot, hosts = '', path = ''] = /^(\.?)\(?([^/)]*)\)?(.*)$/.exec(form) ?? [];
    let follow: ((address: Address) => string | null) | undefined;
    const readForm: Reader = (address) => {
      follow ??= follower(path, raw);
      const rest = follow(address);
      return rest === null ? null : read(rest, address);
    };
    return hosts.split('|').map((host): Site => ({ host, anySubdomain: dot === '.', read: readForm }));
  });
}

/** Makes a function that finds what follows a form, or `null` where an address on its host has another form. */
function follower(form: string, raw: boolean): (address: Address) => string | null {
  const [start = '', parameter] = form.split(/[?#]/);
  const pattern = new RegExp(`^${start.replace(/\./g, '\\.').replace(/\*/g, '[^/]*')}`, 'i');
  const after = (text: string) => {
    const match = pattern.exec(text);
    return match && text.slice(match[0].length);
  };
  return ({ path, rawPath, query, fragment }) => {
    const rest = after(path);
    if (rest === null) return null;
    if (parameter) return new URLSearchParams(query).get(parameter);
    if (form.endsWith('?')) return query.slice(1) + fragment;
    if (form.endsWith('#')) return fragment.slice(1);
    return raw ? after(rawPath + query + fragment) : rest;
  };
}
