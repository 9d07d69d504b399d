import { useState } from 'preact/hooks';

export interface KeywordsProps {
  keywords: readonly string[];
  /** How many are shown before the rest is counted; all when left out. */
  limit?: number;
}

/** What the paper is about, as chips. A single one is never hidden behind a count. */
export function Keywords({ keywords, limit = Number.POSITIVE_INFINITY }: KeywordsProps) {
  const [all, setAll] = useState(false);
  if (keywords.length === 0) return null;
  const hidden = keywords.length > limit + 1 ? keywords.length - limit : 0;
  const shown = hidden > 0 && !all ? keywords.slice(0, limit) : keywords;
  return (
    <ul class="pg-chips" aria-label="Keywords">
      {shown.map((keyword) => (
        <li key={keyword} class="pg-chip" dir="auto">
          {keyword}
        </li>
      ))}
      {hidden > 0 && (
        <li key="">
          <button type="button" class="pg-quiet" dir="auto" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'fewer' : `${hidden} more`}
            <span class="pg-vh"> keywords</span>
          </button>
        </li>
      )}
    </ul>
  );
}
