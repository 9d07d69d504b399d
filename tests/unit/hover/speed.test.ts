import { describe, expect, it } from 'vitest';
import { createSpeedMeter } from '@/lib/hover/speed';

/** Moves a pointer to the right at a steady speed, in pixels a millisecond, and answers what the meter says at its end. */
function passing(speed: number, { everyMs = 8, forMs = 200, from = 0 } = {}) {
  const meter = createSpeedMeter();
  let fast = false;
  for (let at = 0; at <= forMs; at += everyMs) fast = meter.moved({ x: speed * at, y: 300 }, from + at);
  return { meter, fast };
}

describe('the speed meter', () => {
  it.each([
    [0.1, 8],
    [0.4, 8],
    [0.4, 16],
    [0.4, 1],
  ])('takes %f px/ms, told every %i ms, for a pointer that means something', (speed, everyMs) => {
    expect(passing(speed, { everyMs }).fast).toBe(false);
  });

  it.each([
    [0.6, 8],
    [0.6, 16],
    [0.6, 1],
    [3, 8],
  ])('takes %f px/ms, told every %i ms, for one that passes by', (speed, everyMs) => {
    expect(passing(speed, { everyMs }).fast).toBe(true);
  });

  it.each([16.67, 100])('works where the browser tells the time in steps of %f ms only', (step) => {
    const meter = createSpeedMeter();
    const at = (ms: number) => Math.floor(ms / step) * step;
    let fast = false;
    for (let ms = 0; ms < 500; ms += 8) fast = meter.moved({ x: ms, y: 0 }, at(ms));
    expect(fast).toBe(true);
  });

  it('measures the way, not how far the pointer has come', () => {
    const meter = createSpeedMeter();
    let fast = false;
    for (let i = 0; i < 40; i += 1) fast = meter.moved({ x: i % 2 ? 30 : 0, y: 0 }, i * 8);
    expect(fast).toBe(true);
  });

  it('forgets what was when the pointer has stood still', () => {
    const { meter } = passing(3);
    expect(meter.moved({ x: 600, y: 300 }, 1000)).toBe(false);
    expect(meter.moved({ x: 601, y: 300 }, 1016)).toBe(false);
  });

  it('takes a pointer that is put somewhere at once for one that stood', () => {
    const meter = createSpeedMeter();
    meter.moved({ x: 0, y: 0 }, 0);
    expect(meter.moved({ x: 900, y: 500 }, 5000)).toBe(false);
  });

  it('has slowed down within two samples of a usual mouse', () => {
    const { meter } = passing(2, { forMs: 192, everyMs: 16 });
    expect(meter.moved({ x: 392, y: 300 }, 208)).toBe(true);
    expect(meter.moved({ x: 395, y: 300 }, 224)).toBe(false);
  });
});
