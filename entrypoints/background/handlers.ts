import { browser } from 'wxt/browser';
import { identifyText, identifyUrl, keyOf, pageTarget, parseKey } from '@/lib/links';
import type { CardPart } from '@/lib/messages/protocol';
import type { Handlers, Sender } from '@/lib/messages/serve';
import { createRelatedIndex } from '@/lib/related';
import { createPaperSearch } from '@/lib/search';
import { findAllByKey, findByKeys, knownKeys } from '@/lib/store/by-key';
import type { PaperglossDatabase } from '@/lib/store/database';
import { derivedFromPapers } from '@/lib/store/derived';
import { getReading, listReading, removeReading, setReading } from '@/lib/store/reading-list';
import type { DigestService } from './digest-service';
import type { PageService } from './page-service';

/** An error that reaches the asker with its code. */
class RequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Papers beside the one on a card; more would push it off the screen. */
const MAX_OTHERS = 5;

/** What the background answers; see the protocol for what each message means. */
export function createHandlers(db: PaperglossDatabase, digest: DigestService, page: PageService): Handlers {
  const search = derivedFromPapers(db, createPaperSearch);
  const related = derivedFromPapers(db, createRelatedIndex);

  return {
    async 'papers.find'({ links }) {
      await digest.ready();
      const keys = links.map(keyOfLink);
      const found = await findByKeys(
        db,
        keys.filter((key) => key !== null),
      );
      // What is no link to a paper has no key and takes no answer from the store.
      return keys.map((key) => (key === null ? null : (found.shift() ?? null)));
    },
    async 'papers.known'({ keys }) {
      await digest.ready();
      return knownKeys(db, keys);
    },
    async 'papers.related'({ id, limit }) {
      await digest.ready();
      return (await related()).near(id, limit);
    },
    async 'papers.search'({ query, limit, offset }) {
      await digest.ready();
      const { total, hits } = (await search()).search(query, { limit, offset });
      return { total, papers: hits.map(({ paper }) => paper) };
    },
    'papers.fetch': ({ id }) => digest.fetchPaper(id),
    'papers.version': () => {
      throw new RequestError('not-found', 'Nobody tells yet.');
    },

    'sync.now': () => digest.syncNow(),
    'sync.status': () => digest.status(),

    async 'readingList.set'(change) {
      const entry = await setReading(db, change, new Date());
      if (!entry) throw new RequestError('not-found', `The digest has no paper ${change.id}.`);
      return entry;
    },
    'readingList.remove': ({ id }) => removeReading(db, id),
    'readingList.list': () => listReading(db),

    async 'card.open'({ key, version, hasCard }, sender) {
      await digest.ready();
      const [paper, ...others] = await findAllByKey(db, key);
      if (!paper) return null;
      const [entry] = await Promise.all([getReading(db, paper.id), hasCard ? undefined : inject(sender, 'card')]);
      return { kind: 'paper', key, version, paper, others: others.slice(0, MAX_OTHERS), status: entry?.status ?? null };
    },
    async 'card.bring'({ part }, sender) {
      await inject(sender, part);
      return null;
    },
    async 'card.settings'() {
      await browser.runtime.openOptionsPage();
      return null;
    },
    async 'page.changed'(_, sender) {
      await page.changed(sender);
      return null;
    },
    async 'page.marks'({ shown }, sender) {
      await page.marks(sender, shown);
      return null;
    },
  };
}

/** Brings the card's code, or a part of it, into the frame that asks: it reaches no page on which no paper was hovered. */
async function inject({ tab, frameId }: Sender, script: 'card' | CardPart): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) throw new RequestError('bad-request', 'Only pages have cards.');
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [`/content-scripts/${script}.js`],
  });
}

/** The key that a link, a key or an identifier in words stands for. */
function keyOfLink(link: string): string | null {
  const target = parseKey(link) ?? identifyUrl(link) ?? identifyText(link)[0] ?? pageTarget(link);
  return target ? keyOf(target) : null;
}
