import { expect, it, onTestFinished } from 'vitest';
import { createSearchThread, type SearchThread } from '@/entrypoints/popup/search-thread';

/** A thread over a real worker that runs this script. */
function threadOver(script: string): { thread: SearchThread; started: () => number } {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  let starts = 0;
  const thread = createSearchThread(() => {
    starts += 1;
    return new Worker(url);
  });
  onTestFinished(() => {
    thread.end();
    URL.revokeObjectURL(url);
  });
  return { thread, started: () => starts };
}

/** Answers every query with what it was told, the later ones first. */
const ECHO = `
  let saved = [];
  onmessage = ({ data }) => {
    if ('saved' in data) return void (saved = data.saved);
    const { number, query } = data;
    if (query === 'refused') return postMessage({ number, failure: 'no index' });
    if (query === 'crash') throw new Error('broken');
    setTimeout(() => postMessage({ number, answer: { query, saved } }), query === 'slow' ? 80 : 0);
  };`;

it('gives each question its own answer, in whatever order they come', async () => {
  const { thread } = threadOver(ECHO);
  const answers = await Promise.all([thread.search('slow', {}), thread.search('quick', {})]);
  expect(answers.map(({ query }) => query)).toEqual(['slow', 'quick']);
});

it('tells what is saved before the next question', async () => {
  const { thread } = threadOver(ECHO);
  const entries = [{ id: '2308.00352', status: 'to-read' as const, tags: ['later'] }];
  thread.tellSaved(entries);
  expect(await thread.search('is:saved', {})).toMatchObject({ saved: entries });
});

it('rejects a question that has no answer, and goes on', async () => {
  const { thread, started } = threadOver(ECHO);
  await expect(thread.search('refused', {})).rejects.toThrow('no index');
  expect(await thread.search('quick', {})).toMatchObject({ query: 'quick' });
  expect(started()).toBe(1);
});

it('begins anew after its worker has failed, and knows again what is saved', async () => {
  const { thread, started } = threadOver(ECHO);
  const entries = [{ id: '2308.00352', status: 'done' as const, tags: [] }];
  thread.tellSaved(entries);
  const waiting = [thread.search('slow', {}), thread.search('crash', {})];
  const ends = await Promise.allSettled(waiting);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await thread.search('quick', {})).toMatchObject({ query: 'quick', saved: entries });
  expect(started()).toBe(2);
});
