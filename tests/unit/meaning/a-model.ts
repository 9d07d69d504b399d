import { createModel, type MeaningModel } from '@/lib/meaning';

const DIMS = 32;
/** Directions of which one belongs to a field each; the others belong to single words. */
const FIELDS = 8;

/**
 * A model that knows a few words, singulars in lower case: those of one field are near each other, those of two fields
 * have nothing to do with each other. Eight fields of 24 words in all have room.
 *
 * @param id tells it from another
 */
export function aModel(fields: readonly (readonly string[])[], id = 7): MeaningModel {
  const words = fields.flatMap((field, f) => field.map((word) => ({ word, f })));
  return createModel({
    id,
    dims: DIMS,
    words: words.map(({ word }) => word),
    pieces: 0,
    scales: new Float32Array(words.length).fill(1),
    vectors: words.flatMap(({ f }, i) => {
      const [shared, own] = [direction(f), direction(FIELDS + i)];
      return shared.map((component, at) => 2 * component + (own[at] as number));
    }),
  });
}

/** One of 32 directions at right angles to each other, none of which is one dimension's (Walsh functions). */
export const direction = (number: number): number[] => Array.from({ length: DIMS }, (_, i) => sign(i & number));

const sign = (bits: number) => (bits.toString(2).replaceAll('0', '').length % 2 ? -1 : 1);
