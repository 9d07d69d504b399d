import { createKernels, type Kernels } from './kernels';

/** Floats in the memory of the kernels: their address for these, a view of them for JavaScript. */
export interface Floats {
  at: number;
  floats: Float32Array<ArrayBuffer>;
}

export interface Ints {
  at: number;
  ints: Int32Array<ArrayBuffer>;
}

/** Cache lines. */
const ALIGNMENT = 64;

/** Lays out arrays of these lengths one after the other, in a memory made for them. */
export function allocate<F extends string, I extends string>(
  floats: Record<F, number>,
  ints: Record<I, number>,
): { kernels: Kernels } & Record<F, Floats> & Record<I, Ints> {
  let end = 0;
  const place = (length: number) => {
    const at = end;
    end += Math.ceil((4 * length) / ALIGNMENT) * ALIGNMENT;
    return { at, length };
  };
  const floatPlaces = Object.entries<number>(floats).map(([name, length]) => [name, place(length)] as const);
  const intPlaces = Object.entries<number>(ints).map(([name, length]) => [name, place(length)] as const);
  const kernels = createKernels(end);
  const buffer = kernels.memory.buffer as ArrayBuffer;
  return Object.fromEntries<unknown>([
    ['kernels', kernels] as const,
    ...floatPlaces.map(
      ([name, { at, length }]) => [name, { at, floats: new Float32Array(buffer, at, length) }] as const,
    ),
    ...intPlaces.map(([name, { at, length }]) => [name, { at, ints: new Int32Array(buffer, at, length) }] as const),
  ]) as { kernels: Kernels } & Record<F, Floats> & Record<I, Ints>;
}
