import { setTimeout as sleep } from 'node:timers/promises';
import type { Box, Tab } from './drivers/index';

/** What a person reads on the card. */
export interface CardView {
  id: string | null;
  title: string;
  /** Everything it says. */
  text: string;
  links: string[];
  related: { id: string | null; title: string; reason: string }[];
}

/** The card of one paper, or of whichever comes, once it is complete. */
export function readCard(tab: Tab, id?: string): Promise<CardView> {
  const read = (root: ShadowRoot, wanted: string | undefined): CardView | null => {
    const card = root.querySelector<HTMLElement>('[data-paper-id]');
    const shown = card?.dataset.paperId ?? null;
    const regions = [...root.querySelectorAll('section[aria-labelledby]')];
    const nameOf = (region: Element) => root.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent;
    const related = regions.find((region) => nameOf(region)?.trim() === 'Related papers');
    if (!card || !related || related.ariaBusy === 'true' || (wanted && shown !== wanted)) return null;
    return {
      id: shown,
      title: root.querySelector('h2')?.textContent ?? '',
      text: card.textContent ?? '',
      links: [...card.querySelectorAll('a')].map((link) => link.href),
      related: [...related.querySelectorAll<HTMLElement>('[data-paper-id]')].map((entry) => ({
        id: entry.dataset.paperId ?? null,
        title: entry.querySelector('a')?.textContent ?? '',
        reason: entry.lastElementChild?.textContent ?? '',
      })),
    };
  };
  return tab.waitInCard(read, id, { what: id ? `Waiting for the card of ${id}` : 'Waiting for a card' });
}

/** Which paper's card shows now, `null` when none does. */
export function cardNow(tab: Tab): Promise<string | null> {
  return tab.inCard((root) => root?.querySelector<HTMLElement>('[data-paper-id]')?.dataset.paperId ?? null);
}

export async function noCard(tab: Tab): Promise<void> {
  await tab.waitFor(() => !document.querySelector('papergloss-card'), undefined, {
    what: 'Waiting for the card to go',
  });
}

/** Whether a card comes into the page while `act` is carried out, and for a while after. */
export async function cardComes(tab: Tab, act: () => Promise<unknown>, afterMs = 500): Promise<boolean> {
  await tab.evaluate(() => {
    const page = window as Window & { cardsSeen?: number };
    page.cardsSeen = 0;
    // A card is laid out first, hidden from everybody; it comes when it is that no more.
    const isCard = (node: Node) =>
      node instanceof HTMLElement && node.localName === 'papergloss-card' && !node.ariaHidden;
    new MutationObserver((changes) => {
      const seen = changes.flatMap(({ type, target, addedNodes }) =>
        type === 'attributes' ? [target] : [...addedNodes],
      );
      page.cardsSeen = (page.cardsSeen ?? 0) + seen.filter((node) => node.isConnected && isCard(node)).length;
    }).observe(document, { childList: true, subtree: true, attributeFilter: ['aria-hidden'] });
  });
  await act();
  await sleep(afterMs);
  return tab.evaluate(() => ((window as Window & { cardsSeen?: number }).cardsSeen ?? 0) > 0);
}

/** The card's box once it has come to rest: complete, and twice at the same place. */
export async function restingBox(tab: Tab): Promise<Box> {
  await readCard(tab);
  return tab.boxInCard('[data-paper-id]');
}
