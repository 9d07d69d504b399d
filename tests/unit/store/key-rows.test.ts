import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { findAllByKey, findByKeys } from '@/lib/store/by-key';
import { putPapers } from '@/lib/store/papers';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { databaseWith, UNSTORABLE } from './a-database';

const A = '2605.00001';
const B = '2605.00002';

const ids = (papers: (Paper | null)[]) => papers.map((paper) => paper?.id ?? null);

describe('the keys of the papers that are written', () => {
  it('are all those that the papers answer to but their own names, with their strength', async () => {
    const db = await databaseWith(aKnownPaper());
    expect(await db.keys.get('github:geekan/metagpt')).toEqual({
      key: 'github:geekan/metagpt',
      papers: [{ id: '2308.00352', match: 'repository' }],
    });
    expect(await db.keys.toCollection().primaryKeys()).toEqual([
      'github:geekan/metagpt',
      'huggingface:dataset/deepwisdom/procedures',
      'huggingface:model/deepwisdom/metagpt-7b',
      'huggingface:space/deepwisdom/demo',
      'page:https://metagpt.example',
    ]);
  });

  it('are shared by two papers of one write, and by one that comes later', async () => {
    const db = await databaseWith(
      aPaper({ id: A, githubRepo: 'ada/notes', upvotes: 1 }),
      aPaper({ id: B, githubRepo: 'Ada/Notes', upvotes: 2 }),
    );
    expect(ids(await findAllByKey(db, 'github:ada/notes'))).toEqual([B, A]);
    await putPapers(db, [aPaper({ id: '2605.00003', githubRepo: 'ada/notes', upvotes: 3 })]);
    expect(ids(await findAllByKey(db, 'github:ada/notes'))).toEqual(['2605.00003', B, A]);
  });

  it('follow a paper to another repository, and leave the other papers of the old one there', async () => {
    const db = await databaseWith(
      aPaper({ id: A, githubRepo: 'ada/notes' }),
      aPaper({ id: B, githubRepo: 'ada/notes' }),
    );
    await putPapers(db, [aPaper({ id: A, githubRepo: 'ada/engine' })]);
    expect(ids(await findByKeys(db, ['github:ada/notes', 'github:ada/engine', `arxiv:${A}`]))).toEqual([B, A, A]);
    await putPapers(db, [aPaper({ id: B, githubRepo: 'ada/engine' })]);
    expect(ids(await findByKeys(db, ['github:ada/notes']))).toEqual([null]);
    expect(await db.keys.get('github:ada/notes')).toBeUndefined();
  });

  it('are exchanged by two papers in one write', async () => {
    const db = await databaseWith(aPaper({ id: A, githubRepo: 'ada/a' }), aPaper({ id: B, githubRepo: 'ada/b' }));
    await putPapers(db, [aPaper({ id: A, githubRepo: 'ada/b' }), aPaper({ id: B, githubRepo: 'ada/a' })]);
    expect(ids(await findAllByKey(db, 'github:ada/a'))).toEqual([B]);
    expect(ids(await findAllByKey(db, 'github:ada/b'))).toEqual([A]);
  });

  it('grow stronger when the abstract turns out to have named the repository', async () => {
    const mention = aPaper({ id: A, abstract: 'Code: https://github.com/ada/notes' });
    const db = await databaseWith(mention);
    expect((await db.keys.get('github:ada/notes'))?.papers).toEqual([{ id: A, match: 'mention' }]);
    await putPapers(db, [{ ...mention, githubRepo: 'ada/notes' }]);
    expect((await db.keys.get('github:ada/notes'))?.papers).toEqual([{ id: A, match: 'repository' }]);
  });

  it('are those of the merged paper, not of the row that came', async () => {
    const db = await databaseWith(aKnownPaper());
    await putPapers(db, [aPaper({ upvotes: 60 })]);
    expect(ids(await findByKeys(db, ['github:geekan/metagpt', 'page:https://metagpt.example']))).toEqual([
      '2308.00352',
      '2308.00352',
    ]);
  });

  it('are not written again when nothing about them changed', async () => {
    const db = await databaseWith(aKnownPaper(), aPaper({ id: A, githubRepo: 'ada/notes' }));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await putPapers(db, [aKnownPaper({ upvotes: 60 }), aPaper({ id: A, upvotes: 3 })]);
    const stores = new Set(put.mock.contexts.map((store) => (store as IDBObjectStore).name));
    expect(stores).toEqual(new Set(['papers', 'state']));
  });

  it('are not written when the papers cannot be', async () => {
    const db = await databaseWith(aPaper({ id: A, githubRepo: 'ada/notes' }));
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    const papers = [aPaper({ id: A, githubRepo: 'ada/engine' }), aPaper({ id: B, upvotes: UNSTORABLE })];
    await expect(putPapers(db, papers)).rejects.toThrow();
    expect(ids(await findByKeys(db, ['github:ada/notes', 'github:ada/engine']))).toEqual([A, null]);
  });
});
