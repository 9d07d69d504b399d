import { describe, expect, it } from 'vitest';
import { readCard } from './card';
import { METAGPT, MODEL_ASSEMBLING, STAT, today } from './digest';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const REPO = 'https://github.com/Example-Lab/Two-Papers';
const FIRST = {
  ...MODEL_ASSEMBLING,
  githubRepo: `${REPO}/`,
  upvotes: 5,
  projectPage: 'https://example-lab.github.io/first',
};
const SECOND = { ...STAT, githubRepo: `${REPO}/tree/main/second`, upvotes: 80 };
const MENTION = {
  ...METAGPT,
  upvotes: 900,
  abstract: `We build on ${REPO}. The weights: https://huggingface.co/datasets/example-lab/Words.`,
};

describe.each(BROWSERS)('what a paper answers to, in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 }, digest: { days: today(FIRST, SECOND, MENTION) } });

  it('names the best paper of a shared repository first and the others below', async () => {
    const tab = await scene.open(linkAt('link', `${REPO.toLowerCase()}/issues/3`, 40, 40));
    await tab.hover('#link');
    const card = await readCard(tab);
    expect(card.id).toBe(SECOND.id);
    const others = await tab.inCard((root) => {
      const heading = [...(root?.querySelectorAll('h3') ?? [])].find((one) => /repository/.test(one.textContent));
      const region = heading?.closest('section');
      return {
        name: heading?.textContent?.trim(),
        ids: [...(region?.querySelectorAll<HTMLElement>('[data-paper-id]') ?? [])].map(
          ({ dataset }) => dataset.paperId,
        ),
      };
    });
    // Its own code before a mention in passing, however much that one is liked.
    expect(others).toEqual({ name: 'Also behind this repository', ids: [FIRST.id, METAGPT.id] });
  });

  it.each([
    ['a project page', 'http://www.example-lab.github.io/first/#method', FIRST.id],
    ['a data set that the abstract gives', 'https://hf.co/datasets/Example-Lab/words/tree/main', METAGPT.id],
  ])('knows the paper behind %s', async (_, href, id) => {
    const tab = await scene.open(linkAt('link', href, 40, 40));
    await tab.hover('#link');
    await readCard(tab, id);
    expect(await scene.ask('papers.find', { links: [href] })).toMatchObject([{ id }]);
  });
});
