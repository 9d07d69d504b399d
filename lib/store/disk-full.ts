/** Whether an error of the store says that there is no room left; Dexie wraps the browser's own. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || ('inner' in error && isDiskFull(error.inner));
}
