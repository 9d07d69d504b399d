import { FIELDS } from './filters';
import type { Chip } from './types';

/** The names of fields, in front of words. */
const FIELD_NAMES = new RegExp(`(^|\\s)(?:${Object.keys(FIELDS).join('|')}):`, 'gi');

/** A query in plain words, for an engine that does not know our filters: what they say is left out, and what is not wanted. */
export function plainQuery(query: string, chips: readonly Chip[]): string {
  let plain = '';
  let at = 0;
  for (const { kind, isNot, range } of chips) {
    if (kind === 'words' && !isNot) continue;
    plain += query.slice(at, range[0]);
    at = range[1];
  }
  return (plain + query.slice(at)).replace(FIELD_NAMES, '$1').replace(/\s+/g, ' ').trim();
}
