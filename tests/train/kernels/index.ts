import { wasmModule } from '../wasm';
import { exponentials, weigh } from './batch';
import { products } from './products';
import { adam, squares } from './rows';
import { gather, scatter } from './words';

/**
 * The inner loops of training, four floats at a time in WebAssembly: about five times as fast as the same in
 * JavaScript, and the same bits on every machine, since WebAssembly's vectors round as IEEE 754 says and nothing is
 * summed in an order of the machine's own. Addresses are in bytes.
 */
export interface Kernels {
  memory: WebAssembly.Memory;
  /** C = A · Bᵀ for rows of floats: A is n × k, B is m × k, C is n × m; n and k are multiples of 4, m of 2. */
  products(a: number, b: number, c: number, n: number, m: number, k: number): void;
  /** `out` = Σ weights[i] · table[ids[i]] for i from 0 to `count`, rows of `dims` floats, a multiple of 16. */
  gather(ids: number, weights: number, count: number, table: number, out: number, dims: number): void;
  /** table[ids[i]] += weights[i] · `row` for i from 0 to `count`. */
  scatter(ids: number, weights: number, count: number, table: number, row: number, dims: number): void;
  /** Each of n × m floats x becomes exp(x · factor), and is added to its row's and its column's sum. */
  exponentials(at: number, rowSums: number, columnSums: number, n: number, m: number, factor: number): void;
  /** Each of n × m floats is multiplied by its row's weight plus its column's. */
  weigh(at: number, rowWeights: number, columnWeights: number, n: number, m: number): void;
  /** `out` = the sum of the squares of `dims` floats. */
  squares(at: number, out: number, dims: number): void;
  /** A row of Adam: moment = keep · moment + (1 - keep) · gradient, row -= rate · moment, gradient = 0. */
  adam(row: number, moment: number, gradient: number, dims: number, keep: number, rate: number): void;
}

export function createKernels(bytes: number): Kernels {
  const module = new WebAssembly.Module(
    wasmModule(
      [products(), gather(), scatter(), exponentials(), weigh(), squares(), adam()],
      Math.ceil(bytes / 65_536),
    ),
  );
  return new WebAssembly.Instance(module).exports as unknown as Kernels;
}
