import { describe, expect, it } from 'vitest';
import {
  aHover,
  ask,
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

describe('a link under the pointer', () => {
  it('means nothing as long as the pointer keeps still: the page has moved', () => {
    const hover = aHover();
    hover.feed(over('A', 0), time(1000), over('B', 1100), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('is meant when the pointer moves on it', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(move(50), move(150), time(199));
    expect(hover.done()).toEqual([]);
    hover.feed(time(200));
    expect(hover.done()).toEqual(['show A']);
  });

  it('is not meant while the person has something else in hand, and is when that is over', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0, { free: false }), time(500));
    expect(hover.done()).toEqual([]);
    hover.feed(move(600), time(800));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('is not meant any more once the person takes something in hand', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0), move(100, { free: false }), time(9999));
    expect(hover.seen()).toEqual([]);
  });

  it('is meant by the key that is held, without a move', () => {
    const hover = aHover();
    hover.feed(over('A', 0), hold(500), time(700));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
    const elsewhere = aHover();
    elsewhere.feed(hold(0), time(9999));
    expect(elsewhere.done()).toEqual([]);
  });

  it('takes over from one that the keyboard came to, when the pointer moves on it', () => {
    const hover = aHover();
    hover.feed(over('A', 0), enter('B', 10), time(100));
    expect(hover.done()).toEqual(['look-up B']);
    hover.feed(move(110), time(310));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('that has no card is not asked about again until it was left', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0), nothing(1), move(50), move(100), time(9999));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(leave(10_000), over('A', 10_100), move(10_100));
    expect(hover.done()).toEqual(['look-up A']);
  });
});

describe('a pointer that is fast', () => {
  const fast = { pace: 'fast' } as const;

  it('shows nothing, and asks nothing, however many links it passes', () => {
    const hover = aHover();
    for (let i = 0; i < 50; i += 1)
      hover.feed(over('ABC'[i % 3] as string, i * 20), move(i * 20, fast), time(i * 20 + 19));
    hover.feed(leave(1000), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('shows nothing on its way along a long link', () => {
    const hover = aHover();
    hover.feed(over('A', 0));
    for (let now = 0; now < 2000; now += 10) hover.feed(move(now, fast), time(now + 9));
    hover.feed(leave(2000), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('dwells from the moment it was last fast, and asks once it has settled', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0, fast), move(16, fast), time(45));
    expect(hover.done()).toEqual([]);
    hover.feed(time(46));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(time(215));
    expect(hover.done()).toEqual([]);
    hover.feed(time(216));
    expect(hover.done()).toEqual(['show A']);
  });

  it('is asked about before its card shows, also when time comes late', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0, fast), time(5000));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('asks as soon as it slows down', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0, fast), move(16));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(move(30), time(200));
    expect(hover.done()).toEqual(['show A']);
  });

  it('that only goes on, slowly, is asked about at once, and dwells from where it stops', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0, { pace: 'on' }));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(move(150, { pace: 'on' }), time(349));
    expect(hover.done()).toEqual([]);
    hover.feed(time(350));
    expect(hover.done()).toEqual(['show A']);
  });

  it('opens nothing in passing when there is no dwell', () => {
    const hover = aHover({ dwellMs: 0, graceMs: 300 });
    hover.feed(over('A', 0), move(0, fast), time(0), over('B', 10), move(10, fast), time(10), leave(20), time(9999));
    expect(hover.done()).toEqual([]);
    hover.feed(over('A', 10_000), move(10_000, fast), time(10_080));
    expect(hover.seen()).toEqual(['show A']);
  });
});

describe('something else that the person does', () => {
  it('ends the dwell; moving on the link begins it anew', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0), interrupt(false), time(9999));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(move(10_000), time(10_200));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('takes the card away when it is a scroll, and leaves it otherwise', () => {
    const hover = withCardOfA();
    hover.feed(interrupt(false));
    expect(hover.done()).toEqual([]);
    hover.feed(interrupt(true));
    expect(hover.done()).toEqual(['hide']);
  });

  it('that was a click keeps the link quiet, also when it was over before the dwell began', () => {
    const hover = aHover();
    hover.feed(over('A', 0), dismiss, move(100), time(9999));
    expect(hover.done()).toEqual([]);
  });
});

describe('a card that has the keyboard', () => {
  const withKeyboard = () => {
    const hover = withCardOfA();
    hover.feed(enterCard, pin(true, 300));
    return hover;
  };

  it('stays wherever the pointer goes', () => {
    const hover = withKeyboard();
    hover.feed(leave(400), time(9999), over('B', 10_000), move(10_000), time(10_500), leave(11_000), time(20_000));
    expect(hover.done()).toEqual([]);
  });

  it('goes with the grace when the keyboard has left it', () => {
    const hover = withKeyboard();
    hover.feed(pin(false, 1000), time(1299));
    expect(hover.done()).toEqual([]);
    hover.feed(time(1300));
    expect(hover.done()).toEqual(['hide']);
  });

  it('stays when the keyboard goes back to its link', () => {
    const hover = withKeyboard();
    hover.feed(pin(false, 1000), enter('A', 1001), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('goes with Escape, and does not come back to the link that then has the focus', () => {
    const hover = withKeyboard();
    hover.feed(dismiss, pin(false, 1000), enter('A', 1001), time(9999));
    expect(hover.done()).toEqual(['hide']);
  });
});

describe('asking for a card', () => {
  it('shows it without a dwell, also where it was sent away', () => {
    const hover = aHover();
    hover.feed(over('A', 0), dismiss, ask('A', 100));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('takes over from another one', () => {
    const hover = withCardOfA();
    hover.feed(ask('B', 1000));
    expect(hover.done()).toEqual(['hide', 'look-up B', 'show B']);
    expect(hover.state.shown?.link).toBe('B');
  });

  it('that shows changes nothing', () => {
    const hover = withCardOfA();
    hover.feed(leave(1000), ask('A', 1100), time(9999));
    expect(hover.done()).toEqual([]);
  });
});
