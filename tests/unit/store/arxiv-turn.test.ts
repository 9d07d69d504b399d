import { describe, expect, it } from 'vitest';
import { inArxivTurn } from '@/lib/store/arxiv-turn';
import { PaperglossDatabase } from '@/lib/store/database';
import { aDatabase } from './a-database';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the turn to ask arXiv', () => {
  it('comes to one at a time, three seconds apart, also between contexts', { timeout: 20_000 }, async () => {
    const db = aDatabase();
    const other = new PaperglossDatabase(db.name);
    const spans: { begun: number; ended: number }[] = [];
    const request = async () => {
      const begun = Date.now();
      await sleep(300);
      spans.push({ begun, ended: Date.now() });
      return spans.length;
    };
    expect(await Promise.all([inArxivTurn(db, request), inArxivTurn(other, request)])).toEqual([1, 2]);
    other.close();
    const [first, second] = spans;
    expect((second?.begun ?? 0) - (first?.ended ?? 0)).toBeGreaterThanOrEqual(2_999);
  });

  it('comes at once when nobody has asked for a while', async () => {
    const db = aDatabase();
    await db.state.put({ key: 'arxiv', askedAt: Date.now() - 3_000 });
    const begun = Date.now();
    await inArxivTurn(db, async () => {});
    expect(Date.now() - begun).toBeLessThan(1_000);
  });

  it('is noted before the request goes out: a worker that dies meanwhile has asked', async () => {
    const db = aDatabase();
    const before = Date.now();
    const noted = await inArxivTurn(db, () => db.state.get('arxiv'));
    expect(noted).toEqual({ key: 'arxiv', askedAt: expect.any(Number) });
    expect((noted as { askedAt: number }).askedAt).toBeGreaterThanOrEqual(before);
  });

  it('goes on to the next when a request fails', { timeout: 20_000 }, async () => {
    const db = aDatabase();
    const failing = inArxivTurn(db, () => Promise.reject(new Error('No answer.')));
    const next = inArxivTurn(db, async () => 'answer');
    await expect(failing).rejects.toThrow('No answer.');
    expect(await next).toBe('answer');
  });
});
