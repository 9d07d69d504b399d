import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { CloseIcon, SearchIcon } from '@/components/parts/icons';

export interface SearchFieldProps {
  /** What stands in the field. */
  query: string;
  /** Every keystroke, and the empty string when it is cleared. */
  onQuery(query: string): void;
  /** Arrow down: on to the results. */
  onDown(): void;
  placeholder: string;
  /** The field itself, for the key that focuses it. */
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The search field: Escape clears it first and only then closes the popup, as the browser would. */
export function SearchField({ query, onQuery, onDown, placeholder, inputRef }: SearchFieldProps) {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, its keys are not ours.
    if (event.isComposing) return;
    if (event.key === 'Escape' && query) onQuery('');
    else if (event.key === 'ArrowDown') onDown();
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
    </search>
  );
}
