export { type ArxivId, canonicalArxivId } from './arxiv-id';
export { keyOf, parseKey } from './key';
export type { LinkTarget } from './target';
export { identifyText } from './text';
export { identifyUrl } from './url';
