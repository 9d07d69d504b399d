export interface SearchHelpProps {
  /** Puts an example into the search field. */
  onTry(query: string): void;
}

/** What can be typed: an example, and what it finds. `lib/search/query` reads it. */
const LANGUAGE: readonly (readonly [example: string, finds: string])[] = [
  ['agents planning', 'papers about both, in any form; typing errors are forgiven'],
  ['"chain of thought"', 'these words in a row'],
  ['make a model forget', 'what means the same in other words, too, below what has these'],
  ['reasoning -survey', 'without a word, or without anything below'],
  ['author:hong', 'by somebody; so do title:, org: and keyword:'],
  ['code:yes', 'with code'],
  ['upvotes:>50', 'by what it was given; so does comments:>3'],
  ['date:2025-10', 'of a month; also date:2025, date:>=2024; digest: asks when it was on Daily Papers'],
  ['is:saved', 'in your reading list; also is:unread, is:reading, is:done'],
  ['tag:thesis', 'with a tag of yours'],
  ['arxiv:2308.00352', 'one paper; a pasted link does as well'],
  ['like:2308.00352', 'papers near that one in meaning'],
];

/** The language of searches. */
export function SearchHelp({ onTry }: SearchHelpProps) {
  return (
    <section class="pg-search-help" aria-labelledby="pg-search-help">
      <h2 id="pg-search-help" class="pg-label">
        How to search
      </h2>
      <dl>
        {LANGUAGE.map(([example, finds]) => (
          <div key={example}>
            <dt>
              <button type="button" class="pg-example" onClick={() => onTry(example)}>
                {example}
              </button>
            </dt>
            <dd dir="auto">{finds}</dd>
          </div>
        ))}
      </dl>
      <p class="pg-small" dir="auto">
        All of it goes together, in any order.
      </p>
    </section>
  );
}
