import { describe, expect, it } from 'vitest';
import { aHover, dismiss, enter, interrupt, leave, move, nothing, over, time } from './a-hover';

describe('a card that is to show in a moment', () => {
  it('is laid out a little before, once', () => {
    const hover = aHover();
    hover.feed(enter('A', 0), time(149));
    expect(hover.all()).toEqual(['look-up A']);
    hover.feed(time(150), time(180));
    expect(hover.all()).toEqual(['ready A']);
    hover.feed(time(200), time(250));
    expect(hover.all()).toEqual(['show A']);
  });

  it.each([
    ['the link is left', leave(170)],
    ['another link is meant', enter('B', 170)],
    ['the pointer comes onto another link', over('B', 170)],
    ['it is sent away', dismiss],
    ['the page scrolls', interrupt(true)],
    ['somebody writes', interrupt(false)],
    ['a button is pressed', move(170, { free: false })],
    ['the pointer goes on, fast', move(170, { pace: 'fast' })],
    ['there is nothing to show', nothing(1)],
  ])('is withdrawn when %s', (_, event) => {
    const hover = aHover();
    hover.feed(enter('A', 0), time(150));
    hover.all();
    hover.feed(event);
    expect(hover.all()[0]).toBe('withdraw');
  });

  it('is laid out anew when the dwell begins anew', () => {
    const hover = aHover();
    hover.feed(over('A', 0), move(0), time(150), move(170, { pace: 'fast' }), time(319));
    expect(hover.all()).toEqual(['look-up A', 'ready A', 'withdraw']);
    hover.feed(time(320), time(370));
    expect(hover.all()).toEqual(['ready A', 'show A']);
  });

  it('is looked up first, laid out at once where there is no time left, and shows without it when that has passed', () => {
    const short = aHover({ dwellMs: 20, graceMs: 300 });
    short.feed(enter('A', 0), time(0), time(20));
    expect(short.all()).toEqual(['look-up A', 'ready A', 'show A']);
    const late = aHover();
    late.feed(over('A', 0), move(0, { pace: 'fast' }), time(160));
    expect(late.all()).toEqual(['look-up A', 'ready A']);
    const tooLate = aHover();
    tooLate.feed(enter('A', 0), time(900));
    expect(tooLate.all()).toEqual(['look-up A', 'show A']);
  });
});
