import { describe, expect, it, vi } from 'vitest';
import { createLazyMath, type Typeset } from '@/lib/typesetting/lazy';

const NODES = [{ tag: 'math', attributes: {}, style: {}, children: ['x'] }];

describe('createLazyMath', () => {
  it('fetches the typesetter at the first formula, once', async () => {
    const load = vi.fn<() => Promise<Typeset>>().mockResolvedValue(() => NODES);
    const { renderMath } = createLazyMath(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([renderMath('x', false), renderMath('y', false)])).toEqual([NODES, NODES]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('answers at once when the typesetter is there', async () => {
    const { renderMath } = createLazyMath(async () => (tex) => (tex === 'x' ? NODES : null));
    await renderMath('x', false);
    expect(renderMath('x', false)).toBe(NODES);
    expect(renderMath('broken', false)).toBeNull();
  });

  it('tries again after a failure', async () => {
    const load = vi
      .fn<() => Promise<Typeset>>()
      .mockRejectedValueOnce(new Error('Offline'))
      .mockResolvedValue(() => NODES);
    const { renderMath } = createLazyMath(load);
    await expect(renderMath('x', false)).rejects.toThrow('Offline');
    expect(await renderMath('x', false)).toBe(NODES);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
