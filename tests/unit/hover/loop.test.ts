import { describe, expect, it } from 'vitest';
import type { HoverEffect } from '@/lib/hover/intent';
import { createHoverLoop, type HoverInput } from '@/lib/hover/loop';
import { aClock } from './a-clock';

/** A loop over letters with a clock of its own, and what it did: `12 show A`. */
function aLoop(perform: (effect: HoverEffect<string>, feed: (input: HoverInput<string>) => void) => void = () => {}) {
  const clock = aClock();
  const times = { dwellMs: 200, graceMs: 300 };
  const done: string[] = [];
  const busy: boolean[] = [];
  const loop = createHoverLoop<string>({
    ...clock,
    times: () => times,
    perform: (effect) => {
      done.push(`${clock.now()} ${effect.type}${'link' in effect ? ` ${effect.link}` : ''}`);
      perform(effect, loop.feed);
    },
    onBusy: (now) => busy.push(now),
  });
  return { clock, times, done, busy, loop };
}

const enter = (link: string): HoverInput<string> => ({ type: 'enter', link });
const LEAVE: HoverInput<string> = { type: 'leave' };

describe('the loop', () => {
  it('wakes the machine when the dwell and the grace are over', () => {
    const { clock, done, loop } = aLoop();
    loop.feed(enter('A'));
    clock.advance(1000);
    loop.feed(LEAVE);
    clock.advance(1000);
    expect(done).toEqual(['0 look-up A', '150 ready A', '200 show A', '1300 hide']);
  });

  it('has no timer while nothing waits for time, and never more than one', () => {
    const { clock, loop } = aLoop();
    expect(clock.pending).toBe(0);
    for (const link of ['A', 'B', 'C']) {
      loop.feed(enter(link));
      expect(clock.pending).toBe(1);
    }
    clock.advance(200);
    expect(clock.pending).toBe(0);
    loop.feed(LEAVE);
    loop.feed({ type: 'between' });
    expect(clock.pending).toBe(1);
    loop.feed({ type: 'enter-card' });
    expect(clock.pending).toBe(0);
  });

  it('does nothing for a link that was left before its time', () => {
    const { clock, done, loop } = aLoop();
    loop.feed(enter('A'));
    clock.advance(199);
    loop.feed(LEAVE);
    clock.advance(1000);
    expect(done).toEqual(['0 look-up A', '150 ready A', '199 withdraw']);
  });

  it('waits on when its timer goes off early', () => {
    const { clock, done, loop } = aLoop();
    loop.feed(enter('A'));
    clock.advance(199);
    clock.fireEarly();
    expect(done).toEqual(['0 look-up A', '150 ready A']);
    clock.advance(1);
    expect(done).toEqual(['0 look-up A', '150 ready A', '200 show A']);
  });

  it('takes a changed dwell at its next step', () => {
    const { clock, times, done, loop } = aLoop();
    times.dwellMs = 2000;
    loop.feed(enter('A'));
    clock.advance(100);
    times.dwellMs = 500;
    loop.feed({ type: 'time' });
    clock.advance(1000);
    expect(done).toEqual(['0 look-up A', '450 ready A', '500 show A']);
  });

  it('shows at once when the dwell was shortened to less than has passed', () => {
    const { clock, times, done, loop } = aLoop();
    times.dwellMs = 2000;
    loop.feed(enter('A'));
    clock.advance(1000);
    times.dwellMs = 200;
    loop.feed({ type: 'time' });
    expect(done).toEqual(['0 look-up A', '1000 show A']);
  });

  it('shows without waiting when there is no dwell', () => {
    const { clock, times, done, loop } = aLoop();
    times.dwellMs = 0;
    loop.feed(enter('A'));
    clock.advance(0);
    expect(done).toEqual(['0 look-up A', '0 show A']);
  });

  it('may be fed while it carries something out', () => {
    const { clock, done, busy, loop } = aLoop((effect, feed) => {
      if (effect.type === 'show') feed({ type: 'nothing', token: effect.token });
    });
    loop.feed(enter('A'));
    clock.advance(5000);
    expect(done).toEqual(['0 look-up A', '150 ready A', '200 show A', '200 hide']);
    expect([clock.pending, loop.state.shown, busy]).toEqual([0, null, [true, false]]);
  });
});

describe('being busy', () => {
  it('begins with a dwell, ends when the card has gone, and is told once each time', () => {
    const { clock, busy, loop } = aLoop();
    expect([loop.busy, busy]).toEqual([false, []]);
    loop.feed(enter('A'));
    expect([loop.busy, busy]).toEqual([true, [true]]);
    clock.advance(200);
    loop.feed(enter('B'));
    loop.feed(LEAVE);
    clock.advance(299);
    expect([loop.busy, busy]).toEqual([true, [true]]);
    clock.advance(1);
    expect([loop.busy, busy]).toEqual([false, [true, false]]);
  });

  it('ends when a link is left in its dwell, and when it is dismissed', () => {
    for (const end of [LEAVE, { type: 'dismiss' } as const]) {
      const { busy, loop } = aLoop();
      loop.feed(enter('A'));
      loop.feed(end);
      expect([loop.busy, busy]).toEqual([false, [true, false]]);
    }
  });

  it('does not begin with a link that was dismissed and not left', () => {
    const { busy, loop } = aLoop();
    loop.feed(enter('A'));
    loop.feed({ type: 'dismiss' });
    loop.feed(enter('A'));
    expect(busy).toEqual([true, false]);
  });
});
