import { unseal } from './seal';

/** Where sealed chunks lie: those of these names, in order, `undefined` for each that is not there. */
export type ChunkSource = (names: readonly string[]) => Promise<readonly unknown[]>;

/** Reads chunks by name. */
export interface ChunkReader {
  /** The chunks of all these names. Fails with a `BrokenIndexError` when one is missing or not whole. */
  read(names: Iterable<string>): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The index is not what it should be: a chunk is missing or damaged. */
export class BrokenIndexError extends Error {
  override name = 'BrokenIndexError';

  constructor(readonly chunk: string) {
    super(`The index has no whole chunk ${chunk}.`);
  }

  /** The segment that the chunk belongs to. */
  get segment(): string {
    return this.chunk.slice(0, this.chunk.indexOf('/'));
  }
}

/** Reads through a memory of the chunks that were read last, since one keystroke needs most of what the one before did. */
export function createChunkReader(source: ChunkSource, mostBytes: number): ChunkReader {
  /** The one that was used last comes last. */
  const held = new Map<string, Uint8Array>();
  let heldBytes = 0;

  return {
    async read(names) {
      const found = new Map<string, Uint8Array>();
      const missing: string[] = [];
      for (const name of new Set(names)) {
        const chunk = held.get(name);
        if (!chunk) {
          missing.push(name);
          continue;
        }
        found.set(name, chunk);
        held.delete(name);
        held.set(name, chunk);
      }
      if (!missing.length) return found;
      const sealed = await source(missing);
      for (const [i, name] of missing.entries()) {
        const chunk = unseal(sealed[i]);
        if (!chunk) throw new BrokenIndexError(name);
        found.set(name, chunk);
        if (!held.has(name)) heldBytes += chunk.length;
        held.set(name, chunk);
      }
      for (const [name, chunk] of held) {
        if (heldBytes <= mostBytes) break;
        held.delete(name);
        heldBytes -= chunk.length;
      }
      return found;
    },
  };
}
