import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './http';

const CHUNK_BYTES = 64 * 1024;
/** How large a `huge` body is. */
export const HUGE_BYTES = 50 * 1024 * 1024;
/** A slow body trickles rather than comes in gulps: so many pieces a second. */
const PIECES_A_SECOND = 20;

/** How an answer goes out. */
export interface SendOptions {
  /** The most bytes of body a second; without it, as fast as it goes. Each answer has the line to itself. */
  bytesPerSecond?: number | undefined;
  /** Ends a slow answer; sending then rejects. */
  signal: AbortSignal;
  /** Told of each piece of body as it is handed to the connection. */
  onBytes(count: number): void;
}

/** Sends an answer, piece by piece and never faster than the client takes it; ends early when the client has gone. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, wire }: Reply,
  { bytesPerSecond, signal, onBytes }: SendOptions,
): Promise<void> {
  if (response.destroyed) return;
  if (wire === 'drop') return void request.socket.destroy();
  const bytes = Buffer.from(body);
  const mayHaveBody = status !== 304 && status !== 204;
  const length = mayHaveBody && wire !== 'huge' && { 'Content-Length': String(bytes.length) };
  response.writeHead(status, { ...headers, ...length });
  if (wire === 'stall') return response.flushHeaders();

  const started = performance.now();
  let sent = 0;
  const pieceBytes = Math.min(CHUNK_BYTES, Math.ceil((bytesPerSecond ?? Number.POSITIVE_INFINITY) / PIECES_A_SECOND));
  for (const piece of mayHaveBody && request.method !== 'HEAD' ? pieces(bytes, wire, pieceBytes) : []) {
    if (bytesPerSecond !== undefined) {
      const due = started + ((sent + piece.length) / bytesPerSecond) * 1000;
      await wait(Math.max(0, due - performance.now()), undefined, { signal });
    }
    if (response.destroyed) return;
    sent += piece.length;
    onBytes(piece.length);
    await new Promise<void>((resolve) => response.write(piece, () => resolve()));
  }
  if (wire === 'cut') request.socket.destroy();
  else response.end();
}

/** What of a body goes out, in pieces of a size. */
function* pieces(bytes: Buffer, wire: Reply['wire'], size: number): Generator<Buffer> {
  if (wire !== 'huge') {
    yield* split(wire === 'cut' ? bytes.subarray(0, bytes.length / 2) : bytes, size);
    return;
  }
  // Spaces before the last bracket: a body that is well-formed still, so that its size alone can tell against it.
  const end = bytes.toString('latin1').trimEnd().length - 1;
  yield* split(bytes.subarray(0, end), size);
  const spaces = Buffer.alloc(size, ' ');
  for (let left = HUGE_BYTES - bytes.length; left > 0; left -= size) yield spaces.subarray(0, left);
  yield* split(bytes.subarray(end), size);
}

function* split(bytes: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
