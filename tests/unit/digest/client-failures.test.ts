import { describe, expect, it } from 'vitest';
import { createDigestClient } from '@/lib/digest/client';
import type { DigestError } from '@/lib/digest/error';
import type { FaultKind } from '../../digest-server/index';
import { rows } from './a-row';
import { failureOf } from './failure-of';
import { FRIDAY, firstOf, nobody, serveDigest, serveOddly } from './serve';

describe('a failure', () => {
  it.each<[FaultKind, DigestError['code']]>([
    ['429', 'limited'],
    ['429-bare', 'limited'],
    ['500', 'server'],
    ['503', 'server'],
    ['stall', 'timeout'],
    ['cut', 'offline'],
    ['502', 'server'],
    ['401', 'refused'],
    ['drop', 'offline'],
    ['html', 'not-understood'],
    ['not-json-shape', 'not-understood'],
  ])('of kind %s is told as %s, for a day and for a paper', async (fault, code) => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(1) }, fault });
    const client = createDigestClient({ baseUrl: server.url, timeoutMs: fault === 'stall' ? 150 : 10_000 });
    expect((await failureOf(client.page(firstOf(FRIDAY)))).code).toBe(code);
    expect((await failureOf(client.paper('2605.00001'))).code).toBe(code);
  });

  it('of kind bad-rows costs a day its bad rows alone', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(3) }, fault: 'bad-rows' });
    const page = await createDigestClient({ baseUrl: server.url }).page(firstOf(FRIDAY));
    expect(page?.papers.map(({ id }) => id)).toEqual(['2605.00001', '2605.00002', '2605.00003']);
    expect(page?.bad).toBe(7);
  });

  it('of kind bad-rows leaves nothing of a single paper', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(1) }, fault: 'bad-rows' });
    const request = createDigestClient({ baseUrl: server.url }).paper('2605.00001');
    expect((await failureOf(request)).code).toBe('not-understood');
  });

  it('tells a day that has not opened yet as refused', async () => {
    const server = await serveDigest();
    const request = createDigestClient({ baseUrl: server.url }).page(firstOf('2026-06-15'));
    expect((await failureOf(request)).code).toBe('refused');
  });

  it('tells a paper nobody has as not-found', async () => {
    const server = await serveDigest();
    const request = createDigestClient({ baseUrl: server.url }).paper('2605.99999');
    expect((await failureOf(request)).code).toBe('not-found');
  });

  it('tells a server that is not there as offline', async () => {
    const request = createDigestClient({ baseUrl: await nobody() }).page(firstOf(FRIDAY));
    expect((await failureOf(request)).code).toBe('offline');
  });

  it('is a DigestError even when the address makes no sense', async () => {
    const client = createDigestClient({ baseUrl: 'no address' });
    await failureOf(client.page(firstOf(FRIDAY)));
    await failureOf(client.paper('2605.00001'));
  });

  it('has a message for people, not what the parser said', async () => {
    const server = await serveDigest({ fault: 'html' });
    const { message } = await failureOf(createDigestClient({ baseUrl: server.url }).page(firstOf(FRIDAY)));
    expect(message).not.toMatch(/token|JSON|</i);
    expect(message).toContain('sign in');
  });
});

describe('a body without end', () => {
  /** A server that sends spaces for as long as somebody reads, and how many bytes of them. */
  async function endless(): Promise<{ url: string; sent: () => number }> {
    let sent = 0;
    const chunk = ' '.repeat(100_000);
    const url = await serveOddly((_, response) => {
      const more = () => {
        if (response.destroyed || sent > 100_000_000) return;
        sent += chunk.length;
        if (response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    return { url, sent: () => sent };
  }

  it('is not read to its end: ten megabytes of a day, two of a paper', async () => {
    type Client = ReturnType<typeof createDigestClient>;
    const asks: [(client: Client) => Promise<unknown>, number][] = [
      [(client) => client.page(firstOf(FRIDAY)), 10_000_000],
      [(client) => client.paper('2605.00001'), 2_000_000],
    ];
    for (const [ask, most] of asks) {
      const { url, sent } = await endless();
      const failure = await failureOf(ask(createDigestClient({ baseUrl: url })));
      expect(failure).toMatchObject({ code: 'not-understood', message: expect.stringContaining('more than') });
      // What is on its way is not ours to stop.
      expect(sent()).toBeLessThan(most + 20_000_000);
    }
  });
});

describe('calling off', () => {
  it('ends a request that is under way with stopped, not with timeout or offline', async () => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(1) }, fault: 'stall' });
    const stop = new AbortController();
    const failure = failureOf(createDigestClient({ baseUrl: server.url, signal: stop.signal }).page(firstOf(FRIDAY)));
    await expect.poll(() => server.requests[0]?.status).toBe(200);
    stop.abort();
    expect((await failure).code).toBe('stopped');
  });

  it('before a request asks the server nothing', async () => {
    const server = await serveDigest();
    const client = createDigestClient({ baseUrl: server.url, signal: AbortSignal.abort() });
    expect((await failureOf(client.page(firstOf(FRIDAY)))).code).toBe('stopped');
    expect(server.requests).toEqual([]);
  });
});

describe('how long to wait', () => {
  /** What a 429 with these headers is understood to ask for. */
  async function waitFor(headers: Record<string, string>): Promise<number | null> {
    const url = await serveOddly((_, response) => response.writeHead(429, headers).end());
    const { code, retryAfterMs } = await failureOf(createDigestClient({ baseUrl: url }).page(firstOf(FRIDAY)));
    expect(code).toBe('limited');
    return retryAfterMs;
  }

  it('is what the digest server says', async () => {
    const server = await serveDigest({ fault: { kind: '429', retryAfterSeconds: 17 } });
    const { retryAfterMs } = await failureOf(createDigestClient({ baseUrl: server.url }).page(firstOf(FRIDAY)));
    expect(retryAfterMs).toBe(17_000);
  });

  it.each([
    ['1', 'for 1 second.'],
    ['90', 'for 90 seconds.'],
    ['293', 'for 5 minutes.'],
    ['', 'to wait.'],
  ])('is told to people: %j seconds', async (seconds, words) => {
    const headers = seconds ? { 'Retry-After': seconds } : undefined;
    const url = await serveOddly((_, response) => response.writeHead(429, headers).end());
    const { message } = await failureOf(createDigestClient({ baseUrl: url }).paper('2605.00001'));
    expect(message).toMatch(/^The digest server asks us to wait/);
    expect(message).toContain(words);
  });

  it('is unknown when the digest server does not say', async () => {
    const server = await serveDigest({ fault: '429-bare' });
    expect(
      (await failureOf(createDigestClient({ baseUrl: server.url }).page(firstOf(FRIDAY)))).retryAfterMs,
    ).toBeNull();
  });

  it('is told with a fault of the server, too', async () => {
    const url = await serveOddly((_, response) => response.writeHead(503, { 'Retry-After': '30' }).end());
    const { code, retryAfterMs } = await failureOf(createDigestClient({ baseUrl: url }).page(firstOf(FRIDAY)));
    expect([code, retryAfterMs]).toEqual(['server', 30_000]);
  });

  it.each<[Record<string, string>, number | null]>([
    [{ 'Retry-After': '120' }, 120_000],
    [{ RateLimit: '"api";r=0;t=293' }, 293_000],
    [{ RateLimit: '"api"; r=0; t=293' }, 293_000],
    [{ 'Retry-After': '120', RateLimit: '"api";r=0;t=293' }, 120_000],
    [{ RateLimit: 'soon' }, null],
    [{ 'Retry-After': 'soon' }, null],
    [{ 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT', RateLimit: '"api";r=0;t=293' }, 293_000],
    [{}, null],
  ])('%j is %j ms', async (headers, ms) => {
    expect(await waitFor(headers)).toBe(ms);
  });
});
