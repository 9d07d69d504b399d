import { describe, expect, it } from 'vitest';
import { createArxivClient } from '@/lib/digest/arxiv';
import type { DigestError } from '@/lib/digest/error';
import type { FaultKind } from '../../digest-server/index';
import { aFeed, anEntry } from './a-feed';
import { rows } from './a-row';
import { failureOf } from './failure-of';
import { FRIDAY, nobody, serveDigest, serveOddly } from './serve';

const ID = '1605.08386';

/** The error that an answer of arXiv's is told as. */
async function failureFrom(body: string | Buffer, status = 200): Promise<DigestError> {
  const url = await serveOddly((_, response) => response.writeHead(status).end(body));
  return failureOf(createArxivClient({ baseUrl: url }).paper(ID));
}

describe('arXiv failing', () => {
  it.each<[FaultKind, DigestError['code']]>([
    ['429', 'limited'],
    ['429-bare', 'limited'],
    ['500', 'server'],
    ['503', 'server'],
    ['stall', 'timeout'],
    ['cut', 'offline'],
    ['html', 'not-understood'],
    ['not-json-shape', 'not-understood'],
  ])('by %s is told as %s, and as arXiv’s', async (fault, code) => {
    const server = await serveDigest({ days: { [FRIDAY]: rows(1) }, fault });
    const client = createArxivClient({ baseUrl: server.url, timeoutMs: fault === 'stall' ? 150 : 10_000 });
    const failure = await failureOf(client.paper('2605.00001'));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/arXiv/);
  });

  it('to know the paper is told as not-found', async () => {
    const server = await serveDigest();
    expect((await failureOf(createArxivClient({ baseUrl: server.url }).paper(ID))).code).toBe('not-found');
  });

  it('to be at its address is told as refused, not as a paper that it does not know', async () => {
    expect((await failureFrom('', 404)).code).toBe('refused');
    expect((await failureFrom('', 400)).code).toBe('refused');
  });

  it('to be there is told as offline', async () => {
    expect((await failureOf(createArxivClient({ baseUrl: await nobody() }).paper(ID))).code).toBe('offline');
  });

  it('in an entry with a good status is told as not understood', async () => {
    const id = 'https://arxiv.org/api/errors#incorrect_id_format_for_abc';
    expect((await failureFrom(aFeed(anEntry({ id, title: 'Error' })))).code).toBe('not-understood');
  });

  it('tells how long to wait', async () => {
    const server = await serveDigest({ fault: { kind: '429', retryAfterSeconds: 17 } });
    const { retryAfterMs, message } = await failureOf(createArxivClient({ baseUrl: server.url }).paper(ID));
    expect([retryAfterMs, message]).toEqual([17_000, 'arXiv asks us to wait for 17 seconds.']);
  });
});

describe('a hostile answer is not understood', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const inside = (doctype: string, title: string) => aFeed(anEntry({ title })).replace('<feed', `${doctype}<feed`);

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['no XML', 'Ok'],
    ['JSON', '{"feed":{"entry":[{"id":"http://arxiv.org/abs/1605.08386v1","title":"T"}]}}'],
    ['a feed that breaks off', aFeed(anEntry()).slice(0, -20)],
    ['elements that do not match', aFeed(anEntry()).replace('</title>', '</titel>')],
    ['two documents in one', `${aFeed(anEntry())}${aFeed(anEntry())}`],
    ['a million laughs', inside(`<!DOCTYPE feed [<!ENTITY l0 "ha">${laughs}]>`, '&l9;')],
    ['a file of ours', inside('<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')],
    ['a document type in small letters', inside('<!doctype feed [<!ENTITY x "y">]>', '&x;')],
    ['an abyss', aFeed(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`)],
    ['a title with elements in it', aFeed(anEntry({ title: '<b>bold</b>' }))],
    ['two titles', aFeed(anEntry({ more: '<title>Another</title>' }))],
    ['no title but spaces', aFeed(anEntry({ title: ' \u200b ' }))],
    ['names of objects', aFeed('<__proto__><id>x</id></__proto__><constructor><prototype/></constructor>', '<entry/>')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x3c, 0x66])],
  ])('%s', async (_, body) => {
    const { code, message } = await failureFrom(body);
    expect(code).toBe('not-understood');
    expect(message).toMatch(/^arXiv answered/);
  });

  it('and not read to its end when it has none', async () => {
    const failure = await failureFrom(aFeed(`<!--${'x'.repeat(3_000_000)}-->`, anEntry()));
    expect(failure).toMatchObject({ code: 'not-understood', message: expect.stringContaining('more than') });
  });

  it('but does no harm to anything else', async () => {
    await failureFrom(aFeed('<__proto__><polluted>yes</polluted></__proto__>', '<entry/>'));
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('text that has been made hard to read', () => {
  it('has its control and reordering characters taken out', async () => {
    const url = await serveOddly((_, response) =>
      response.end(aFeed(anEntry({ title: 'A\u202etitle &#x202e;&#8;<!-- no -->end' }))),
    );
    expect((await createArxivClient({ baseUrl: url }).paper(ID)).title).toBe('Atitle end');
  });

  it('keeps references to what nobody has declared', async () => {
    const url = await serveOddly((_, response) => response.end(aFeed(anEntry({ title: 'A &nosuch; title' }))));
    expect((await createArxivClient({ baseUrl: url }).paper(ID)).title).toBe('A &nosuch; title');
  });
});
