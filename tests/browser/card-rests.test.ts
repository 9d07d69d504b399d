import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { cardNow, readCard } from './card';
import { METAGPT } from './digest';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

// Both browsers at once: it is the minute that takes long.
const scenes = BROWSERS.map((kind) => useScene(kind));

it('a card stays for a minute, and for as long as the pointer rests', { timeout: 120_000 }, async () => {
  const tabs = await Promise.all(
    scenes.map((scene) => scene.open(linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40))),
  );
  for (const tab of tabs) {
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  }
  await sleep(60_000);
  expect(await Promise.all(tabs.map(cardNow))).toEqual([METAGPT.id, METAGPT.id]);
});
