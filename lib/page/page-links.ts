import { keyOf } from '@/lib/links';
import { createKnownPapers } from './known-papers';
import { namedBy } from './link-element';
import { createLinkMap, readTree } from './link-map';
import { Links } from './links';
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
/** A page that has kept still so long does not keep changing, in milliseconds. */
const STILL_MS = 60_000;

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
  /** A look is planned for later. */
  let planned = false;
  let refused = false;
  let fruitless = 0;
  let lookedAt = 0;

  const keys = (): string[] => [...ownKey(pageHosts()), ...links.current.keys()];
  const papers = (): string[] => [...new Set(keys().flatMap((key) => known.paperOf(key) ?? []))];

  /** Looks at changes until there are none; one at a time. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (!stopped && (anew || again || links.hasChanges)) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, collectMs));
      }
    } finally {
      working = false;
    }
  }

  async function look(): Promise<void> {
    // The page's own address may be another, which no link tells of.
    const other = again;
    again = false;
    const touched = await inSlices(read(other), turn);
    if (stopped) return links.stop();
    // The last slice may have been a whole one.
    await turn();
    const answer = await known.askAbout(keys());
    if (stopped) return;
    if (touched || other || answer === 'papers') onChange();
    // The background may have been on its way out: once more by itself, from then on with the page's next change.
    if (links.hasBare || (answer === 'refused' && !refused)) lookAgainLater();
    refused = answer === 'refused';
    if (papers().length || performance.now() - lookedAt > STILL_MS) fruitless = 0;
    else if (++fruitless > patience) stop();
    lookedAt = performance.now();
  }

  function* read(withBare: boolean): Generator<unknown, boolean> {
    // A turn may be long in coming.
    if (stopped) return false;
    if (anew) {
      anew = false;
      return yield* links.readAll();
    }
    const touched = yield* links.readChanges();
    return (withBare && (yield* links.readBare())) || touched;
  }

  function lookAgain(): void {
    again = true;
    void work();
  }

  function lookAgainLater(): void {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      lookAgain();
    }, LATE_MS);
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
    /** Ends that and forgets what was read. */
    stop,
    /** The page has another address, or another chance: one that was given up is read anew. */
    resume(): void {
      fruitless = 0;
      if (stopped) start();
      else lookAgain();
    },
    /** Somebody sees the page again: what has changed since is looked at. */
    seen(): void {
      void work();
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
      for (const [element, key] of links.current.entries()) if (known.paperOf(key)) yield element;
    },
    /** The keys of all that the page names, each once, in its order. Reads the whole page, because a person waits. */
    async keys(): Promise<string[]> {
      const found = new Links();
      await inSlices(readTree(found, document, pageHosts()), promptTurn);
      return [...new Set([...ownKey(pageHosts()), ...found.keys()])];
    },
  };
}

/** What the page itself is, when it is a paper's: a frame in another page is not what the reader is at. */
function ownKey(pageHosts: ReadonlySet<string>): string[] {
  const target = window === window.top ? namedBy(document.URL, pageHosts) : null;
  return target ? [keyOf(target)] : [];
}
