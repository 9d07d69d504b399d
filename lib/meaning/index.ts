export { createModelLoader, type LoadModel } from './loader';
export { type Carrier, createModel, type MeaningModel, type PaperText } from './model';
export { ModelError, readModelFile } from './model-file';
export { createVectorIndex, type Near, type VectorIndex } from './nearest';
export { cosine, quantise } from './quantise';
export { SHIPPED_MODEL } from './shipped';
