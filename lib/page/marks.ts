import { inSlices, type Turn } from './slices';

/** The name of the highlight; the style that goes with it is in marks.css. */
const NAME = 'papergloss-known';

/** The browser paints every mark of a page anew when one changes: so many it does without a pause that can be felt. */
const MOST_MARKS = 2_000;

/**
 * Marks links in the text through the CSS Custom Highlight API: the browser paints, the document stays as it is. Where
 * the API is missing nothing is marked. While marks are on, a page can find out that they are, and on which links: on
 * those to papers of a public digest, whether they are saved or not.
 *
 * @param turn when there is time to work
 */
export function createMarks(turn: Turn) {
  let ranges = new Map<Element, StaticRange>();
  let wanted: (() => Iterable<Element>) | null = null;
  let working = false;
  let again = false;

  const isWanted = () => wanted !== null;

  async function work(): Promise<void> {
    again = true;
    if (working) return;
    working = true;
    while (again && wanted) {
      again = false;
      const next = await inSlices(rangesOf(wanted(), ranges), turn);
      // Marks may have been switched off in the meantime.
      if (isWanted() && !isSame(next, ranges)) paint(next);
    }
    working = false;
  }

  function paint(next: Map<Element, StaticRange>): void {
    ranges = next;
    const highlight = new Highlight(...ranges.values());
    // Whatever the page highlights itself is painted over ours.
    highlight.priority = -1;
    CSS.highlights.set(NAME, highlight);
  }

  return {
    /** Marks the text of these links, and of no others, before long. */
    show(links: () => Iterable<Element>): void {
      wanted = links;
      if ('highlights' in CSS) void work();
    },
    clear(): void {
      wanted = null;
      ranges = new Map();
      // Also what a script before this one, of another version, may have left.
      if ('highlights' in CSS) CSS.highlights.delete(NAME);
    },
  };
}

/** A range for each link; those that still fit are kept. */
function* rangesOf(
  links: Iterable<Element>,
  before: ReadonlyMap<Element, StaticRange>,
): Generator<unknown, Map<Element, StaticRange>> {
  const ranges = new Map<Element, StaticRange>();
  for (const link of links) {
    if (ranges.size === MOST_MARKS) break;
    const old = before.get(link);
    ranges.set(link, old?.endOffset === link.childNodes.length ? old : wholeOf(link));
    yield;
  }
  return ranges;
}

const isSame = (a: ReadonlyMap<Element, StaticRange>, b: ReadonlyMap<Element, StaticRange>) =>
  a.size === b.size && [...a].every(([link, range]) => b.get(link) === range);

/** A static range: a live one would cost the page at every change, and there may be thousands. */
function wholeOf(link: Element): StaticRange {
  return new StaticRange({
    startContainer: link,
    startOffset: 0,
    endContainer: link,
    endOffset: link.childNodes.length,
  });
}
