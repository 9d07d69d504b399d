import { keyOf } from '@/lib/links';
import { targetOf } from './link-element';
import { Links } from './links';
import { createRootWatch } from './root-watch';
import { elementsIn, shadowOf } from './walk';

/** Reads a tree into `links`, a step an element; answers whether a link names another thing than before. */
export function* readTree(
  links: Links,
  root: Node,
  pageHosts: ReadonlySet<string>,
  onElement: (element: Element) => void = () => {},
): Generator<unknown, boolean> {
  let touched = false;
  for (const element of elementsIn(root)) {
    onElement(element);
    touched = readLink(links, element, pageHosts) || touched;
    yield;
  }
  return touched;
}

function readLink(links: Links, element: Element, pageHosts: ReadonlySet<string>): boolean {
  const target = targetOf(element, pageHosts);
  return links.note(element, target && keyOf(target));
}

/**
 * The links of this document, read once and then kept up to date. It works only when it is asked to and in steps, so that
 * the caller can stop the clock between two of them.
 *
 * @param onChange there is something to read again
 */
export function createLinkMap(pageHosts: () => ReadonlySet<string>, onChange: () => void) {
  let links = new Links();
  const watch = createRootWatch(onChange);
  /** Custom elements without a shadow root: their code may come late and hang one on them, which nothing tells of. */
  const bare = new Set<Element>();

  const read = (into: Links, root: Node, seen?: Set<Element>) =>
    readTree(into, root, pageHosts(), (element) => {
      seen?.add(element);
      const shadow = shadowOf(element);
      if (shadow) watch.add(shadow);
      else if (isCustom(element)) bare.add(element);
    });

  return {
    /** The links as they were read last. */
    get current(): Links {
      return links;
    },
    /** Whether the document has changed since. */
    get hasChanges(): boolean {
      return watch.hasChanges;
    },
    /** Whether there are elements on which nobody would see a shadow root appear. */
    get hasBare(): boolean {
      return bare.size > 0;
    },

    /** Reads the whole document. */
    *readAll(): Generator<unknown, boolean> {
      watch.start();
      bare.clear();
      const found = new Links();
      yield* read(found, document);
      links = found;
      return true;
    },

    /** Reads what was added or given another address, and forgets what was removed; answers whether that was a link. */
    *readChanges(): Generator<unknown, boolean> {
      const changes = watch.take();
      if (!changes) return yield* this.readAll();
      let touched = false;
      // A page adds a list and then its rows: the rows have been read with the list.
      const seen = new Set<Element>();
      for (const root of changes.added) {
        if (!seen.has(root) && root.isConnected) touched = (yield* read(links, root, seen)) || touched;
      }
      for (const element of changes.changed) {
        // Also when it names the same, its text may be another.
        touched = readLink(links, element, pageHosts()) || links.has(element) || touched;
        yield;
      }
      for (const element of changes.removed ? links.elements() : []) {
        if (!element.isConnected) touched = links.note(element, null) || touched;
        yield;
      }
      return touched;
    },

    /** Looks once whether custom elements have got shadow roots; answers whether there were links in them. */
    *readBare(): Generator<unknown, boolean> {
      let touched = false;
      for (const host of bare) {
        bare.delete(host);
        if (host.isConnected && shadowOf(host)) touched = (yield* read(links, host)) || touched;
        yield;
      }
      return touched;
    },

    /** Has an element looked at whose shadow root may be new; answers whether it is. */
    notice(host: Element): boolean {
      const shadow = shadowOf(host);
      if (!shadow || !watch.add(shadow)) return false;
      bare.add(host);
      return true;
    },

    /** Ends the watching and forgets everything; `readAll` begins anew. */
    stop(): void {
      watch.stop();
      links = new Links();
      bare.clear();
    },
  };
}

/** Custom elements have a hyphen in their names. (In a form, a field may stand where its name should be.) */
const isCustom = ({ localName }: Element) => typeof localName === 'string' && localName.includes('-');
