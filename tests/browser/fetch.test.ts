import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { addDays, openDay } from '../digest-server/calendar';
import { type DigestServer, type LoggedRequest, startDigestServer } from '../digest-server/index';
import { clearTables, readTable } from './database';
import { METAGPT, row } from './digest';
import { BROWSERS, useScene } from './scene';

/** On arXiv already, and not on Hugging Face: its day there has not opened. */
const NEW = {
  id: '2601.00001',
  title: 'A paper that arXiv alone has',
  abstract: 'It is new.',
  authors: ['Ada Lovelace'],
};
const ON_BOTH = { id: '2601.00002', title: 'A paper that both have', upvotes: 5 };
const NOBODYS = '2601.00009';

const days = () => ({
  [openDay(new Date())]: [row(METAGPT)],
  // Older than what is synced.
  [addDays(openDay(new Date()), -9)]: [row(ON_BOTH)],
  [addDays(openDay(new Date()), 9)]: [{ paper: { ...(row(NEW) as { paper: object }).paper, version: 4 } }],
});

const isHuggingFace = ({ url }: LoggedRequest) => url.startsWith('/api/papers/');
const isArxiv = ({ url }: LoggedRequest) => url.startsWith('/api/query');
/** The requests for single papers, by whom they went to. */
const asked = ({ requests }: DigestServer, from = 0) =>
  requests.slice(from).flatMap((request) => {
    const [, id] = /(?:papers\/|id_list=)([\w.]+)/.exec(request.url) ?? [];
    return id ? [`${isArxiv(request) ? 'arXiv' : 'Hugging Face'} ${id}`] : [];
  });

describe.each(BROWSERS)('one paper from the web in %s', (kind) => {
  const scene = useScene(kind, { digest: { days: days() } });

  const fetchPaper = (id: string) => scene.ask('papers.fetch', { id });
  const failure = async (type: 'papers.fetch' | 'papers.version', id: string) => {
    const reply = await scene.reply({ type, data: { id } });
    return reply?.ok === false ? reply.error : expect.fail(`answered ${JSON.stringify(reply)}`);
  };
  const open = (id: string) => scene.ask('card.open', { key: `arxiv:${id}`, version: null, hasCard: true });
  /** As if nobody had asked arXiv: the wait is one test's matter. */
  const letArxivBeAsked = async () => {
    const state = await readTable<{ key: string }>(scene.driver, 'state');
    if (!state.some(({ key }) => key === 'arxiv')) return;
    await scene.driver.inExtension(
      () =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('papergloss');
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const deleting = opening.result.transaction('state', 'readwrite').objectStore('state').delete('arxiv');
            deleting.onsuccess = () => {
              opening.result.close();
              done();
            };
          };
        }),
    );
  };

  let before = 0;
  beforeEach(async () => {
    await letArxivBeAsked();
    before = scene.digest.requests.length;
  });
  afterEach(() => {
    scene.digest.fault = null;
  });

  it('is Hugging Face’s where that has it, and arXiv is not asked', async () => {
    const paper = await fetchPaper(ON_BOTH.id);
    expect(paper).toMatchObject({ ...ON_BOTH, source: 'fetched', version: null });
    expect(await scene.ask('papers.find', { links: [`arxiv:${ON_BOTH.id}`] })).toEqual([paper]);
    expect(asked(scene.digest, before)).toEqual([`Hugging Face ${ON_BOTH.id}`]);
  });

  it('is arXiv’s where Hugging Face does not have it, and is kept', async () => {
    const paper = await fetchPaper(NEW.id);
    expect(paper).toMatchObject({ ...NEW, source: 'fetched', version: 4, upvotes: null });
    expect(asked(scene.digest, before)).toEqual([`Hugging Face ${NEW.id}`, `arXiv ${NEW.id}`]);
    await scene.driver.stopBackground();
    expect(await open(NEW.id)).toMatchObject({ kind: 'paper', paper });
    expect(asked(scene.digest, before)).toHaveLength(2);
  });

  it('that nobody has is remembered, and asked for again when a person wishes', async () => {
    expect(await open(NOBODYS)).toMatchObject({ kind: 'unknown', lookup: 'ask' });
    expect(await failure('papers.fetch', NOBODYS)).toEqual({
      code: 'not-found',
      message: 'Neither the digest server nor arXiv knows this paper.',
    });
    await scene.driver.stopBackground();
    expect(await open(NOBODYS)).toMatchObject({ kind: 'unknown', lookup: 'missing' });
    expect(asked(scene.digest, before)).toEqual([`Hugging Face ${NOBODYS}`, `arXiv ${NOBODYS}`]);

    const server = await startDigestServer({ days: { [openDay(new Date())]: [row({ id: NOBODYS, title: 'Here' })] } });
    onTestFinished(() => server.close());
    await scene.set({ digestUrl: server.url });
    expect(await fetchPaper(NOBODYS)).toMatchObject({ title: 'Here' });
    expect(await open(NOBODYS)).toMatchObject({ kind: 'paper' });
    await clearTables(scene.driver, ['papers', 'keys']);
    expect(await open(NOBODYS)).toMatchObject({ kind: 'unknown', lookup: 'ask' });
  });

  it('is asked for once when several ask at the same time', async () => {
    const papers = await Promise.all([fetchPaper(NEW.id), fetchPaper(NEW.id), fetchPaper(NEW.id)]);
    expect(papers.map(({ title }) => title)).toEqual([NEW.title, NEW.title, NEW.title]);
    expect(asked(scene.digest, before)).toEqual([`Hugging Face ${NEW.id}`, `arXiv ${NEW.id}`]);
  });

  it.each(['500', '429', 'html', 'cut'] as const)('is arXiv’s when Hugging Face fails (%s)', async (fault) => {
    scene.digest.fault = { kind: fault, when: isHuggingFace };
    expect(await fetchPaper(NEW.id)).toMatchObject({ title: NEW.title });
  });

  it('that is not to be had is told by whoever could have had it, and not remembered as missing', async () => {
    scene.digest.fault = { kind: '429', retryAfterSeconds: 17, when: isHuggingFace };
    expect(await failure('papers.fetch', NOBODYS)).toEqual({
      code: 'limited',
      message: 'The digest server asks us to wait for 17 seconds.',
    });
    await letArxivBeAsked();
    scene.digest.fault = { kind: '503', when: isArxiv };
    expect(await failure('papers.fetch', NOBODYS)).toMatchObject({
      code: 'server',
      message: expect.stringMatching(/^arXiv /),
    });
    expect(await open(NOBODYS)).toMatchObject({ lookup: 'ask' });
  });

  it('has its newest version told by arXiv, which is stored where the paper is', async () => {
    await fetchPaper(NEW.id);
    await clearTables(scene.driver, ['papers', 'keys', 'days']);
    await letArxivBeAsked();
    expect(await scene.ask('papers.version', { id: NEW.id })).toBe(4);
    expect(await open(NEW.id)).toMatchObject({ kind: 'unknown' });

    // A sync that runs already is not waited for.
    const isBack = async () => {
      await scene.ask('sync.now');
      return scene.ask('papers.find', { links: [`arxiv:${METAGPT.id}`] });
    };
    await expect.poll(isBack).toMatchObject([{ id: METAGPT.id }]);
    await letArxivBeAsked();
    expect(await scene.ask('papers.version', { id: METAGPT.id })).toBe(1);
    expect(await open(METAGPT.id)).toMatchObject({ paper: { title: METAGPT.title, upvotes: 59, version: 1 } });
    await letArxivBeAsked();
    expect(await failure('papers.version', NOBODYS)).toMatchObject({ code: 'not-found' });
  });
});

// The terms of arXiv's API; they cost the suite their three seconds once.
describe('arXiv', () => {
  const scene = useScene('chromium', { digest: { days: days(), delayMs: 50 } });

  it('is asked by one at a time, three seconds apart, also by a worker that is started in between', async () => {
    const [first] = await Promise.all(
      ['papers.fetch', 'papers.version'].map((type) => scene.reply({ type, data: { id: NEW.id } })),
    );
    expect(first).toMatchObject({ ok: true });
    await scene.driver.stopBackground();
    expect(await scene.ask('papers.version', { id: METAGPT.id })).toBe(1);
    const requests = scene.digest.requests.filter(isArxiv);
    expect(requests).toHaveLength(3);
    requests.slice(1).forEach(({ time }, i) => {
      expect(time - (requests[i]?.answeredAt ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(2_990);
    });
  });
});
