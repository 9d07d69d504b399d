export { type ArxivId, canonicalArxivId } from './arxiv-id';
export { hostOf } from './host';
export { keyOf, parseKey } from './key';
export { identifyLink } from './link';
export { pageTarget } from './page';
export type { LinkTarget } from './target';
export { findMentions, identifyText, type Mention } from './text';
export { addressOf } from './to-address';
export { identifyUrl } from './url';
