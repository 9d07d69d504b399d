import type { ComponentChildren } from 'preact';

/** The small drawings over a notice: one printed page, and what has become of it. */
export type OrnamentName = 'blank' | 'closed' | 'opening' | 'search' | 'ribbon' | 'torn' | 'offline';

/** The page they all share. */
const SHEET = 'M18 8h28v48H18Z';
/** Its lines of text. */
const TEXT = 'M25 19h14M25 26h14M25 33h14M25 40h9';

const DRAWINGS: Record<OrnamentName, ComponentChildren> = {
  // Text, and a margin nobody has written in yet.
  blank: (
    <>
      <path d={SHEET} />
      <path class="pg-faint" d={TEXT} />
      <path class="pg-red" stroke-dasharray="1 5" d="M12 19v22" />
    </>
  ),
  // Closed for reading: a page in its wrapper.
  closed: (
    <>
      <path d={SHEET} />
      <path class="pg-faint" d="M25 19h14M25 47h14" />
      <path class="pg-red" d="M18 33h28M32 33v-6M27 33c0-9 10-9 10 0v9H27Z" />
    </>
  ),
  opening: (
    <>
      <path d={SHEET} />
      <path class="pg-faint" d={TEXT} />
      <path class="pg-red pg-draws" pathLength="1" d="M12 19v22" />
    </>
  ),
  search: (
    <>
      <path d="M18 8h28v20M18 8v48h14" />
      <path class="pg-faint" d="M25 19h14M25 26h7M25 33h4" />
      <path class="pg-red" d="M51 39a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM48.5 45.5l7 7" />
    </>
  ),
  ribbon: (
    <>
      <path d="M33 8H18v48h28V8" />
      <path class="pg-faint" d="M25 40h14M25 47h9" />
      <path class="pg-red" d="M33 5h8v27l-4-4-4 4Z" />
    </>
  ),
  torn: (
    <>
      <path d="M18 28V8h28v17M18 37v19h28V34" />
      <path class="pg-faint" d="M25 16h14M25 46h14" />
      <path class="pg-red" d="m14 31 6-3 5 5 6-5 5 4 6-6 6 4" />
    </>
  ),
  offline: (
    <>
      <path d={SHEET} />
      <path class="pg-faint" d="M25 19h14M25 26h9" />
      <path class="pg-red" d="M32 50v-4M27 46h10v-4a5 5 0 0 0-10 0ZM29 37v-3M35 37v-3" />
    </>
  ),
};

/** Decoration: what it shows is said by the words under it. */
export function Ornament({ name }: { name: OrnamentName }) {
  return (
    <svg class="pg-ornament" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}
