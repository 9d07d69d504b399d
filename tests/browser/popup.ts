import type { Tab } from './drivers/index';

/** Chooses one of the popup's three tabs and waits for its panel. */
export async function choose(popup: Tab, name: 'page' | 'search' | 'list'): Promise<void> {
  await popup.click(`[role="tab"][data-tab="${name}"]`);
  await popup.waitFor((tab) => {
    const selected = document.querySelector(`[role="tab"][data-tab="${tab}"][aria-selected="true"]`);
    return selected && document.querySelector(`[role="tabpanel"][aria-labelledby="${selected.id}"]`);
  }, name);
}

/** The ids of the papers listed in the popup's panel, in order. */
export function listedIds(popup: Tab): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="tabpanel"] li[data-paper-id]')].map(
      ({ dataset }) => dataset.paperId ?? '',
    ),
  );
}

/** Waits until the popup lists just these papers, in this order. */
export async function waitForIds(popup: Tab, ids: string[]): Promise<void> {
  const listed = (wanted: string[]) => {
    const rows = document.querySelectorAll<HTMLElement>('[role="tabpanel"] li[data-paper-id]');
    const there = JSON.stringify([...rows].map(({ dataset }) => dataset.paperId));
    if (there === JSON.stringify(wanted)) return true;
    throw new Error(`it lists ${there}`);
  };
  await popup.waitFor(listed, ids, { what: `Waiting for the popup to list ${ids.join(', ') || 'nothing'}` });
}

/** Waits until this text is somewhere on the page. */
export async function waitForText(popup: Tab, text: string): Promise<void> {
  const there = (wanted: string) => {
    const all = document.body.textContent;
    if (all.includes(wanted)) return true;
    throw new Error(`there is only: ${all.slice(0, 300)}`);
  };
  await popup.waitFor(there, text, { what: `Waiting for “${text}”` });
}
