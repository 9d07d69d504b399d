import type { Address } from './address';
import { isReservedName } from './reserved-names';
import type { LinkTarget } from './target';

/** GitHub's pages, files and archives; a gist (`gist.github.com`) is no repository. */
const HOSTS = /^(?:(?:api\.|codeload\.)?github\.com|raw\.githubusercontent\.com)$/;

/**
 * `owner/name`, where GitHub's rules for names allow 39 letters, digits and hyphens, and 100 of `\w`, `.` and `-`.
 * What cannot be part of a name ends it, so that `name)` in a sentence or `name@v1` in a command is still `name`.
 */
const REPO = /^([a-z\d][a-z\d-]{0,38})\/([\w.-]{1,100})(?![\w.-])/i;

/** Reads the address of a repository or of any page, file or archive under it. An owner alone is nothing to us. */
export function readGithubUrl({ host, path }: Address): LinkTarget | null {
  if (!HOSTS.test(host)) return null;
  // The web API has everything under `/repos/`; the site keeps that for tarballs, and `/downloads/` for old uploads.
  const prefix = /^\/(?:repos|downloads)\//i.exec(path);
  return host.startsWith('api.') && !prefix ? null : leadingRepo(path.slice(prefix ? prefix[0].length : 1));
}

/**
 * The repository a path without its first slash begins with: `.git` and a sentence's full stop are taken off the name,
 * and a first segment that is a page of the site's own names no repository.
 */
export function leadingRepo(text: string): LinkTarget | null {
  const [, owner = '', rawName = ''] = REPO.exec(text) ?? [];
  const name = rawName.replace(/(?:(?:\.wiki)?\.git|\.)+$/i, '');
  return name && !isReservedName(owner) ? { kind: 'github', repo: `${owner}/${name}` } : null;
}
