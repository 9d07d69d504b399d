import { describe, expect, it } from 'vitest';
import type { CardAnswer } from '@/lib/messages/protocol';
import { clearTables } from './database';
import { METAGPT, MODEL_ASSEMBLING, STAT } from './digest';
import { BROWSERS, useScene } from './scene';

const UNKNOWN = '1706.03762';

describe.each(BROWSERS)('what a card opens with in %s', (kind) => {
  const scene = useScene(kind);

  const open = (key: string, version: number | null = null): Promise<CardAnswer | null> =>
    scene.ask('card.open', { key, version, hasCard: true });

  it('is the paper, and the version that the link names', async () => {
    expect(await open(`arxiv:${METAGPT.id}`, 3)).toMatchObject({
      kind: 'paper',
      key: `arxiv:${METAGPT.id}`,
      version: 3,
      paper: { id: METAGPT.id, title: METAGPT.title },
      others: [],
      status: null,
    });
  });

  it('is a question, where the paper is not known, or the setting’s answer to it', async () => {
    const host = new URL(scene.digest.url).host;
    const unknown = { kind: 'unknown', key: `arxiv:${UNKNOWN}`, id: UNKNOWN, hosts: [host, host] };
    expect(await open(`arxiv:${UNKNOWN}`)).toEqual({ ...unknown, lookup: 'ask' });
    await scene.set({
      remoteLookup: 'always',
      digestUrl: 'https://huggingface.co',
      arxivUrl: 'https://export.arxiv.org',
    });
    const hosts = ['huggingface.co', 'export.arxiv.org'];
    expect(await open(`arxiv:${UNKNOWN}`)).toEqual({ ...unknown, lookup: 'always', hosts });
    await scene.set({ remoteLookup: 'never' });
    expect(await open(`arxiv:${UNKNOWN}`)).toBeNull();
  });

  it('is nothing for other links that name no paper', async () => {
    const keys = ['github:ada/nothing', 'page:https://example.org', 'huggingface:model/ada/nothing', 'arxiv:x', ''];
    for (const key of keys) expect(await open(key), key).toBeNull();
  });

  it('is the copy of a saved paper that the digest has no more', async () => {
    await scene.synced();
    await scene.ask('readingList.set', { id: STAT.id, status: 'reading' });
    await clearTables(scene.driver, ['papers', 'keys', 'days']);
    expect(await open(`arxiv:${STAT.id}`)).toMatchObject({ paper: { title: STAT.title }, status: 'reading' });
  });

  it('is a paper of the starter digest where there is no other, for a worker that has just started', async () => {
    // A sync that still runs would bring the real one.
    await scene.synced();
    await clearTables(scene.driver, ['papers', 'keys', 'days']);
    await clearTables(scene.driver, ['entries'], 'papergloss-reading-list');
    await scene.driver.stopBackground();
    expect(await open(`arxiv:${MODEL_ASSEMBLING.id}`)).toMatchObject({ paper: { source: 'starter' }, status: null });
  });
});
