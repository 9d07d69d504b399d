import { withIds } from './conditions';
import { hasCode } from './segment/columns';
import type { IndexView } from './segment/view';
import type { Facets, FacetValue, SavedPapers } from './types';

const MOST_ORGANIZATIONS = 10;
const DAY_MS = 86_400_000;

/** Counts these documents by year, organisation, whether they have code and whether they are saved. */
export function countFacets(view: IndexView, documents: Uint32Array, saved: SavedPapers): Facets {
  const { columns, organizations } = view;
  const years = new Map<number, number>();
  const byOrganization = new Uint32Array(organizations.length + 1);
  const isSaved = withIds(view, [...saved.keys()]);
  const yearOf = createYearTable();
  let withCode = 0;
  let savedCount = 0;
  for (const document of documents) {
    const day = columns.days[document] as number;
    if (day) years.set(yearOf(day), (years.get(yearOf(day)) ?? 0) + 1);
    const organization = columns.organizations[document] as number;
    byOrganization[organization] = (byOrganization[organization] as number) + 1;
    if (hasCode(columns, document)) withCode++;
    if (isSaved[document]) savedCount++;
  }
  const narrows = (value: FacetValue) => (value.count > 0 && value.count < documents.length ? value : null);
  return {
    years: [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, count]) => ({ label: String(year), filter: `date:${year}`, count })),
    organizations: organizations
      .map(([name, fullname], i) => ({
        label: fullname,
        filter: `org:"${name.replaceAll('"', '')}"`,
        count: byOrganization[i + 1] as number,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_ORGANIZATIONS),
    code: narrows({ label: 'With code', filter: 'code:yes', count: withCode }),
    saved: narrows({ label: 'Saved', filter: 'is:saved', count: savedCount }),
  };
}

/** Years of days, each computed once. */
function createYearTable(): (day: number) => number {
  const years = new Map<number, number>();
  return (day) => {
    const year = years.get(day) ?? new Date(day * DAY_MS).getUTCFullYear();
    years.set(day, year);
    return year;
  };
}
