import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { SaveFailed, type SaveFailure } from '@/components/parts/SaveFailed';
import { type SurfaceProps, surface } from '@/components/parts/theme';
import { countOf } from '@/lib/paper/counts';
import { SearchField, type SearchFieldProps } from './SearchField';
import { Tabs } from './Tabs';

/** The popup's three rooms: the papers of this page, the search, the reading list. */
export type PopupTab = 'page' | 'search' | 'list';

const TAB_NAMES: Record<PopupTab, string> = { page: 'This page', search: 'Search', list: 'Reading list' };

export interface PopupShellProps extends SurfaceProps, Pick<SearchFieldProps, 'onEnter' | 'isHelping' | 'onHelp'> {
  /** `popup` sizes the browser's popup, `tab` fills a tab of any width. */
  place: 'popup' | 'tab';
  tab: PopupTab;
  onTab(tab: PopupTab): void;
  /** What is behind each tab; leave out what is unknown. */
  counts: Partial<Record<PopupTab, number | null>>;
  query: string;
  /** Every keystroke in the search field, and the empty string when it is cleared. */
  onQuery(query: string): void;
  /** Papers on this machine, told in the empty search field; `null` until known. */
  papers: number | null;
  /** A paper's detail, laid over everything but the footer; `null` when none is open. */
  detail?: ComponentChildren | null;
  /** The status line. */
  footer: ComponentChildren;
  /** How the last change of the reading list failed, if it did. */
  saveFailure?: SaveFailure | null | undefined;
  /** Opens the settings; without it nothing offers them. */
  onSettings?: (() => void) | undefined;
  /** The selected tab's panel. */
  children: ComponentChildren;
}

/** Whether a key belongs to something that takes text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && !!target.closest('input, textarea, select, [contenteditable]');

/** Focuses the field when `/` is pressed anywhere it is not text. */
function useSlash(field: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (field.current?.closest('[inert]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}

/** The popup's frame: search on top, tabs, the panel that scrolls, the status line at the foot. */
export function PopupShell(props: PopupShellProps) {
  const {
    place,
    tab,
    onTab,
    counts,
    query,
    onQuery,
    onEnter,
    isHelping,
    onHelp,
    papers,
    detail,
    footer,
    saveFailure,
    onSettings,
    children,
    ...look
  } = props;
  const prefix = useId();
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useSlash(field);
  const tabs = (['page', 'search', 'list'] as const).map((id) => ({
    id,
    name: TAB_NAMES[id],
    count: counts[id] ?? null,
  }));
  return (
    <div class="pg pg-popup" data-place={place} {...surface(look)}>
      <main class="pg-sheet">
        {/* Stays in place under an open detail, so that going back finds the list where it was. */}
        <div class="pg-under" inert={!!detail}>
          <div class="pg-top">
            <h1 class="pg-brand">Papergloss</h1>
            <SearchField
              query={query}
              onQuery={onQuery}
              onDown={() => panel.current?.querySelector<HTMLElement>('.pg-row-title')?.focus()}
              onEnter={onEnter}
              isHelping={isHelping}
              onHelp={onHelp}
              placeholder={papers === null ? 'Search papers' : `Search ${countOf(papers, 'paper')}`}
              inputRef={field}
            />
            <Tabs label="Papers" tabs={tabs} selected={tab} onSelect={onTab} prefix={prefix} />
          </div>
          <div
            ref={panel}
            class="pg-panel"
            role="tabpanel"
            id={`${prefix}-panel`}
            aria-labelledby={`${prefix}-tab-${tab}`}
            key={tab}
          >
            {children}
          </div>
        </div>
        {detail && <div class="pg-over">{detail}</div>}
      </main>
      <SaveFailed failure={saveFailure ?? null} />
      <footer class="pg-foot">
        {footer}
        {onSettings && (
          <button type="button" class="pg-act pg-settings" onClick={() => onSettings()}>
            Settings
          </button>
        )}
      </footer>
    </div>
  );
}
