import { closest } from './walk';

/** What has changed in a document since it was last asked. */
export interface RootChanges {
  /** Elements that came; some may be gone again. */
  added: Element[];
  /** Links whose `href` or text may be another. (Addresses of drawings written the old way, `xlink:href`, are not seen.) */
  changed: Set<Element>;
  /** Something was removed. */
  removed: boolean;
}

/** More changes than this are not kept one by one; reading the document anew costs less. */
const MOST_RECORDS = 5_000;

const WHAT: MutationObserverInit = { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] };

/**
 * Observes a document and the open shadow roots in it. The observer's callback only puts changes aside; while nobody sees
 * the page not even that: the first change ends the observing, and all has to be read when the page is seen again.
 *
 * @param onChange there is something to take; called from the observer's callback, so it must only plan work
 */
export function createRootWatch(onChange: () => void) {
  let roots = new WeakSet<Node>();
  let batches: MutationRecord[][] = [];
  let records = 0;
  let tooMuch = false;

  const observer = new MutationObserver((batch) => {
    batches.push(batch);
    records += batch.length;
    const hidden = document.visibilityState !== 'visible';
    if (hidden || records > MOST_RECORDS) forget();
    if (hidden) observer.disconnect();
    else onChange();
  });

  function forget(): void {
    batches = [];
    records = 0;
    tooMuch = true;
  }

  function stop(): void {
    observer.disconnect();
    batches = [];
    records = 0;
    tooMuch = false;
  }

  const add = (root: Node): boolean => {
    if (roots.has(root)) return false;
    roots.add(root);
    observer.observe(root, WHAT);
    return true;
  };

  return {
    /** Begins, or begins anew, with the document alone. What was put aside is forgotten. */
    start(): void {
      stop();
      roots = new WeakSet();
      add(document);
    },
    stop,
    /** Observes a shadow root as well; answers whether that is new. */
    add,
    get hasChanges(): boolean {
      return tooMuch || batches.length > 0;
    },
    /** What was put aside, `null` when it is too much to tell: then all has to be read and `start` called. */
    take(): RootChanges | null {
      if (tooMuch) return null;
      const changes: RootChanges = { added: [], changed: new Set(), removed: false };
      for (const { addedNodes, removedNodes, target } of batches.flat()) {
        for (const node of addedNodes) if (node instanceof Element) changes.added.push(node);
        if (removedNodes.length) changes.removed = true;
        const link = target instanceof Element && closest(target, 'a, area');
        if (link) changes.changed.add(link);
        // Every relative address is another now.
        if (target instanceof HTMLBaseElement || hasBase(addedNodes) || hasBase(removedNodes)) return null;
      }
      batches = [];
      records = 0;
      return changes;
    },
  };
}

const hasBase = (nodes: NodeList) => [...nodes].some((node) => node instanceof HTMLBaseElement);
