import { yearOf } from './dates';
import { bylineOf } from './names';
import type { Paper } from './paper';
import { plainText } from './tex';

/** Whatever no XML document may hold (https://www.w3.org/TR/xml/#charsets). */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * A paper as a line under the address bar: its title, who wrote it and when.
 *
 * @param asXml for Chromium, which reads a line as XML and refuses all lines for one character that is none; Firefox shows
 *   what it is given letter by letter
 */
export function describeSuggestion({ title, authors, publishedAt }: Paper, asXml: boolean): string {
  const about = [bylineOf(authors, 1), yearOf(publishedAt)].filter(Boolean).join(', ');
  const parts = [plainText(title), about].filter(Boolean);
  if (!asXml) return parts.join(' · ');
  const [name = '', rest] = parts.map(escapeXml);
  return rest ? `${name} <dim>${rest}</dim>` : name;
}

const escapeXml = (text: string): string =>
  text.replace(NO_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
