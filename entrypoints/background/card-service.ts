import { browser } from 'wxt/browser';
import { parseKey } from '@/lib/links';
import type { CardAnswer, CardPart, MessageData, UnknownPaper } from '@/lib/messages/protocol';
import type { Sender } from '@/lib/messages/serve';
import { readSettings } from '@/lib/settings/storage';
import { type LookUp, lookUp } from '@/lib/store/look-up';
import type { Store } from '@/lib/store/open';
import { RequestError } from './request-error';
import type { Turns } from './turns';

/** Papers beside the one on a card; more would push it off the screen. */
const MAX_OTHERS = 5;

/** What the cards of pages ask for. */
export function createCardService(store: Store, ready: () => Promise<boolean>, turns: Turns) {
  /** On the very first start, what is not found may be among the papers that come with the extension. */
  async function look(key: string): Promise<LookUp> {
    const found = await lookUp(store, key, new Date());
    return found.papers.length === 0 && (await ready()) ? lookUp(store, key, new Date()) : found;
  }

  return {
    /** What a card opens with; when that is something, the card's code is in the asking frame by then. */
    async open({ key, version, hasCard }: MessageData<'card.open'>, sender: Sender): Promise<CardAnswer | null> {
      const { papers, status, missing } = await turns.first(() => look(key));
      const [paper, ...others] = papers;
      const answer: CardAnswer | null = paper
        ? { kind: 'paper', key, version, paper, others: others.slice(0, MAX_OTHERS), status }
        : await unknownPaper(key, missing);
      if (answer && !hasCard) await bringCode(sender, 'card');
      return answer;
    },

    /** Brings a part of the card into the frame that asks. */
    bring: (part: CardPart, sender: Sender) => bringCode(sender, part),
  };
}

/** A paper on arXiv that is not known here, if the web may be asked for it. */
async function unknownPaper(key: string, missing: boolean): Promise<UnknownPaper | null> {
  const target = parseKey(key);
  if (target?.kind !== 'arxiv') return null;
  const { remoteLookup, digestUrl, arxivUrl } = await readSettings();
  if (remoteLookup === 'never') return null;
  const hosts = [digestUrl, arxivUrl].map((url) => new URL(url).host);
  return { kind: 'unknown', key, id: target.id, lookup: missing ? 'missing' : remoteLookup, hosts };
}

/** Brings the card's code, or a part of it, into the frame that asks: it reaches no page on which no paper was hovered. */
async function bringCode({ tab, frameId }: Sender, script: 'card' | CardPart): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) throw new RequestError('bad-request', 'Only pages have cards.');
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [`/content-scripts/${script}.js`],
  });
}
