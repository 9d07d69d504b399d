import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import '@/lib/hover/card-surface';
import type { CardAnswer } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import type { PaperLink } from './link-at';

/** What the card of a link opens with, `null` when there is nothing to show; by then the card's code is in this frame. */
export async function lookUp(ctx: ContentScriptContext, link: PaperLink): Promise<CardAnswer | null> {
  // A background that is just going to sleep may lose the question. Asked again, it wakes.
  return ask(ctx, link)
    .catch(() => ask(ctx, link))
    .catch(() => null);
}

/** No card is better than an error on somebody else's page: what cannot be asked has no answer. */
async function ask(ctx: ContentScriptContext, { key, version }: PaperLink): Promise<CardAnswer | null> {
  // An extension that was updated under an open page cannot be asked any more; the page's new visit brings a new script.
  if (ctx.isInvalid) return null;
  return send('card.open', { key, version, hasCard: globalThis.paperglossCard !== undefined });
}
