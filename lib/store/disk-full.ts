/** Whether an error of the store says that there is no room left; Dexie wraps the browser's own, one or many. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, inner, failures = [] } = error as Error & { inner?: unknown; failures?: unknown[] };
  return name === 'QuotaExceededError' || isDiskFull(inner) || failures.some(isDiskFull);
}
