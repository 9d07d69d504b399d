import { browser } from 'wxt/browser';

/**
 * What content scripts need to know of the digest before they ask: on which hosts there are project pages that it knows,
 * so that links to all other hosts cost no question. The background publishes it under this key in
 * `browser.storage.local`; content scripts cannot read the database.
 */
export const DIGEST_HOSTS_KEY = 'digestHosts';

export interface DigestHosts {
  /** Grows with the papers: what was unknown before may be known now. */
  revision: number;
  /** Host names without `www.`. */
  hosts: string[];
}

/** Reads what was published; before the first sync, nothing. */
export async function readDigestHosts(): Promise<DigestHosts> {
  return parse((await browser.storage.local.get(DIGEST_HOSTS_KEY))[DIGEST_HOSTS_KEY]);
}

/** Publishes the hosts of this revision, which are asked for only when it is not out already. */
export async function publishDigestHosts(revision: number, hosts: () => Promise<string[]>): Promise<void> {
  if ((await readDigestHosts()).revision === revision) return;
  const published: DigestHosts = { revision, hosts: await hosts() };
  await browser.storage.local.set({ [DIGEST_HOSTS_KEY]: published });
}

/** Calls `listener` with what is published from now on. */
export function watchDigestHosts(listener: (published: DigestHosts) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[DIGEST_HOSTS_KEY] : undefined;
    if (change) listener(parse(change.newValue));
  });
}

function parse(stored: unknown): DigestHosts {
  const { revision, hosts } = (stored ?? {}) as Partial<DigestHosts>;
  return { revision: revision ?? 0, hosts: hosts ?? [] };
}
