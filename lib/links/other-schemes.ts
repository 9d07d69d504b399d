import { plain } from './escapes';

/** The host in a clone address, `ssh://git@github.com:22/owner/name` or `git@github.com:owner/name`. */
const HOST = '([\\w.-]+)';

/**
 * Addresses that are no web pages' but lead to one: what they begin with, and what that is on the web. Git's clone
 * addresses, the short names that tools have for repositories, buttons that open an address in a program, and what
 * stands in the address bar over a page's source, in reader view, or over a PDF in its viewer.
 */
const SCHEMES: [RegExp, string][] = [
  [new RegExp(`^(?:git\\+)?(?:ssh|git)://(?:[^@/]*@)?${HOST}(?::\\d+/|[:/]/?)`, 'i'), 'https://$1/'],
  [new RegExp(`^[\\w-]+@${HOST}:/?`), 'https://$1/'],
  [/^git\+(?=https?:)/i, ''],
  [/^(?:gh|github):(?!\/)/i, 'https://github.com/'],
  [/^hf:\/\//i, 'https://huggingface.co/'],
  [/^doi:/i, 'https://doi.org/'],
  [/^[\w-]+:\/\/(?:vscode\.git\/clone\?url=|openrepo\/)/i, ''],
  [/^about:reader\?url=/i, ''],
  [/^view-source:/i, ''],
  [/^chrome-extension:\/\/\w+\/(?=https?:)/i, ''],
];

/** The web address behind an address of another scheme; `null` when it is of none of these. */
export function webAddress(href: string): string | null {
  for (const [scheme, web] of SCHEMES) {
    if (scheme.test(href)) return plain(href.replace(scheme, web));
  }
  return null;
}
