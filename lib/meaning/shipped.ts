/**
 * The id of the model in `public/meaning.bin`, so that nobody has to load it to see that all vectors are made by it.
 * `npm run train` prints it.
 */
export const SHIPPED_MODEL = 0x10980555;
