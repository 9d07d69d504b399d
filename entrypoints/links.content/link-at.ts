import type { Point, Rect } from '@/lib/hover/geometry';
import { keyOf } from '@/lib/links';
import { areaRect } from '@/lib/page/area-rect';
import { isEdited, isLink, targetOf, versionOf } from '@/lib/page/link-element';
import { linesOf, mentionAt, type TextMention } from '@/lib/page/mention-at';

/** A place in this document that names a paper or its code: a link, or a mention in plain text. */
export interface PaperLink {
  /** The link itself, or the element that the text is in. */
  element: Element;
  /** What it is looked up by. */
  key: string;
  /** The version that it names, if it names one. */
  version: number | null;
  /** Where it is on the screen, line by line; empty when nothing of it shows. */
  lines(): Rect[];
}

/** Finds paper links under the pointer; the same place is the same object as long as it names the same. */
export function createLinkFinder(pageHosts: () => ReadonlySet<string>) {
  const links = new WeakMap<Element, PaperLink>();
  let lastMention: (PaperLink & TextMention) | null = null;

  return {
    /** The paper link that an event happened on, seen through open shadow roots; `null` on anything else. */
    linkOn(event: Event): PaperLink | null {
      const element = event.composedPath().find((node) => node instanceof Element && isLink(node)) as
        | Element
        | undefined;
      const target = element && targetOf(element, pageHosts());
      if (!target || isEdited(element)) return null;
      const key = keyOf(target);
      const known = links.get(element);
      const version = versionOf(target);
      if (known?.key === key && known.version === version) return known;
      const link = { element, key, version, lines: () => linkLines(element) };
      links.set(element, link);
      return link;
    },

    /** The mention in plain text at a point; `roots` are the open shadow roots that the point is in. */
    mentionAt(point: Point, roots: ShadowRoot[]): PaperLink | null {
      const mention = mentionAt(point, roots);
      if (!mention) return null;
      if (!lastMention || !isSame(lastMention, mention)) {
        lastMention = { ...mention, lines: () => linesOf(mention.range) };
      }
      return lastMention;
    },
  };
}

function linkLines(element: Element): Rect[] {
  const rect = element instanceof HTMLAreaElement && areaRect(element);
  return rect ? [rect] : [...element.getClientRects()];
}

function isSame(a: TextMention, b: TextMention): boolean {
  const { startContainer, startOffset } = a.range;
  return (
    a.key === b.key &&
    a.version === b.version &&
    startContainer === b.range.startContainer &&
    startOffset === b.range.startOffset
  );
}
