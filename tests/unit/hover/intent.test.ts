import { describe, expect, it } from 'vitest';
import { nextWake, restingHover } from '@/lib/hover/intent';
import { aHover, dismiss, enter, enterCard, leave, nothing, time, withCardOfA } from './a-hover';

describe('dwelling on a link', () => {
  it('asks at once and shows when the dwell is over, not before', () => {
    const hover = aHover();
    hover.feed(enter('A', 1000));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(time(1199));
    expect(hover.done()).toEqual([]);
    hover.feed(time(1200));
    expect(hover.done()).toEqual(['show A']);
    hover.feed(time(1201), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('shows nothing when the link is left before', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), leave(199), time(200), time(9999));
    expect(hover.done()).toEqual(['look-up A']);
  });

  it('starts anew when the link is entered again', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), leave(150), enter('A', 160), time(359));
    expect(hover.seen()).toEqual([]);
    hover.feed(time(360));
    expect(hover.seen()).toEqual(['show A']);
  });

  it('goes on, without asking again, while the pointer moves inside the link', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), enter('A', 100), enter('A', 190), time(200));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('counts for the last of several links that the pointer runs over', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), enter('B', 100), enter('C', 190), time(200), time(389));
    expect(hover.seen()).toEqual([]);
    hover.feed(time(390));
    expect(hover.seen()).toEqual(['show C']);
  });

  it('of no time shows at once', () => {
    const hover = aHover({ dwellMs: 0, graceMs: 300 });
    hover.feed(enter('A', 1000), time(1000));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('is measured by what the setting says now, also when it changes while the pointer rests', () => {
    const hover = aHover({ dwellMs: 2000, graceMs: 300 });
    hover.feed(enter('A', 0), time(500));
    expect(hover.seen()).toEqual([]);
    hover.times.dwellMs = 400;
    hover.feed(time(500));
    expect(hover.seen()).toEqual(['show A']);
  });
});

describe('dismissing', () => {
  it('takes the card away at once', () => {
    const hover = withCardOfA();
    hover.feed(dismiss, time(9999));
    expect(hover.done()).toEqual(['hide']);
  });

  it('keeps the link quiet until it was left and entered again', () => {
    const hover = withCardOfA();
    hover.feed(dismiss, enter('A', 400), enter('A', 500), time(9999));
    expect(hover.done()).toEqual(['hide']);
    hover.feed(leave(10_000), enter('A', 10_100), time(10_300));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('ends a dwell as well, with nothing to hide', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), dismiss, time(200), enter('A', 300), time(9999));
    expect(hover.done()).toEqual(['look-up A']);
  });

  it('from the card keeps quiet the link under it', () => {
    const hover = withCardOfA();
    hover.feed(leave(300), enterCard, dismiss, enter('A', 400), time(9999));
    expect(hover.done()).toEqual(['hide']);
  });

  it('does not hold for another link, and ends by it', () => {
    const hover = withCardOfA();
    hover.feed(dismiss, enter('B', 400), time(600));
    expect(hover.done()).toEqual(['hide', 'look-up B', 'show B']);
    hover.feed(enter('A', 700), time(900));
    expect(hover.done()).toEqual(['look-up A', 'show A']);
  });

  it('keeps quiet the link the pointer is on, not the one whose card showed', () => {
    const hover = withCardOfA();
    hover.feed(enter('B', 300), dismiss, enter('B', 350), time(9999));
    expect(hover.done()).toEqual(['look-up B', 'hide']);
  });

  it('twice is as good as once', () => {
    const hover = withCardOfA();
    hover.feed(dismiss, dismiss, enter('A', 400), time(9999));
    expect(hover.done()).toEqual(['hide']);
  });

  it('of nothing does nothing', () => {
    const hover = aHover();
    hover.feed(dismiss);
    expect([hover.done(), hover.state]).toEqual([[], restingHover()]);
  });
});

describe('the answer that there is nothing', () => {
  it('ends the dwell when it comes in time', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), nothing(hover.state.lastToken + 1));
    expect(hover.done()).toEqual(['look-up A']);
    hover.feed(nothing(hover.state.lastToken), time(200), time(9999));
    expect(hover.done()).toEqual([]);
  });

  it('hides what was to be shown when it comes after the dwell', () => {
    const hover = withCardOfA();
    hover.feed(nothing(hover.state.shown?.token ?? -1));
    expect(hover.done()).toEqual(['hide']);
    expect(hover.state.shown).toBeNull();
  });

  it('changes nothing when it belongs to a link that was left', () => {
    const hover = aHover();
    hover.feed(enter('A', 0));
    const old = hover.state.lastToken;
    hover.feed(leave(50), enter('B', 60));
    const before = hover.state;
    hover.feed(nothing(old));
    expect(hover.state).toEqual(before);
    hover.feed(time(260));
    expect(hover.seen()).toEqual(['show B']);
    hover.feed(nothing(old));
    expect([hover.done(), hover.state.shown?.link]).toEqual([[], 'B']);
  });

  it('changes nothing when it belongs to an earlier visit of the same link', () => {
    const hover = aHover();
    hover.feed(enter('A', 0));
    const old = hover.state.lastToken;
    hover.feed(leave(50), enter('A', 60), nothing(old), time(260));
    expect(hover.seen()).toEqual(['show A']);
  });

  it('about one link leaves the card of another on its way out', () => {
    const hover = withCardOfA();
    hover.feed(enter('B', 1000), nothing(hover.state.lastToken + 1));
    hover.feed(nothing(hover.state.lastToken), time(1299));
    expect(hover.seen()).toEqual([]);
    hover.feed(time(1300));
    expect(hover.seen()).toEqual(['hide']);
  });
});

describe('nextWake', () => {
  const times = { dwellMs: 200, graceMs: 300 };
  const shown = { link: 'A', token: 1 };
  const waiting = { link: 'B', token: 2, since: 1000, fast: false, lookedUp: true, isReady: true };

  it.each([
    ['nothing goes on', {}, null],
    ['a card rests', { shown }, null],
    ['a link is dwelt on', { waiting }, 1200],
    ['a card is on its way out', { shown, hideAt: 1300 }, 1300],
    ['the next card comes before the old one goes', { shown, waiting, hideAt: 1300 }, 1200],
    ['the old card goes before the next one comes', { shown, waiting, hideAt: 1100 }, 1100],
    ['the pointer was fast and is to be asked about', { waiting: { ...waiting, fast: true, lookedUp: false } }, 1030],
    ['the dwell began with the clock itself', { waiting: { ...waiting, since: 0 } }, 200],
  ])('when %s is %j', (_, state, wake) => {
    expect(nextWake({ ...restingHover<string>(), ...state }, times)).toBe(wake);
  });
});
