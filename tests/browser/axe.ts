import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './drivers/index';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on what a tab shows and tells what is wrong with it. The source is handed over by the browser's driver, which
 * may run in an extension page what that page itself may not load.
 */
export async function violations(tab: Tab): Promise<string[]> {
  const run = new Function(`${AXE};
    // What is still fading in has not the contrast that it will have.
    const finite = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
    return Promise.allSettled(finite.map(({ finished }) => finished))
      .then(() => axe.run(document, { resultTypes: ['violations'] }))
      .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))`);
  return tab.evaluate(run as () => Promise<string[]>);
}
