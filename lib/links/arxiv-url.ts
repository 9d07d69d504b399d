import type { Address } from './address';
import { leadingPaper } from './arxiv-id';
import { type Site, sites } from './form';
import type { LinkTarget } from './target';

/** arXiv itself and its mirrors, named by two to four letters; a few such names are arXiv's sites without papers. */
const ARXIV_HOST = /^(?:(?:export|browse|ar5iv\.labs|(?!info|blog|labs|beta|dev\.)[a-z]{2,4})\.)?arxiv\.org$/;

/** The pages arXiv has, or had, for one paper. Lists, searches and author pages are not among them. */
const PAPER_PAGE = new RegExp(
  '^/(?:abs|pdf|html|format|ps|dvi|src|e-print|tb|trackback|bibtex|audio|refs|cits|prevnext|' +
    'show-email/[^/]*|auth/show-endorsers)(?:/|$)',
  'i',
);

/** Where files lay before 2024: `/ftp/hep-th/papers/9901/9901001.pdf`, `/PS_cache/arxiv/pdf/1003/1003.3124v2.pdf`. */
const FILES = /^\/(?:ftp|ps_cache)\/([a-z-]+)\/[a-z]+\/\d{4}\//i;

/**
 * arXiv, its mirrors under other names (the network closed in 2024, links to it remain), and ar5iv, which has arXiv's
 * paths. What follows the id (`.pdf`, a file of the paper, `)`) is ignored.
 */
export const arxivSites = (): Site[] => [
  ...sites('.arxiv.org', (_, address) => (ARXIV_HOST.test(address.host) ? readArxivPath(address) : null)),
  ...sites(
    '(ar5iv.org|arxiv.black|arxiv-export-lb.library.cornell.edu|xxx.lanl.gov|xxx.itp.ac.cn|xxx.soton.ac.uk|' +
      'xxx.yukawa.kyoto-u.ac.jp)',
    (_, address) => readArxivPath(address),
  ),
];

function readArxivPath({ path, query }: Address): LinkTarget | null {
  const files = FILES.exec(path);
  if (files) return leadingPaper(`${files[1]}/${path.slice(files[0].length)}`);
  const page = PAPER_PAGE.exec(path);
  if (!page) return null;
  const rest = path.slice(page[0].length);
  return leadingPaper(rest) ?? leadingPaper(idInQuery(rest, new URLSearchParams(query)));
}

/**
 * Spellings from the nineties that arXiv still answers to: `/abs?id=hep-th/9901001`, `/abs/hep-th?9901001`,
 * `/abs?hep-th/9901001`, `/abs?archive=hep-th&papernum=9901001`. Of these it knows only the first for new ids.
 */
function idInQuery(rest: string, params: URLSearchParams): string {
  const [first = ''] = params.keys();
  const archive = rest || params.get('archive');
  const number = params.get('papernum') ?? first;
  return params.get('id') ?? (archive ? `${archive}/${number}` : number.includes('/') ? number : '');
}
