import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MessageFailure, send } from '@/lib/messages/send';
import { serve } from '@/lib/messages/serve';
import { aPaper } from '../paper/a-paper';
import { connect, handlers } from './transport';

beforeEach(() => fakeBrowser.reset());

/** The failure a request ends in. */
async function failureOf(request: Promise<unknown>): Promise<MessageFailure> {
  const failure: unknown = await request.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(MessageFailure);
  return failure as MessageFailure;
}

describe('send', () => {
  it('brings a question to its handler and the value back', async () => {
    connect();
    serve(handlers({ 'papers.fetch': async ({ id }) => aPaper({ id, title: 'Fetched' }) }));
    expect(await send('papers.fetch', { id: '2308.00352' })).toEqual(aPaper({ id: '2308.00352', title: 'Fetched' }));
  });

  it('brings null back as null', async () => {
    connect();
    serve(handlers({ 'card.open': async () => null }));
    expect(await send('card.open', { key: 'arxiv:2308.00352', version: null, hasCard: true })).toBeNull();
  });

  it('fails with the code and the message of the background', async () => {
    connect();
    const error = Object.assign(new Error('The digest has no such paper.'), { code: 'not-found' });
    serve(handlers({ 'readingList.set': () => Promise.reject(error) }));
    const { code, message } = await failureOf(send('readingList.set', { id: '2308.00352', status: 'done' }));
    expect([code, message]).toEqual(['not-found', 'The digest has no such paper.']);
  });

  it('fails with bad-request when the data is none', async () => {
    connect();
    serve(handlers({}));
    expect((await failureOf(send('papers.fetch', { id: 'no id' }))).code).toBe('bad-request');
  });

  it('fails as unreachable when there is no background', async () => {
    // As the fake browser rejects when nobody listens, so do Chrome and Firefox.
    const { code, message } = await failureOf(send('sync.status', {}));
    expect(code).toBe('unreachable');
    expect(message).not.toBe('');
  });

  it('fails as unreachable when the extension was updated under the page, where the call itself throws', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    const { code, message } = await failureOf(send('sync.status', {}));
    expect([code, message]).toEqual(['unreachable', 'Extension context invalidated.']);
  });

  it('fails as unreachable when somebody listens but nobody answers', async () => {
    connect();
    fakeBrowser.runtime.onMessage.addListener(() => undefined);
    expect((await failureOf(send('sync.status', {}))).code).toBe('unreachable');
  });
});
