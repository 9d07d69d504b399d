export { type Carrier, createModel, type MeaningModel, type PaperText } from './model';
export { ModelError, readModelFile } from './model-file';
export { createVectorIndex, type Near, type VectorIndex } from './nearest';
export { nearestToQuery } from './nearest-to-query';
export { cosine } from './quantise';
