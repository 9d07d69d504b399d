import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi, under Puppeteer: for what Puppeteer does not offer. */
export interface Bidi {
  send<Result>(method: string, params: object): Promise<Result>;
  /** Runs the body of an async function in Firefox's own window, which may do anything; it answers with a string. */
  privileged(body: string): Promise<string | undefined>;
}

/** A tab or a frame, as BiDi describes it. */
export interface BidiContext {
  context: string;
  url: string;
  children: BidiContext[] | null;
}

/** What BiDi says of a node, as far as the search for a shadow root needs it. */
export interface BidiNode {
  type: string;
  sharedId?: string;
  value?: { shadowRoot?: BidiNode | null };
}

/** How a script ended. */
export type BidiOutcome<Value> =
  | { type: 'success'; result: Value }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The connection that Puppeteer drives Firefox over. It is not in Puppeteer's types, but every BiDi browser has it. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection?: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  if (!connection) throw new Error('This Puppeteer shows no BiDi connection');

  const send = async <Result>(method: string, params: object) =>
    (await connection.send(method, params)).result as Result;
  return {
    send,
    async privileged(body) {
      const tree = await send<{ contexts: BidiContext[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const window = tree.contexts[0];
      if (!window) throw new Error('Firefox shows no window of its own');
      const params = {
        expression: `(async () => {${body}})()`,
        target: { context: window.context },
        awaitPromise: true,
      };
      return outcomeOf(await send<BidiOutcome<{ value?: string }>>('script.evaluate', params)).value;
    },
  };
}

/** The id by which BiDi knows a page's tab; like the connection, Puppeteer has it and does not say so. */
export function contextOf(page: Page): string {
  const { _id } = page.mainFrame() as unknown as { _id?: string };
  if (!_id) throw new Error('This Puppeteer shows no BiDi context id');
  return _id;
}

/** The value of a script that went well; the error of one that did not. */
export function outcomeOf<Value>(outcome: BidiOutcome<Value>): Value {
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result;
}
