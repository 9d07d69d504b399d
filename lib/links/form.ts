import type { Address, Reader } from './address';

/**
 * A form is the beginning that the addresses of one kind share, written as a person would: `scirate.com/arxiv/`. What
 * is looked for follows it.
 *
 * - A dot in front of the host allows any subdomain, or none: `.emergentmind.com/papers/`.
 * - `*` is anything but a slash, `(a|b)` a choice. A dot is just a dot, and case does not matter.
 * - `?name` at the end: what is looked for is the value of that parameter. `?` alone: it is the whole query.
 * - `#` at the end: it is the fragment.
 */
export type Form = string;

/** A form, and what to do with an address that may have it. */
export type Site = [form: Form, read: Reader];

/**
 * A table of sites: `forms` are separated by spaces, `read` gets what follows the form. That is spelt without escapes,
 * or, if it is `raw`, as in the address, with query and fragment.
 */
export function sites(forms: string, read: (rest: string, address: Address) => ReturnType<Reader>, raw = false) {
  return forms.split(' ').map((form): Site => {
    let follow: ReturnType<typeof compile> | undefined;
    return [
      form,
      (address) => {
        const { pathname, search, hash } = address.url;
        follow ??= compile(form);
        const rest = follow(address, raw ? pathname + search + hash : address.path);
        return rest === null ? null : read(rest, address);
      },
    ];
  });
}

/** Makes a function of a form that finds what follows it, or `null` where the address has another form. */
function compile(form: Form): (address: Address, path: string) => string | null {
  const [start = '', name] = form.split(/[?#]/);
  const source = start.replace(/\./g, '\\.').replace(/\*/g, '[^/]*').replace(/^\\\./, '([^/]*\\.|)');
  const pattern = new RegExp(`^${source}`, 'i');
  return ({ host, url }, path) => {
    const match = pattern.exec(host + path);
    if (!match) return null;
    if (name) return url.searchParams.get(name);
    if (form.endsWith('?')) return url.search.slice(1) + url.hash;
    if (form.endsWith('#')) return url.hash.slice(1);
    return (host + path).slice(match[0].length);
  };
}

/** The keys under which a form is kept: its host, and also its domain where any subdomain is allowed. */
export function keysOfForm(form: Form): string[] {
  const [host = ''] = form.split('/');
  return host.startsWith('.') ? [host.slice(1), domainOf(host)] : [host];
}

/** The domain that a subdomain belongs to, its last two labels with a dot before them; empty for what is none. */
export function domainOf(host: string): string {
  const dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
  return dot < 0 ? '' : host.slice(dot);
}
