/** Why a request brought nothing. `message` is in plain words, for people, and names whom we asked. */
export class DigestError extends Error {
  override name = 'DigestError';
  constructor(
    readonly code:
      | 'stopped'
      | 'offline'
      | 'timeout'
      | 'refused'
      | 'limited'
      | 'server'
      | 'not-found'
      | 'not-understood'
      | 'storage-full'
      | 'storage',
    message: string,
    /** For `limited` and `server`: how long to wait, in milliseconds, where the server says so. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}
