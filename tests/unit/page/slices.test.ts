import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { idleTurn, inSlices, promptTurn, SLICE_MS, type Turn } from '@/lib/page/slices';

function* steps(count: number, onStep: () => void = () => {}): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    onStep();
    yield;
  }
  return 'done';
}

/** A turn that counts how often it is asked for. */
function counted(availableMs: number): Turn & { asked: number } {
  const turn = async () => {
    turn.asked++;
    return availableMs;
  };
  turn.asked = 0;
  return turn;
}

describe('work in slices', () => {
  it('is done to its end, and its answer handed on', async () => {
    let done = 0;
    await expect(
      inSlices(
        steps(1000, () => done++),
        counted(SLICE_MS),
      ),
    ).resolves.toBe('done');
    expect(done).toBe(1000);
  });

  it('does nothing before its turn', async () => {
    let done = 0;
    let grant = (_: number) => {};
    const ended = inSlices(
      steps(3, () => done++),
      () => new Promise((resolve) => (grant = resolve)),
    );
    await Promise.resolve();
    expect(done).toBe(0);
    grant(SLICE_MS);
    await ended;
    expect(done).toBe(3);
  });

  it('looks at the clock as often as it is told', async () => {
    const turn = counted(0);
    await inSlices(steps(100), turn, 1);
    expect(turn.asked).toBe(101);
  });

  it('waits for another turn when there is no time left', async () => {
    const turn = counted(0);
    await inSlices(steps(100), turn);
    expect(turn.asked).toBeGreaterThan(5);
  });

  it('takes no more than a slice, however much time there is', async () => {
    const turn = counted(1_000_000);
    const slow = () => {
      const end = performance.now() + 0.5;
      while (performance.now() < end);
    };
    await inSlices(steps(100, slow), turn);
    // 50 ms of work, in slices of 4 ms that are overrun by a few steps at most.
    expect(turn.asked).toBeGreaterThan(3);
  });

  it('lets others have their turn in between', async () => {
    const order: string[] = [];
    const ended = inSlices(
      steps(2, () => order.push('ours')),
      promptTurn,
    );
    queueMicrotask(() => order.push('theirs'));
    await ended;
    expect(order).toEqual(['theirs', 'ours', 'ours']);
  });

  it('has a slice of its own in a page that is never idle', async () => {
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) =>
      callback({ didTimeout: true, timeRemaining: () => 0 }),
    );
    await expect(idleTurn()).resolves.toBe(SLICE_MS);
  });
});
