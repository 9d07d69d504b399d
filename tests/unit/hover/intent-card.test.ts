import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '@/lib/hover/intent';
import {
  aHover,
  ask,
  between,
  dismiss,
  enter,
  enterCard,
  hold,
  interrupt,
  leave,
  move,
  nothing,
  over,
  pin,
  time,
  withCardOfA,
} from './a-hover';

describe('a card that shows', () => {
  it('goes when its link was left for the grace, not before', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), time(1299));
    expect(hover.done()).toEqual([]);
    hover.feed(time(1300), time(9999));
    expect(hover.done()).toEqual(['hide']);
  });

  it('goes by the first leaving, however often others follow', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), leave(1100), leave(1299), time(1300));
    expect(hover.done()).toEqual(['hide']);
  });

  it('stays, without being asked for again, when somebody comes back to its link', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), enter('A', 1299), time(1300), time(9999));
    expect(hover.done()).toEqual([]);
    expect(hover.state.shown?.link).toBe('A');
  });

  it('stays while the pointer is in it', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), enterCard, time(1300), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('goes when the pointer left it for the grace', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), enterCard, leave(5000), time(5299));
    expect(hover.done()).toEqual([]);
    hover.feed(time(5300));
    expect(hover.done()).toEqual(['hide']);
  });

  it('stays when the pointer goes from it back to the link', () => {
    const hover = withCardOfA();
    hover.feed(enterCard, leave(1000), enter('A', 1100), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('stays as long as the pointer moves towards it', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), between(1250), time(1300), between(1500), time(1550), time(1799));
    expect(hover.done()).toEqual([]);
    hover.feed(time(1800));
    expect(hover.done()).toEqual(['hide']);
  });

  it('can be asked for again once it has gone', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), time(1300), enter('A', 2000), time(2200));
    expect(hover.done()).toEqual(['hide', 'look-up A', 'show A']);
  });
});

describe('another link', () => {
  it('that is crossed on the way to the card changes nothing', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), enter('B', 1050), leave(1150), between(1160), enterCard, time(9999));
    expect(hover.seen()).toEqual([]);
    expect(hover.state.shown?.link).toBe('A');
  });

  it('that touches the card is forgotten in it', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), enter('B', 1050), enterCard, time(1250), time(9999));
    expect(hover.seen()).toEqual([]);
  });

  it('that is crossed on the way back to the first one is forgotten there', () => {
    const hover = withCardOfA();
    hover.feed(enter('B', 1000), enter('A', 1100), time(9999));
    expect(hover.seen()).toEqual([]);
    expect(hover.state.shown?.link).toBe('A');
  });

  it('that is dwelt on takes the card over', () => {
    const hover = withCardOfA();
    hover.feed(enter('B', 1000), time(1199));
    expect(hover.seen()).toEqual([]);
    hover.feed(time(1200), time(9999));
    expect(hover.seen()).toEqual(['show B']);
    hover.feed(leave(10_000), time(10_300));
    expect(hover.seen()).toEqual(['hide']);
  });

  it('whose dwell is longer than the grace finds the first card gone', () => {
    const hover = aHover({ dwellMs: 500, graceMs: 300 });
    hover.feed(enter('A', 0), time(500), enter('B', 1000), time(1300), time(1500));
    expect(hover.seen()).toEqual(['show A', 'hide', 'show B']);
  });

  it('does not put off the going of the first card', () => {
    const hover = aHover({ dwellMs: 500, graceMs: 300 });
    hover.feed(enter('A', 0), time(500), leave(1000), enter('B', 1200), time(1300));
    expect(hover.seen()).toEqual(['show A', 'hide']);
  });
});

describe('every interaction', () => {
  it('has a token of its own', () => {
    const hover = aHover();
    const tokens: (number | undefined)[] = [];
    for (const link of ['A', 'B', 'A']) {
      hover.feed(enter(link, 0));
      tokens.push(hover.state.waiting?.token);
    }
    expect(new Set(tokens).size).toBe(3);
  });

  it('shows under the token it was looked up by', () => {
    const hover = aHover();
    hover.feed(enter('A', 0));
    const token = hover.state.waiting?.token;
    hover.feed(time(200));
    expect(hover.state.shown).toEqual({ link: 'A', token });
  });
});

describe('whatever a person does', () => {
  /** A repeatable run of nonsense: 3,000 events, each some milliseconds after the one before. */
  function* nonsense(): Generator<HoverEvent<string>> {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    let now = 0;
    for (let i = 0; i < 3000; i += 1) {
      now += next(150);
      const link = 'ABC'[next(3)] as string;
      const pace = (['still', 'still', 'on', 'fast'] as const)[next(4)] ?? 'still';
      const events = [
        enter(link, now),
        over(link, now),
        move(now, { pace }),
        move(now, { free: false }),
        leave(now),
        enterCard,
        between(now),
        hold(now),
        ask(link, now),
        pin(next(3) === 0, now),
        interrupt(next(2) === 0),
        dismiss,
        nothing(next(i + 1)),
      ];
      yield events[next(80)] ?? (next(3) ? time(now) : enter(link, now));
    }
  }

  it('only what shows is hidden, and only what was looked up is shown', () => {
    const hover = aHover();
    let showing = false;
    const lookedUp = new Set<string>();
    const counts = { show: 0, hide: 0 };
    for (const event of nonsense()) {
      hover.feed(event);
      for (const effect of hover.done()) {
        const [type = '', link = ''] = effect.split(' ');
        if (type === 'look-up') lookedUp.add(link);
        if (type === 'show') expect(lookedUp).toContain(link);
        if (type === 'hide') expect(showing).toBe(true);
        if (type !== 'look-up') showing = type === 'show';
        if (type === 'show' || type === 'hide') counts[type] += 1;
      }
      expect(hover.state.shown !== null).toBe(showing);
      expect(hover.state.hideAt === null || showing).toBe(true);
    }
    // The run is worth something only when both happened often.
    expect(Math.min(counts.show, counts.hide)).toBeGreaterThan(50);
  });
});
