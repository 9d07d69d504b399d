import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import type { CardAnswer } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';

/** The paper behind a link's key, `null` for one that is not known here; by then the card's code is in this frame. */
export async function lookUpPaper(ctx: ContentScriptContext, key: string | undefined): Promise<CardAnswer | null> {
  // An extension that was updated under an open page cannot be asked any more; the page's new visit brings a new script.
  if (key === undefined || ctx.isInvalid) return null;
  try {
    return await send('card.open', { key, version: null, hasCard: globalThis.paperglossCard !== undefined });
  } catch {
    // No card is better than an error on somebody else's page.
    return null;
  }
}
