import NAMES from 'github-reserved-names/reserved-names.json';

/**
 * The maintained list of Mottie/github-reserved-names (MIT). Words that are reserved today but were taken before
 * (`labels`, `media`, `shared`, `nodes`) are ordinary accounts and not in it.
 */
const RESERVED = new Set(NAMES);

// Pages that the list does not have yet.
for (const name of 'access community models premium-support solutions spark trust-center'.split(' '))
  RESERVED.add(name);
// One page and nothing under it, so that what looks like a repository under it was meant as one.
RESERVED.delete('team');

/** The repository that documentation gives as an example; its owner is reserved so that nobody takes the name. */
const EXAMPLE = 'username/repository';

/** Whether github.com keeps the first of these path segments for itself, in any case: `topics/llm`, `404/example`. */
export function isReserved(owner: string, name: string): boolean {
  return RESERVED.has(owner.toLowerCase()) && `${owner}/${name}`.toLowerCase() !== EXAMPLE;
}
