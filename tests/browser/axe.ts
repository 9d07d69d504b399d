import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './drivers/index';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What both runs do: what is still fading in has not the contrast that it will have. */
const CHECK = `
  const finite = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
  return Promise.allSettled(finite.map(({ finished }) => finished))
    .then(() => axe.run(shown, { resultTypes: ['violations'] }))
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))`;

/**
 * Runs axe on what a tab shows and tells what is wrong with it. The source is handed over by the browser's driver, which
 * may run in an extension page what that page itself may not load.
 */
export async function violations(tab: Tab): Promise<string[]> {
  return tab.evaluate(new Function(`${AXE}; const shown = document; ${CHECK}`) as () => Promise<string[]>);
}

/**
 * Runs axe on the card of a tab. Nothing outside sees into a closed shadow root, axe neither, so it looks at a copy of the
 * card that stands in an open one at the same place, styles included; the card itself goes on its way.
 */
export async function cardViolations(tab: Tab): Promise<string[]> {
  const html = await tab.inCard((root) => {
    const sheets = root?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)) ?? [];
    return `<style>${sheets.join('\n')}</style>${root?.innerHTML}`;
  });
  const copy = `
    document.querySelector('papergloss-card')?.remove();
    const shown = document.createElement('papergloss-card');
    shown.setAttribute('popover', 'manual');
    shown.attachShadow({ mode: 'open' }).innerHTML = html;
    document.documentElement.append(shown);
    shown.showPopover();`;
  return tab.evaluate(new Function('html', `${AXE}; ${copy} ${CHECK}`) as (html: string) => Promise<string[]>, html);
}
