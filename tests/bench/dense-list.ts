/** A dense list, as a page of search results or a reading list has it: every row is a link to a paper. In pixels. */
export const DENSE_LIST = {
  left: 200,
  top: 60,
  /** A day stands before each link; that is text, not link. */
  dayWidth: 60,
  width: 640,
  rowHeight: 20,
  rows: 30,
  /** The list is followed by others like it, so far below it: there is something to scroll to. */
  pitch: 800,
  lists: 6,
} as const;

const { left, top, dayWidth, width, rowHeight, rows, pitch, lists } = DENSE_LIST;

/** Where row `n` of the first list has its middle. */
export const rowAt = (n: number): number => top + (n + 0.5) * rowHeight;

/** A page with the lists; the rows lead to these papers, which are used again and again. A click leads nowhere. */
export function denseListPage(ids: readonly string[]): string {
  const row = (i: number) =>
    `<li><i>${(i % 28) + 1} May</i><a href="https://arxiv.org/abs/${ids[i % ids.length]}">A paper's title of the ` +
    `usual length, number ${i + 1} of a long list of papers</a></li>`;
  const list = (n: number) =>
    `<ul style="top:${top + n * pitch}px">${Array.from({ length: rows }, (_, i) => row(n * rows + i)).join('')}</ul>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A dense list</title><style>
body { height: ${lists * pitch}px; margin: 0; font: 14px/${rowHeight}px sans-serif }
ul { position: absolute; left: ${left}px; width: ${width}px; margin: 0; padding: 0; list-style: none }
li { display: flex; height: ${rowHeight}px }
i { flex: 0 0 ${dayWidth}px }
a { flex: 1; white-space: nowrap; overflow: hidden }
</style></head><body>${Array.from({ length: lists }, (_, n) => list(n)).join('')}
<script>addEventListener('click', (event) => event.preventDefault())</script></body></html>`;
}
