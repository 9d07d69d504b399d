export { plainText } from './plain';
export type { MathSegment, Segment, TextSegment } from './segment';
export { segmentsOf } from './segments';
export { stretchesOf } from './words';
