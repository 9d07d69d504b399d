import { identifyUrl, keyOf } from '@/lib/links';
import { createKnownPapers } from './known-papers';
import { createLinkMap, type Links, readTree } from './link-map';
import { idleTurn, inSlices, promptTurn, type Turn } from './slices';

export interface PageLinksOptions {
  /** Hosts on which the digest knows project pages. */
  pageHosts: () => ReadonlySet<string>;
  /** For each key, in order, the id of the paper behind it, or `null`. Rejects when that cannot be told now. */
  ask: (keys: string[]) => Promise<(string | null)[]>;
  /** The page's papers, or the elements that name them, have changed. */
  onChange: () => void;
  /** When there is time to work; by default when the page is idle and seen. */
  turn?: Turn;
  /** How long changes are collected before they are looked at, in milliseconds. */
  collectMs?: number;
  /** So many looks at changes without a paper ever, and the page is left alone. */
  patience?: number;
}

/** When custom elements are looked at, or a question asked, once more, in milliseconds. */
const LATE_MS = 3_000;

export type PageLinks = ReturnType<typeof createPageLinks>;

/**
 * Which papers this document names, by its own address and by its links: read once, in slices when the page is idle, then
 * kept up to date with what the page changes, for as long as it is seen. A page that keeps changing and never names a
 * paper is given up.
 */
export function createPageLinks(options: PageLinksOptions) {
  const { pageHosts, ask, onChange, turn = idleTurn, collectMs = 400, patience = 300 } = options;
  const links = createLinkMap(pageHosts, () => void work());
  const known = createKnownPapers(ask);
  let working = false;
  let stopped = true;
  /** Everything has to be read, not only what has changed. */
  let anew = false;
  /** Something else has to be looked at than what has changed. */
  let again = false;
  let refused = false;
  let fruitless = 0;

  const keys = (): string[] => [...ownKey(), ...links.current.values()];
  const papers = (): string[] => [...new Set(keys().flatMap((key) => known.paperOf(key) ?? []))];

  /** Looks at changes until there are none; one at a time. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (!stopped && (anew || again || links.hasChanges)) {
      // The page's own address may be another, which no link tells of.
      const other = again;
      again = false;
      const touched = await inSlices(read(), turn);
      const answer = await known.askAbout(keys());
      if (touched || other || answer === 'papers') onChange();
      // The background may have been on its way out: once more by itself, from then on with the page's next change.
      if (answer === 'refused' && !refused) setTimeout(lookAgain, LATE_MS);
      refused = answer === 'refused';
      if (papers().length) fruitless = 0;
      else if (++fruitless > patience) stop();
      await new Promise((resolve) => setTimeout(resolve, collectMs));
    }
    working = false;
  }

  function* read(): Generator<unknown, boolean> {
    if (!anew) return yield* links.readChanges();
    anew = false;
    yield* links.readAll();
    if (links.hasBare) setTimeout(lookAgain, LATE_MS);
    return true;
  }

  function lookAgain(): void {
    again = true;
    void work();
  }

  function start(): void {
    stopped = false;
    anew = true;
    fruitless = 0;
    void work();
  }

  function stop(): void {
    stopped = true;
    links.stop();
  }

  return {
    /** Reads the page, now and whenever it changes. */
    start,
    stop,
    /** The page has another address, or another chance: one that was given up is read anew. */
    resume(): void {
      fruitless = 0;
      if (stopped) start();
      else lookAgain();
    },
    /** The digest has changed: what was unknown may be known. */
    forgetUnknown(): void {
      known.forgetUnknown();
      if (!stopped) start();
    },
    /** An element whose shadow root may have come without a change of the document. */
    notice(host: Element): void {
      if (!stopped && links.notice(host)) lookAgain();
    },
    /** The ids of the known papers, each once. */
    papers,
    /** The links that name known papers. */
    *known(): Generator<Element> {
      for (const [element, key] of links.current) if (known.paperOf(key)) yield element;
    },
    /** The keys of all that the page names, each once, in its order. Reads the whole page, because a person waits. */
    async keys(): Promise<string[]> {
      const found: Links = new Map();
      await inSlices(readTree(found, document, pageHosts()), promptTurn);
      return [...new Set([...ownKey(), ...found.values()])];
    },
  };
}

/** What the page itself is, when it is a paper's: a frame in another page is not what the reader is at. */
function ownKey(): string[] {
  const target = window === window.top ? identifyUrl(document.URL) : null;
  return target ? [keyOf(target)] : [];
}
