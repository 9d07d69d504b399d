/** A chunk that is stored begins with a checksum of these many bytes, so that what follows stays aligned for numbers. */
const CHECKSUM_BYTES = 4;

/** `bytes` with their checksum in front. */
export function seal(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(CHECKSUM_BYTES + bytes.length);
  sealed.set(bytes, CHECKSUM_BYTES);
  new DataView(sealed.buffer).setUint32(0, checksumOf(sealed.subarray(CHECKSUM_BYTES)), true);
  return sealed;
}

/** What was sealed; `null` when it is not whole. */
export function unseal(sealed: unknown): Uint8Array<ArrayBuffer> | null {
  if (!(sealed instanceof Uint8Array) || sealed.length < CHECKSUM_BYTES) return null;
  // An array that stands somewhere in a larger buffer would be read in the wrong place.
  const own = sealed.byteOffset === 0 ? (sealed as Uint8Array<ArrayBuffer>) : new Uint8Array(sealed);
  const bytes = own.subarray(CHECKSUM_BYTES);
  return new DataView(own.buffer).getUint32(0, true) === checksumOf(bytes) ? bytes : null;
}

/** FNV-1a, four bytes at a time: a chunk is checked in hundredths of a millisecond. */
function checksumOf(bytes: Uint8Array): number {
  const whole = bytes.length >> 2;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole);
  let hash = 0x811c9dc5 ^ bytes.length;
  for (let i = 0; i < whole; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  for (let i = whole << 2; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}
