/** The names of an error and of those that it wraps: Dexie puts the browser's own into one of its own, one or many. */
export function errorNames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { name, inner, failures = [] } = error as Error & { inner?: unknown; failures?: unknown[] };
  return [name, ...errorNames(inner), ...failures.flatMap(errorNames)];
}
