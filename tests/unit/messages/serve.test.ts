import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DigestError } from '@/lib/digest/error';
import { serve } from '@/lib/messages/serve';
import { aKnownPaper } from '../paper/a-paper';
import { deliver, handlers, ourselves } from './transport';

beforeEach(() => fakeBrowser.reset());

describe('an answer', () => {
  it('carries what the handler made of the data', async () => {
    const paper = aKnownPaper();
    serve(handlers({ 'papers.find': async ({ links }) => links.map((link) => (link === 'a' ? paper : null)) }));
    expect(await deliver({ type: 'papers.find', data: { links: ['a', 'b'] } })).toEqual({
      ok: true,
      value: [paper, null],
    });
  });

  it('may be null', async () => {
    serve(handlers({ 'readingList.remove': async () => null }));
    expect(await deliver({ type: 'readingList.remove', data: { id: '2308.00352' } })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('is worked out by the handler of its own type, who learns the sender', async () => {
    const calls: unknown[] = [];
    serve(
      handlers({
        'card.open': async (data, sender) => {
          calls.push([data, sender]);
          return null;
        },
      }),
    );
    const sender = { ...ourselves(), frameId: 3 };
    await deliver({ type: 'card.open', data: { key: 'arxiv:2308.00352', version: null, hasCard: true } }, sender);
    expect(calls).toEqual([[{ key: 'arxiv:2308.00352', version: null, hasCard: true }, sender]]);
  });

  it('does not keep another question waiting', async () => {
    const never = new Promise<never>(() => {});
    serve(handlers({ 'papers.fetch': () => never, 'readingList.list': async () => [] }));
    void deliver({ type: 'papers.fetch', data: { id: '2308.00352' } });
    expect(await deliver({ type: 'readingList.list', data: {} })).toEqual({ ok: true, value: [] });
  });
});

describe('a message that is not ours', () => {
  it.each([
    ['an unknown type', { type: 'papers.burn', data: {} }],
    ['a name every object has', { type: 'toString', data: {} }],
    ['a prototype', { type: '__proto__', data: {} }],
    ['a number for a type', { type: 1 }],
    ['no type', { data: { links: [] } }],
    ['a string', 'papers.find'],
    ['null', null],
    ['nothing', undefined],
    ['a list', ['papers.find']],
  ])('is left to others: %s', async (_, message) => {
    serve(handlers({}));
    expect(await deliver(message)).toBeUndefined();
  });

  it.each([
    ['another extension', { id: 'somebody-else' }],
    ['nobody', {}],
  ])('is not answered, and reaches no handler: from %s', async (_, sender) => {
    const list = vi.fn(async () => []);
    serve(handlers({ 'readingList.list': list }));
    expect(await deliver({ type: 'readingList.list', data: {} }, sender)).toBeUndefined();
    expect(list).not.toHaveBeenCalled();
    expect(await deliver({ type: 'readingList.list', data: {} })).toEqual({ ok: true, value: [] });
  });
});

describe('an error', () => {
  /** What the asker gets when the handler throws `error`. */
  async function answerTo(error: unknown) {
    serve(
      handlers({
        'readingList.list': async () => {
          throw error;
        },
      }),
    );
    return deliver({ type: 'readingList.list', data: {} });
  }

  it('reaches the asker with its code and its message', async () => {
    const answer = await answerTo(new DigestError('limited', 'The digest server asks us to wait.'));
    expect(answer).toEqual({ ok: false, error: { code: 'limited', message: 'The digest server asks us to wait.' } });
  });

  it.each<[string, unknown, string]>([
    ['an error without a code', new TypeError('x is not a function'), 'x is not a function'],
    // Every DOMException has a number called `code`, which is no code of ours: 0 for most, 22 for a full disk.
    ['an exception of the browser', new DOMException('The disk is full.', 'QuotaExceededError'), 'The disk is full.'],
    ['no error at all', 'just text', 'just text'],
  ])('is internal, and reported on the console, when it is %s', async (_, error, message) => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await answerTo(error)).toEqual({ ok: false, error: { code: 'internal', message } });
    expect(reported).toHaveBeenCalledOnce();
  });

  it('is answered too when the handler throws before its first await', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    serve(handlers({}));
    expect(await deliver({ type: 'readingList.list', data: {} })).toMatchObject({
      ok: false,
      error: { code: 'internal', message: 'readingList.list was called' },
    });
  });
});
