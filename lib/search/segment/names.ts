import { STREAM_CHUNK } from './format';

/** The name of a segment's chunk among those of all segments. */
export const chunkName = (segment: string, chunk: string): string => `${segment}/${chunk}`;

/** A chunk that holds JSON, read. */
export function parseJson<T>(chunk: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(chunk));
}

/** A stretch of one of a segment's streams, in bytes. */
export interface Stretch {
  segment: string;
  stream: 'd' | 'p';
  at: number;
  length: number;
}

/** The chunks that hold a stretch. */
export function chunksOfStretch({ segment, stream, at, length }: Stretch): string[] {
  const names: string[] = [];
  if (length === 0) return names;
  for (let i = Math.floor(at / STREAM_CHUNK); i * STREAM_CHUNK < at + length; i++)
    names.push(chunkName(segment, `${stream}${i}`));
  return names;
}

/** The bytes of a stretch, out of chunks that have been read. */
export function bytesOfStretch(chunks: ReadonlyMap<string, Uint8Array>, stretch: Stretch): Uint8Array {
  const { at, length } = stretch;
  const parts = chunksOfStretch(stretch).map((name) => chunks.get(name) as Uint8Array);
  const from = at % STREAM_CHUNK;
  const [first] = parts;
  if (!first) return new Uint8Array();
  if (parts.length === 1) return first.subarray(from, from + length);
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const [i, part] of parts.entries()) {
    const piece = part.subarray(i === 0 ? from : 0).subarray(0, length - filled);
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}
