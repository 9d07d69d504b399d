import { describe, expect, it } from 'vitest';
import { mount } from './mount';

/** The colour a token has in a theme, as the browser resolves it, in linear light. */
function luminance(root: Element, token: string): number {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  root.append(probe);
  const channels = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  probe.remove();
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const RATIOS: [token: string, on: string, least: number][] = [
  ['--ink', '--paper', 7],
  ['--ink', '--paper-2', 7],
  ['--ink', '--mark', 7],
  ['--ink-2', '--paper', 7],
  ['--ink-2', '--paper-2', 7],
  ['--ink-3', '--paper', 4.5],
  ['--ink-3', '--paper-2', 4.5],
  ['--rubric', '--paper', 4.5],
  ['--rubric', '--paper-2', 4.5],
  ['--rubric', '--rubric-soft', 4.5],
  ['--line', '--paper', 3],
  ['--line', '--paper-2', 3],
  ['--good', '--paper', 4.5],
  ['--good', '--paper-2', 4.5],
  ['--warn', '--paper', 4.5],
  ['--warn', '--paper-2', 4.5],
];

describe.each(['light', 'dark'] as const)('the colours in %s', (theme) => {
  it.each(RATIOS)('should set %s off from %s by %f', async (token, on, least) => {
    const view = await mount('card', <div class="pg" data-theme={theme} />);
    const [dark = 0, light = 0] = [token, on].map((name) => luminance(view.get('.pg'), name)).sort((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(least);
  });
});
