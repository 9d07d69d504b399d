import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';
import { paper } from './targets';

describe('DOIs of arXiv', () => {
  it.each([
    'https://doi.org/10.48550/arXiv.2308.00352',
    'https://doi.org/10.48550/ARXIV.2308.00352',
    'http://dx.doi.org/10.48550/arxiv.2308.00352',
    'https://www.doi.org/10.48550/arXiv.2308.00352?x=1',
    'https://doi.org/10.48550%2FarXiv.2308.00352',
    'doi:10.48550/arXiv.2308.00352',
  ])('names the paper: %s', (href) => {
    expect(identifyUrl(href)).toEqual(paper('2308.00352'));
  });

  it('reads an old id', () => {
    expect(identifyUrl('https://doi.org/10.48550/arXiv.hep-th/9901001')).toEqual(paper('hep-th/9901001'));
  });

  it.each([
    'https://doi.org/10.1145/2308.00352',
    'https://doi.org/10.1109/5.771073',
    'https://doi.org/10.48550/2308.00352',
    'https://doi.org/10.48550/arXiv.2313.00001',
    'https://doi.org.evil.example/10.48550/arXiv.2308.00352',
  ])('leaves other DOIs alone: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});

describe('sites about papers', () => {
  it.each([
    'https://www.alphaxiv.org/abs/2308.00352',
    'https://alphaxiv.org/pdf/2308.00352',
    'https://www.alphaxiv.org/overview/2308.00352.md',
    'https://www.alphaxiv.org/replicate/2308.00352',
    'https://www.alphaxiv.org/audio/2308.00352',
    'https://www.alphaxiv.org/html/2308.00352',
    'https://www.alphaxiv.org/htm/2308.00352',
    'https://scirate.com/arxiv/2308.00352',
    'https://papers.cool/arxiv/2308.00352',
    'https://www.catalyzex.com/paper/arxiv:2308.00352',
    'https://www.catalyzex.com/paper/arXiv%3A2308.00352/code',
    'https://www.emergentmind.com/papers/2308.00352',
    'https://api.emergentmind.com/papers/2308.00352',
    'https://talk2arxiv.org/abs/2308.00352',
    'https://talk2arxiv.org/pdf/2308.00352.pdf',
    'https://arxiv-txt.org/abs/2308.00352',
    'https://arxivisual.org/abs/2308.00352',
    'https://hjfy.top/arxiv/2308.00352',
    'https://www.arxiv-vanity.com/papers/2308.00352/',
    'https://arxiv-sanity-lite.com/?rank=pid&pid=2308.00352',
    'http://www.arxiv-sanity.com/2308.00352',
    'https://www.semanticscholar.org/arxiv/2308.00352',
    'https://www.semanticscholar.org/search?q=arXiv%3A2308.00352',
    'https://api.semanticscholar.org/arXiv:2308.00352',
    'https://api.semanticscholar.org/graph/v1/paper/ARXIV:2308.00352?fields=title',
    'https://api.semanticscholar.org/v1/paper/arXiv:2308.00352',
    'https://www.connectedpapers.com/main/2308.00352/graph',
    'https://www.connectedpapers.com/api/redirect/arxiv/2308.00352',
    'https://inspirehep.net/arxiv/2308.00352',
    'https://inspirehep.net/api/arxiv/2308.00352',
    'https://ui.adsabs.harvard.edu/abs/arXiv:2308.00352',
    'https://ui.adsabs.harvard.edu/abs/2023arXiv230800352H',
    'https://ui.adsabs.harvard.edu/abs/2023arXiv230800352H/abstract',
    'http://adsabs.harvard.edu/abs/2023arXiv230800352H',
    'https://dblp.org/rec/journals/corr/abs-2308-00352',
    'https://dblp.org/rec/journals/corr/abs-2308-00352.bib?param=1',
    'https://dblp.org/rec/html/journals/corr/abs-2308-00352',
    'https://dblp.uni-trier.de/rec/journals/corr/abs-2308-00352.html',
    'https://scholar.google.com/scholar_lookup?arxiv_id=2308.00352',
    'https://scholar.google.co.uk/scholar_lookup?title=x&arxiv_id=2308.00352',
    'https://api.openalex.org/works?filter=type:preprint,ids.openalex:arxiv:2308.00352',
    'https://zenodo.org/search?q=arXiv:2308.00352',
  ])('carry the id: %s', (href) => {
    expect(identifyUrl(href)).toEqual(paper('2308.00352'));
  });

  it.each([
    ['https://www.alphaxiv.org/abs/2308.00352v3', paper('2308.00352', 3)],
    ['https://scirate.com/arxiv/hep-th/9901001', paper('hep-th/9901001')],
    ['https://inspirehep.net/arxiv/math.GT/0309136', paper('math/0309136')],
    ['https://ui.adsabs.harvard.edu/abs/2010arXiv1003.3124G/abstract', paper('1003.3124')],
    ['https://dblp.org/rec/journals/corr/abs-1003-3124', paper('1003.3124')],
  ])('write it in other ways too: %s', (href, target) => {
    expect(identifyUrl(href)).toEqual(target);
  });

  it.each([
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/explore/2308.00352',
    'https://papers.cool/arxiv/cs.AI',
    'https://papers.cool/arxiv/search?query=2308.00352',
    'https://www.catalyzex.com/paper/some-title',
    'https://www.emergentmind.com/topics/2308.00352',
    'https://www.semanticscholar.org/paper/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    'https://www.semanticscholar.org/search?q=2308.00352',
    'https://www.connectedpapers.com/main/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567/graph',
    'https://inspirehep.net/literature/2308352',
    'https://ui.adsabs.harvard.edu/abs/2023ApJ...950...35H/abstract',
    'https://ui.adsabs.harvard.edu/abs/2023arXiv231300352H',
    'https://dblp.org/rec/journals/corr/abs-2308-003521',
    'https://dblp.org/rec/conf/iclr/Hong2024',
    'https://paperswithcode.com/paper/metagpt',
    'https://openreview.net/forum?id=2308.00352',
    'https://scirate.com.evil.example/arxiv/2308.00352',
    'https://notscirate.com/arxiv/2308.00352',
    'https://evil.scirate.com.example/arxiv/2308.00352',
  ])('or do not: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});
