import { describe, expect, it } from 'vitest';
import { createSpeedMeter, type Pace } from '@/lib/hover/speed';

/** Moves a pointer to the right at a steady speed, in pixels a millisecond, and answers what was said of it after its start. */
function passing(speed: number, { everyMs = 8, forMs = 200 } = {}) {
  const meter = createSpeedMeter();
  const said: Pace[] = [];
  for (let at = 0; at <= forMs; at += everyMs) said.push(meter.moved({ x: speed * at, y: 300 }, at));
  return { meter, said: new Set(said.slice(said.length / 2)) };
}

describe('the speed meter', () => {
  it.each([
    [0.02, 8],
    [0.05, 16],
    [0.05, 1],
  ])('takes %f px/ms, told every %i ms, for a pointer that rests', (speed, everyMs) => {
    expect([...passing(speed, { everyMs }).said]).toEqual(['still']);
  });

  it.each([
    [0.6, 8],
    [0.6, 16],
    [0.6, 1],
    [3, 8],
  ])('takes %f px/ms, told every %i ms, for one that passes by', (speed, everyMs) => {
    expect([...passing(speed, { everyMs }).said]).toEqual(['fast']);
  });

  it('takes a slow one for passing by whenever it has come some way, which is more often than one dwells', () => {
    const meter = createSpeedMeter();
    const passed: number[] = [];
    for (let at = 0; at <= 2000; at += 8) if (meter.moved({ x: 0, y: 0.08 * at }, at) === 'on') passed.push(at);
    const gaps = passed.slice(1).map((at, i) => at - (passed[i] ?? 0));
    expect(gaps.length).toBeGreaterThan(8);
    expect(Math.max(...gaps)).toBeLessThan(200);
  });

  it('takes a hand that trembles for one that rests', () => {
    const meter = createSpeedMeter();
    meter.moved({ x: 100, y: 100 }, 0);
    const said = Array.from({ length: 60 }, (_, i) =>
      meter.moved({ x: 100 + (i % 3), y: 100 - (i % 2) }, 100 + i * 16),
    );
    expect(new Set(said)).toEqual(new Set(['still']));
  });

  it.each([16.67, 100])('works where the browser tells the time in steps of %f ms only', (step) => {
    const meter = createSpeedMeter();
    const at = (ms: number) => Math.floor(ms / step) * step;
    let pace: Pace = 'still';
    for (let ms = 0; ms < 500; ms += 8) pace = meter.moved({ x: ms, y: 0 }, at(ms));
    expect(pace).toBe('fast');
  });

  it('measures the way, not how far the pointer has come', () => {
    const meter = createSpeedMeter();
    let pace: Pace = 'still';
    for (let i = 0; i < 40; i += 1) pace = meter.moved({ x: i % 2 ? 30 : 0, y: 0 }, i * 8);
    expect(pace).toBe('fast');
  });

  it('forgets what was when the pointer has stood still', () => {
    const { meter } = passing(3);
    meter.moved({ x: 600, y: 300 }, 1000);
    expect(meter.moved({ x: 601, y: 300 }, 1016)).toBe('still');
  });

  it('takes a pointer that is put somewhere at once for one that stood', () => {
    const meter = createSpeedMeter();
    meter.moved({ x: 0, y: 0 }, 0);
    meter.moved({ x: 900, y: 500 }, 5000);
    expect(meter.moved({ x: 900, y: 501 }, 5016)).toBe('still');
  });

  it('has slowed down within two samples of a usual mouse', () => {
    const { meter } = passing(2, { forMs: 192, everyMs: 16 });
    meter.moved({ x: 392, y: 300 }, 208);
    expect(meter.moved({ x: 395, y: 300 }, 224)).toBe('still');
  });
});
