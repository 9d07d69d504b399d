import { useId, useRef, useState } from 'preact/hooks';
import { CloseIcon, DownIcon } from '@/components/parts/icons';
import { useKeptFocus } from '@/components/parts/use-kept-focus';
import { formatNumber } from '@/lib/paper/counts';
import type { Chip } from '@/lib/search/query/types';
import type { Facets, FacetValue } from '@/lib/search/types';

export interface NarrowBarProps {
  /** What was understood of the query beyond plain words. */
  chips: readonly Chip[];
  /** How the answer can be narrowed; `null` where that was not counted. */
  facets: Facets | null;
  /** Papers in the answer: what leaves all of them narrows nothing. */
  total: number;
  onRemove(chip: Chip): void;
  /** @param filter what to add to the query */
  onNarrow(filter: string): void;
}

/** So few stand in the line anyway. */
const FEW = 2;

/** What narrows a search now, each to be taken away with a press, and what could narrow it further. */
export function NarrowBar({ chips, facets, total, onRemove, onNarrow }: NarrowBarProps) {
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const line = useId();
  // What was pressed is gone once it has done its work; the next in line takes over.
  useKeptFocus(bar, null, 'button');
  const values = narrowing(facets, total);
  if (!chips.length && !values.length) return null;
  return (
    <div ref={bar} class="pg-narrow" data-open={isOpen}>
      <fieldset id={line} class="pg-narrow-line">
        <legend class="pg-vh">Narrow the search</legend>
        {chips.map((chip) => (
          <button key={chip.range[0]} type="button" class="pg-pill pg-pill-on" onClick={() => onRemove(chip)}>
            <span class="pg-vh">Remove </span>
            <bdi>{chip.label}</bdi>
            <CloseIcon />
          </button>
        ))}
        {values.map(({ label, filter, count }) => (
          <button key={filter} type="button" class="pg-pill" onClick={() => onNarrow(filter)}>
            <span class="pg-vh">Only </span>
            <bdi>{label}</bdi>
            <span class="pg-pill-count">{formatNumber(count)}</span>
          </button>
        ))}
      </fieldset>
      {chips.length + values.length > FEW && (
        <button
          type="button"
          class="pg-icon-button pg-narrow-all"
          aria-expanded={isOpen}
          aria-controls={line}
          aria-label="All filters"
          onClick={() => setOpen(!isOpen)}
        >
          <DownIcon />
        </button>
      )}
    </div>
  );
}

/** The values that leave some of the papers and not all, those that people ask for most first. */
function narrowing(facets: Facets | null, total: number): FacetValue[] {
  if (!facets) return [];
  const { code, saved, years, organizations } = facets;
  return [code, saved, ...years, ...organizations].filter(
    (value) => value !== null && value.count < total,
  ) as FacetValue[];
}
