import NAMES from 'github-reserved-names/reserved-names.json';

/** Pages that the list below does not have yet. */
const NEWER = 'access community models premium-support solutions spark trust-center';

/**
 * The maintained list of Mottie/github-reserved-names (MIT). Words that are reserved today but were taken before
 * (`labels`, `media`, `shared`, `nodes`) are ordinary accounts and not in it. Made when it is first needed.
 */
let reserved: Set<string> | undefined;

function reservedNames(): Set<string> {
  const names = new Set([...NAMES, ...NEWER.split(' ')]);
  // One page and nothing under it, so that what looks like a repository under it was meant as one.
  names.delete('team');
  return names;
}

/** The repository that documentation gives as an example; its owner is reserved so that nobody takes the name. */
const EXAMPLE = 'username/repository';

/** Whether github.com keeps the first of these path segments for itself, in any case: `topics/llm`, `404/example`. */
export function isReserved(owner: string, name: string): boolean {
  reserved ??= reservedNames();
  return reserved.has(owner.toLowerCase()) && `${owner}/${name}`.toLowerCase() !== EXAMPLE;
}
