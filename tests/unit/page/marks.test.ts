import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMarks } from '@/lib/page/marks';
import { promptTurn } from '@/lib/page/slices';
import { arxiv, settle, show } from './a-document';

const NAME = 'papergloss-known';
const highlight = () => CSS.highlights.get(NAME);
const count = () => expect.poll(() => highlight()?.size, { interval: 10 });

function marksOf(html: string) {
  const main = show(html);
  const marks = createMarks(promptTurn);
  onTestFinished(() => marks.clear());
  return { main, marks, links: () => main.querySelectorAll('a') };
}

describe('marks', () => {
  it('are painted anew only when something about them has changed', async () => {
    const { main, marks, links } = marksOf(arxiv('2308.00352') + arxiv('2301.00001'));
    marks.show(links);
    await count().toBe(2);
    const painted = highlight();
    marks.show(links);
    await settle(50);
    expect(highlight()).toBe(painted);
    links()[0]?.append('more words');
    marks.show(links);
    await expect.poll(highlight).not.toBe(painted);
    main.firstElementChild?.remove();
    marks.show(links);
    await count().toBe(1);
  });

  it('are so many and no more', async () => {
    const { marks, links } = marksOf(arxiv('2308.00352').repeat(2_500));
    marks.show(links);
    await count().toBe(2_000);
  });

  it('do not come when they were switched off in the meantime', async () => {
    const { marks, links } = marksOf(arxiv('2308.00352'));
    const set = vi.spyOn(CSS.highlights, 'set');
    marks.show(links);
    marks.clear();
    await settle(50);
    expect(set).not.toHaveBeenCalled();
    expect(highlight()).toBeUndefined();
  });
});
