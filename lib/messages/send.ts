import { browser } from 'wxt/browser';
import type { MessageData, MessageType, MessageValue, Reply } from './protocol';

/** The background answered that it could not; `code` as in the reply. */
export class MessageFailure extends Error {
  override name = 'MessageFailure';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Asks the background. Rejects with a `MessageFailure`, also when nobody answered. */
export async function send<T extends MessageType>(type: T, data: MessageData<T>): Promise<MessageValue<T>> {
  let reply: Reply<MessageValue<T>> | undefined;
  try {
    reply = await browser.runtime.sendMessage({ type, data });
  } catch (error) {
    // The extension was updated or removed while this page stayed open, or the worker could not start.
    throw new MessageFailure('unreachable', error instanceof Error ? error.message : String(error));
  }
  if (!reply) throw new MessageFailure('unreachable', 'The extension did not answer.');
  if (!reply.ok) throw new MessageFailure(reply.error.code, reply.error.message);
  return reply.value;
}
