import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { CloseIcon, QuestionIcon, SearchIcon } from '@/components/parts/icons';
import { LONGEST_QUERY } from '@/lib/search/types';

export interface SearchFieldProps {
  /** What stands in the field. */
  query: string;
  /** Every keystroke, and the empty string when it is cleared. */
  onQuery(query: string): void;
  /** Arrow down: on to the results. */
  onDown(): void;
  /** Enter: what stands there is meant. */
  onEnter?: (() => void) | undefined;
  /** Whether what can be typed is being explained; `onHelp` changes that, and without it nothing offers it. */
  isHelping?: boolean | undefined;
  onHelp?: (() => void) | undefined;
  placeholder: string;
  /** The field itself, for the key that focuses it. */
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The search field: Escape clears it first and only then closes the popup, as the browser would. */
export function SearchField(props: SearchFieldProps) {
  const { query, onQuery, onDown, onEnter, isHelping = false, onHelp, placeholder, inputRef } = props;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, its keys are not ours.
    if (event.isComposing) return;
    if (event.key === 'Escape' && query) onQuery('');
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter' && onEnter) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clear = () => {
    onQuery('');
    inputRef.current?.focus();
  };
  return (
    <search class="pg-search">
      <SearchIcon />
      <input
        ref={inputRef}
        type="search"
        aria-label="Search papers"
        placeholder={placeholder}
        value={query}
        maxLength={LONGEST_QUERY}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button type="button" class="pg-icon-button" aria-label="Clear search" onClick={clear}>
          <CloseIcon />
        </button>
      ) : (
        <span class="pg-kbd" aria-hidden="true">
          /
        </span>
      )}
      {onHelp && (
        <button
          type="button"
          class="pg-icon-button"
          aria-label="How to search"
          aria-expanded={isHelping}
          onClick={() => onHelp()}
        >
          <QuestionIcon />
        </button>
      )}
    </search>
  );
}
