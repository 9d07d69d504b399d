/**
 * Resolves the escapes of an address that stands escaped in another one, where it ends at the first slash that is not;
 * some escape all but the slashes. What is written plainly stays. A bad escape makes it no address.
 */
export function plain(text: string): string {
  const [escaped] = /^https?(?:%3a|:)%2f[^/?#]*|^https?%3a.*/i.exec(text) ?? [];
  try {
    return escaped ? decodeURIComponent(escaped) : text;
  } catch {
    return '';
  }
}
