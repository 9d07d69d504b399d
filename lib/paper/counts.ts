/** Numbers as a person reads them. */

/** One decimal below a hundred of the unit (`58.1k`), none above (`581k`), and never a bare `.0`. */
function inUnits(count: number, unit: number): string {
  const value = count / unit;
  return String(value < 99.95 ? Math.round(value * 10) / 10 : Math.round(value));
}

/** `59`, `1.2k`, `58.1k`, `581k`, `1.3M`: short, for a place that must not grow. Empty when unknown. */
export function formatCount(count: number | null | undefined): string {
  if (count === null || count === undefined || !Number.isFinite(count)) return '';
  if (count < 1000) return String(Math.round(count));
  // 999,950 would round to `1000k`.
  return count < 999_500 ? `${inUnits(count, 1000)}k` : `${inUnits(count, 1_000_000)}M`;
}

/** `1,203`: every digit, for a sentence. */
export function formatNumber(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 paper`, `1,203 papers`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** `640 kB`, `1.2 MB`, `38 MB`, `1.4 GB`: room on a disk, in thousands as browsers and shops count it. */
export function formatBytes(bytes: number): string {
  if (bytes <= 999_000) return `${Math.ceil(bytes / 1000)} kB`;
  const [size, unit] = bytes < 999_500_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}
