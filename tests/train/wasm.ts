/**
 * A WebAssembly module, written out byte by byte: enough of the binary format for functions of integers, floats and
 * vectors of four floats that work on one memory.
 *
 * @see https://webassembly.github.io/spec/core/binary/index.html
 */
export type Code = readonly (number | Code)[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

export interface WasmFunction {
  name: string;
  /** The types of the parameters, which are the first locals. */
  parameters: readonly number[];
  locals: readonly number[];
  body: Code;
}

/** @param pages of 64 KB: the memory, which is exported as `memory` */
export function wasmModule(functions: readonly WasmFunction[], pages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...entries: Code[]): Code => sized(id, [...unsigned(entries.length), ...entries]);
  return Uint8Array.from(
    bytesOf([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, ...functions.map(({ parameters }) => [0x60, ...unsigned(parameters.length), ...parameters, 0])),
      section(3, ...functions.map((_, i) => unsigned(i))),
      section(5, [0, ...unsigned(pages)]),
      section(7, [named('memory'), 2, 0], ...functions.map(({ name }, i) => [named(name), 0, ...unsigned(i)])),
      section(10, ...functions.map(({ locals, body }) => codeOf(locals, body))),
    ]),
  );
}

const codeOf = (locals: readonly number[], body: Code): Code =>
  sized(null, [...unsigned(locals.length), ...locals.map((type) => [1, type]), body, 0x0b]);

const named = (name: string): Code => [...unsigned(name.length), ...Buffer.from(name)];

function sized(id: number | null, content: Code): Code {
  const bytes = bytesOf(content);
  return [...(id === null ? [] : [id]), unsigned(bytes.length), bytes];
}

const bytesOf = (code: Code): number[] => (code as unknown[]).flat(Number.POSITIVE_INFINITY) as number[];

/** LEB128, as all of the format's whole numbers are. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

// The instructions that the kernels use, operands first.
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [a, b, 0x6a];
export const multiply = (a: Code, b: Code): Code => [a, b, 0x6c];
export const shiftLeft = (a: Code, bits: number): Code => [a, int(bits), 0x74];
export const loadInt = (address: Code, offset = 0): Code => [address, 0x28, 2, ...unsigned(offset)];
export const loadFloat = (address: Code, offset = 0): Code => [address, 0x2a, 2, ...unsigned(offset)];
export const storeFloat = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  0x38,
  2,
  ...unsigned(offset),
];
export const addFloat = (a: Code, b: Code): Code => [a, b, 0x92];
export const subtractFloat = (a: Code, b: Code): Code => [a, b, 0x93];
export const multiplyFloat = (a: Code, b: Code): Code => [a, b, 0x94];
export const loadVector = (address: Code, offset = 0): Code => [address, 0xfd, 0x00, 2, ...unsigned(offset)];
export const storeVector = (address: Code, value: Code, offset = 0): Code => [
  address,
  value,
  0xfd,
  0x0b,
  2,
  ...unsigned(offset),
];
export const splat = (value: Code): Code => [value, 0xfd, 0x13];
export const lane = (vector: Code, which: number): Code => [vector, 0xfd, 0x1f, which];
export const addVector = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe4, 0x01];
export const multiplyVector = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe6, 0x01];
export const subtractVector = (a: Code, b: Code): Code => [a, b, 0xfd, 0xe5, 0x01];
export const nearestVector = (vector: Code): Code => [vector, 0xfd, 0x6a];
/** Floats to whole numbers, those beyond what fits to the nearest that does. */
export const toInts = (vector: Code): Code => [vector, 0xfd, 0xf8, 0x01];
export const splatInt = (value: Code): Code => [value, 0xfd, 0x11];
export const addInts = (a: Code, b: Code): Code => [a, b, 0xfd, 0xae, 0x01];
export const shiftIntsLeft = (vector: Code, bits: number): Code => [vector, int(bits), 0xfd, 0xab, 0x01];
export const float = (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
export const ZERO: Code = [0xfd, 0x0c, ...new Array(16).fill(0)];

/** Runs `body` while `a < b`, both unsigned; not at all if it is not so at first. */
export const whileBelow = (a: Code, b: Code, body: Code): Code => [
  [0x02, 0x40, 0x03, 0x40],
  [a, b, 0x4f, 0x0d, 1],
  [body, 0x0c, 0],
  [0x0b, 0x0b],
];

/** The four floats of a vector, added up. */
export const sumOf = (vector: number): Code => [0, 1, 2, 3].map((i) => lane(get(vector), i)).reduce(addFloat);

type Numbers<Count extends number, Made extends number[] = []> = Made['length'] extends Count
  ? Made
  : Numbers<Count, [...Made, number]>;

/** The numbers of `count` locals. */
export const locals = <Count extends number>(count: Count, from = 0): Numbers<Count> =>
  localsFrom(from, count) as Numbers<Count>;

export const localsFrom = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
