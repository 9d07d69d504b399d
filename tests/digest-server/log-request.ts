import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest } from './types';

/** The log's entry for a request that has just come; it learns by itself when the request is over. */
export function logRequest(
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
  now: Date,
): LoggedRequest {
  const logged: LoggedRequest = {
    method,
    url,
    headers,
    status: 0,
    time: Date.now(),
    answeredAt: null,
    closedAt: null,
    at: now.getTime(),
    fault: null,
    bytes: 0,
  };
  // Comes once for each, whether the answer finished, was cut, or the client went away or was killed.
  response.once('close', () => {
    logged.closedAt = Date.now();
  });
  return logged;
}
