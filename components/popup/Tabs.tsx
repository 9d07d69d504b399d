import type { TargetedKeyboardEvent } from 'preact';
import { formatNumber } from '@/lib/paper/counts';

export interface TabInfo<Id extends string> {
  id: Id;
  name: string;
  /** How much is behind it; `null` while that is unknown or not worth a number. */
  count: number | null;
}

export interface TabsProps<Id extends string> {
  /** What the tabs choose between. */
  label: string;
  tabs: readonly TabInfo<Id>[];
  selected: Id;
  onSelect(id: Id): void;
  /** Prefix of the ids that tie a tab to its panel: `<prefix>-tab-<id>` and `<prefix>-panel`. */
  prefix: string;
}

/** How far an arrow key moves; left and right change places where reading runs from right to left. */
function stepOf(event: TargetedKeyboardEvent<HTMLElement>): number {
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === forward) return 1;
  return event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0;
}

/** Tabs as the ARIA practices want them: one stop for Tab, arrows between them, Home and End to the ends. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, prefix }: TabsProps<Id>) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const ends: Record<string, number> = { Home: 0, End: tabs.length - 1 };
    const to = ends[event.key] ?? (at + stepOf(event) + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next || to === at) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    onSelect(next.id);
  };
  return (
    <div class="pg-tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${prefix}-tab-${id}`}
          class="pg-tab"
          data-tab={id}
          aria-selected={id === selected}
          aria-controls={id === selected ? `${prefix}-panel` : undefined}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {name}
          {count !== null && <span class="pg-tab-count"> {formatNumber(count)}</span>}
        </button>
      ))}
    </div>
  );
}
