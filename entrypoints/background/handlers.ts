import { browser } from 'wxt/browser';
import { identifyText, identifyUrl, keyOf, pageTarget, parseKey } from '@/lib/links';
import type { Handlers } from '@/lib/messages/serve';
import { findByKeys, knownKeys } from '@/lib/store/by-key';
import type { Store } from '@/lib/store/open';
import { createCardService } from './card-service';
import type { DigestService } from './digest-service';
import type { ListService } from './list-service';
import type { PageService } from './page-service';
import { createPaperFetcher } from './paper-fetcher';
import type { SearchService } from './search-service';
import type { Turns } from './turns';

/** What the answers come from. */
export interface Services {
  digest: DigestService;
  list: ListService;
  searching: SearchService;
  page: PageService;
  turns: Turns;
}

/** What the background answers; see the protocol for what each message means. */
export function createHandlers(store: Store, { digest, list, searching, page, turns }: Services): Handlers {
  const { db } = store;
  const fetcher = createPaperFetcher(store, digest.papersChanged);
  const card = createCardService(store, digest.ready, turns);

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
      return searching.related(id, limit);
    },
    async 'papers.search'({ query, limit, offset }) {
      await digest.ready();
      const { total, hits } = await searching.search(query, { limit, offset });
      return { total, papers: hits.map(({ paper }) => paper) };
    },
    async 'papers.fetch'({ id }) {
      await digest.ready();
      return fetcher.paper(id);
    },
    'papers.version': ({ id }) => fetcher.version(id),

    async 'digest.erase'() {
      await digest.erase();
      return null;
    },
    'sync.now': () => digest.syncNow(),
    'sync.status': () => digest.status(),

    async 'readingList.set'(change) {
      await digest.ready();
      return list.set(change);
    },
    async 'readingList.restore'({ entry }) {
      await list.restore(entry);
      return null;
    },
    'readingList.remove': ({ id }) => list.remove(id),
    'readingList.list': () => list.all(),

    'card.open': (data, sender) => card.open(data, sender),
    async 'card.bring'({ part }, sender) {
      await card.bring(part, sender);
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

/** The key that a link, a key or an identifier in words stands for. */
function keyOfLink(link: string): string | null {
  const target = parseKey(link) ?? identifyUrl(link) ?? identifyText(link)[0] ?? pageTarget(link);
  return target ? keyOf(target) : null;
}
