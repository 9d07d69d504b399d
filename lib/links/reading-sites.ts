import { leadingPaper, markedPaper } from './arxiv-id';
import { type Site, sites } from './form';

/** Sites about papers whose addresses carry the arXiv id. DOIs are here too: arXiv registers `10.48550/arXiv.<id>`. */
export const readingSites = (): Site[] => [
  ...sites(
    '.alphaxiv.org/(abs|pdf|overview|replicate|audio|html|htm)/ scirate.com/arxiv/ papers.cool/arxiv/ ' +
      'catalyzex.com/paper/arxiv: .emergentmind.com/papers/ talk2arxiv.org/(abs|pdf)/ arxiv-txt.org/(abs|pdf)/ ' +
      'arxivisual.org/abs/ hjfy.top/arxiv/ arxiv-vanity.com/papers/ arxiv-sanity.com/ arxiv-sanity-lite.com/?pid ' +
      'semanticscholar.org/arxiv/ api.semanticscholar.org/(graph/v1/paper/|v1/paper/|)arxiv: ' +
      'connectedpapers.com/(main|api/redirect/arxiv)/ .doi.org/10.48550/arxiv. inspirehep.net/(api/|)arxiv/ ' +
      '.adsabs.harvard.edu/abs/arxiv: scholar.google.com/scholar_lookup?arxiv_id',
    leadingPaper,
  ),
  // Bibcodes (`2023arXiv230100001X`) and DBLP's keys (`abs-2301-00001`) have new ids only, with another dot or none.
  ...sites(
    '.adsabs.harvard.edu/abs/*arxiv (dblp.org|dblp.uni-trier.de|dblp.dagstuhl.de)/rec/(*/|)journals/corr/abs-',
    (rest) => leadingPaper(rest.replace(/^(\d{4})[.-]?(\d{4,5})(?!\d)(?:[a-z.](?![a-z]))?/i, '$1.$2 ')),
  ),
  ...sites('.openalex.org/?filter semanticscholar.org/search?q zenodo.org/search?q', markedPaper),
];
