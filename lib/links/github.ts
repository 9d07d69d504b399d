import { type Site, sites } from './form';
import { isReserved } from './reserved-names';
import type { LinkTarget } from './target';

/**
 * `owner/name`, where GitHub's rules for names allow 39 letters, digits and hyphens, and 100 of `\w`, `.` and `-`.
 * What cannot be part of a name ends it, so that `name)` in a sentence or `name@v1` in a command is still `name`; but
 * before an ellipsis, also an escaped one, the name has been cut.
 */
const REPO = /^([a-z\d][a-z\d-]{0,38})\/([\w.-]{1,100})(?![\w.-]|…|%e2%80%a6)/i;

/**
 * The repository a path without its first slash begins with: `.git` and a sentence's full stop are taken off the name,
 * and a first segment that is a page of the site's own names no repository.
 */
export function leadingRepo(text: string): LinkTarget | null {
  const [, owner = '', rawName = ''] = REPO.exec(text) ?? [];
  const name = rawName.endsWith('...') ? '' : withoutGit(rawName);
  return name && !isReserved(owner, name) ? { kind: 'github', repo: `${owner}/${name}` } : null;
}

/** A repository's name without what clones and sentences put behind it. */
export const withoutGit = (name: string): string => name.replace(/(?:(?:\.wiki)?\.git|\.)+$/i, '');

/**
 * GitHub's pages, files and archives, and sites that show a repository's code, its versions or its history under its
 * name. A gist (`gist.github.com`) is no repository, and neither is an owner's site (`owner.github.io`).
 */
export const githubSites = (): Site[] => [
  ...sites(
    // The web API has everything under `/repos/`; the site keeps that for tarballs, and `/downloads/` for old uploads.
    'github.com/((repos|downloads)/|) api.github.com/repos/ codeload.github.com/ raw.githubusercontent.com/ ' +
      'media.githubusercontent.com/media/ ' +
      'raw.github.com/ redirect.github.com/ togithub.com/ github.dev/ github1s.com/ codespaces.new/ ' +
      '.vscode.dev/github/ deepwiki.com/ gitingest.com/ colab.research.google.com/github/ nbviewer.org/github/ ' +
      'nbviewer.jupyter.org/github/ mybinder.org/v2/gh/ star-history.com/# api.star-history.com/svg?repos .rawgit.com/ ' +
      '(raw.githack.com|rawcdn.githack.com|uithub.com|zread.ai)/ cdn.jsdelivr.net/gh/ stackblitz.com/github/ ' +
      'opengraph.githubassets.com/*/',
    leadingRepo,
  ),
  // Badges: what is measured stands before the name in one to three parts, and the old ones end in `.svg`.
  ...sites(
    'img.shields.io/github/((actions/workflow/status|(commit-activity|languages|package-json|v)/*|*)/|)',
    (rest) => leadingRepo(rest.replace(/\.svg$/, '')),
  ),
];
