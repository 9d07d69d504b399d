import { keyOf } from '@/lib/links';
import { targetOf } from './link-element';
import { createRootWatch } from './root-watch';
import { idleTurn, inSlices, promptTurn, type Turn } from './slices';
import { elementsIn } from './walk';

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
/** So many keys are asked about at once. */
const MOST_KEYS = 500;

export type PageLinks = ReturnType<typeof createPageLinks>;

/**
 * Which papers this document's links name: read once, in slices when the page is idle, then kept up to date with what
 * the page changes, for as long as it is seen. A page that keeps changing and never shows a paper is given up.
 */
export function createPageLinks(options: PageLinksOptions) {
  const { pageHosts, ask, onChange, turn = idleTurn, collectMs = 400, patience = 300 } = options;
  /** Every link that names something, with its key. */
  let links = new Map<Element, string>();
  /** What the answers were. A key that is missing has not been asked about yet. */
  const answers = new Map<string, string | null>();
  const watch = createRootWatch(() => void work());
  let working = false;
  let stopped = true;
  /** Everything has to be read, not only what has changed. */
  let anew = false;
  /** Custom elements without a shadow root: their code may come late and hang one on them, which nothing tells of. */
  const bare = new Set<Element>();
  let late = false;
  /** The last question found nobody to answer it. */
  let refused = false;
  let fruitless = 0;

  const paperOf = (key: string): string | null => answers.get(key) ?? null;
  const papers = (): string[] => [...new Set([...links.values()].flatMap((key) => paperOf(key) ?? []))];

  /** Looks at changes until there are none; one at a time. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (!stopped && (anew || late || watch.hasChanges)) {
        late = false;
        const touched = await inSlices(readChanges(), turn);
        const learnt = await askAboutNew();
        if (touched || learnt) onChange();
        if (papers().length) fruitless = 0;
        else if (++fruitless > patience) stop();
        await new Promise((resolve) => setTimeout(resolve, collectMs));
      }
    } finally {
      working = false;
    }
  }

  function* readAll(): Generator<unknown, boolean> {
    anew = false;
    watch.start();
    bare.clear();
    const found = new Map<Element, string>();
    yield* readTree(found, document);
    links = found;
    if (bare.size) setTimeout(lookAgain, LATE_MS);
    return true;
  }

  /** Reads every link of a tree; answers whether one names another thing than before. */
  function* readTree(found: Map<Element, string>, root: Node, seen?: Set<Element>): Generator<unknown, boolean> {
    let touched = false;
    for (const element of elementsIn(root, watch.add)) {
      seen?.add(element);
      if (!element.shadowRoot && element.localName.includes('-')) bare.add(element);
      touched = read(found, element) || touched;
      yield;
    }
    return touched;
  }

  /** Notes what a link names now; answers whether that is another thing than before. */
  function read(found: Map<Element, string>, element: Element): boolean {
    const target = targetOf(element, pageHosts());
    const key = target && keyOf(target);
    const before = found.get(element) ?? null;
    if (key) found.set(element, key);
    else if (before) found.delete(element);
    return key !== before;
  }

  /** Reads what was added or given another address, and forgets what was removed; answers whether that was a link. */
  function* readChanges(): Generator<unknown, boolean> {
    const changes = anew ? null : watch.take();
    if (!changes) return yield* readAll();
    let touched = false;
    // A page adds a list and then its rows: the rows have been read with the list.
    const seen = new Set<Element>();
    for (const root of changes.added) {
      if (!seen.has(root) && root.isConnected) touched = (yield* readTree(links, root, seen)) || touched;
    }
    for (const element of changes.changed) {
      touched = read(links, element) || links.has(element) || touched;
      yield;
    }
    for (const host of bare) {
      if (host.shadowRoot || !host.isConnected) bare.delete(host);
      if (host.shadowRoot && host.isConnected) touched = (yield* readTree(links, host)) || touched;
      yield;
    }
    for (const element of changes.removed ? links.keys() : []) {
      if (!element.isConnected) touched = links.delete(element) || touched;
      yield;
    }
    return touched;
  }

  /** Asks about keys that are new; answers whether one of them is a paper's. */
  async function askAboutNew(): Promise<boolean> {
    const keys = [...new Set(links.values())].filter((key) => !answers.has(key));
    let learnt = false;
    for (let i = 0; i < keys.length; i += MOST_KEYS) {
      const some = keys.slice(i, i + MOST_KEYS);
      const ids = await ask(some).catch(() => null);
      if (!ids) {
        // The background may have been on its way out: once more by itself, from then on with the page's next change.
        if (!refused) setTimeout(lookAgain, LATE_MS);
        refused = true;
        return learnt;
      }
      refused = false;
      some.forEach((key, j) => {
        answers.set(key, ids[j] ?? null);
        learnt ||= !!ids[j];
      });
    }
    return learnt;
  }

  function lookAgain(): void {
    late = true;
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
    watch.stop();
  }

  return {
    /** Reads the page, now and whenever it changes. */
    start,
    stop,
    /** Gives a page another chance that was given up. */
    resume(): void {
      fruitless = 0;
      if (stopped) start();
    },
    /** The digest has changed: what was unknown may be known. */
    forgetUnknown(): void {
      for (const [key, id] of answers) if (id === null) answers.delete(key);
      if (!stopped) start();
    },
    /** An element whose shadow root may have come without a change of the document. */
    notice(host: Element): void {
      if (stopped || !host.shadowRoot || !watch.add(host.shadowRoot)) return;
      bare.add(host);
      lookAgain();
    },
    /** The ids of the known papers, each once. */
    papers,
    /** The links that name known papers. */
    *known(): Generator<Element> {
      for (const [element, key] of links) if (paperOf(key)) yield element;
    },
    /** The keys of all that the page's links name, each once, in the page's order. Reads the whole page, for a person. */
    async keys(): Promise<string[]> {
      const found = new Map<Element, string>();
      await inSlices(readTree(found, document), promptTurn);
      return [...new Set(found.values())];
    },
  };
}
