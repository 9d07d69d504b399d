import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { MessageData, MessageType, MessageValue, Reply } from './protocol';
import { MESSAGE_SCHEMAS } from './schema';

export type Sender = Browser.runtime.MessageSender;

/** One function a message. An error with a `code` reaches the asker with it, any other as `internal`. */
export type Handlers = {
  [T in MessageType]: (data: MessageData<T>, sender: Sender) => Promise<MessageValue<T>>;
};

/** Answers every message of the protocol; others are left to other listeners. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const type = messageType(message);
    if (!type || sender.id !== browser.runtime.id) return;
    void answer(handlers, type, (message as { data?: unknown }).data, sender).then(sendResponse);
    return true;
  });
}

async function answer<T extends MessageType>(
  handlers: Handlers,
  type: T,
  data: unknown,
  sender: Sender,
): Promise<Reply<MessageValue<T>>> {
  const parsed = v.safeParse(MESSAGE_SCHEMAS[type], data);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return {
      ok: false,
      error: { code: 'bad-request', message: `${type}: ${v.getDotPath(issue) ?? 'data'}: ${issue.message}` },
    };
  }
  try {
    return { ok: true, value: await handlers[type](parsed.output, sender) };
  } catch (error) {
    // Ours are strings; the browser's own exceptions carry a number, which means nothing to the asker.
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal';
    if (code === 'internal') console.error(`Papergloss: ${type} failed`, error);
    return { ok: false, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

function messageType(message: unknown): MessageType | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(MESSAGE_SCHEMAS, type) ? (type as MessageType) : null;
}
