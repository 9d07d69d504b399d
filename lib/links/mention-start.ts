/**
 * Where a mention in a text may begin. An address does with its scheme, or with a host that everybody knows (group 1).
 * An id follows at once on a marker:
 * - the beginning of a DOI of arXiv's;
 * - `arXiv` with punctuation and at most one word, as in `arXiv e-print: 1306.2144` or `arXiv:quant-ph 1503.01017`;
 * - `CoRR abs/`, as computer science cites arXiv;
 * - an opening bracket before an archive, `[math/9901001]`;
 * - an archive with its class or with a hyphen, `math.GT/0309136`, `hep-th/9901001`, which only arXiv ids have.
 *
 * Every part is bounded or always succeeds, so that no text makes the search start over again and again.
 */
export const MENTION_START = new RegExp(
  [
    '(https?://|git@(?=github\\.com:)|(?<![\\w.@/-])(?=(?:[a-z\\d-]{1,63}\\.){0,2}' +
      '(?:(?:arxiv\\.org|github\\.com|huggingface\\.co|hf\\.co|doi\\.org|alphaxiv\\.org)/|github\\.io\\b)))',
    '(?:\\bdoi:\\s?)?\\b10\\.48550/arxiv\\.',
    '\\barxiv[\\s:：.,_([-]{1,3}(?:(?:e?prints?|preprints?|[a-z]{1,7}-[a-z]{1,6})[\\s:,]{1,2})?(?:abs/)?',
    '\\bcorr[\\s,]{1,2}abs/',
    '(?<=\\[\\s?)(?=[a-z]{2,8}/\\d{7})',
    '(?<![\\w./-])(?=(?:[a-z-]{2,8}\\.[a-z]{2}|[a-z]{1,7}-[a-z]{1,6})/\\d{4}\\.?\\d{3})',
  ].join('|'),
  'gi',
);

/** What stands between two ids of a list, of which only the first needs a marker: `arXiv:2301.00001, 2302.00002`. */
export const NEXT_OF_LIST =
  /(?:[^\s\d]{0,8}[,;]\s?(?:and\s)?|\s(?:and|&)\s)(?=\d{4}\.\d{5}|(?:0\d|1[0-4])\d\d\.\d{4})/y;
