import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that follows from its key alone: the same on every run, whatever was drawn before. */
export function chance(...key: (string | number)[]): number {
  return createHash('sha1').update(key.join('/')).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** One of a list, by the same rule. */
export function pick<T>(list: readonly [T, ...T[]], ...key: (string | number)[]): T {
  return list[Math.floor(chance(...key) * list.length)] ?? list[0];
}
