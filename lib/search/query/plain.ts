import type { Chip } from './types';

/** The names of fields in front of words, and the minus of what is not wanted. */
const FIELD_NAMES = /(^|\s)(?:title|authors?|by|keywords?|org|organi[sz]ation):/gi;

/** A query in plain words, for an engine that does not know our filters: what filters say is left out. */
export function plainQuery(query: string, chips: readonly Chip[]): string {
  let plain = '';
  let at = 0;
  for (const { kind, range, label } of chips) {
    if (kind === 'words' && !label.startsWith('not ')) continue;
    plain += query.slice(at, range[0]);
    at = range[1];
  }
  return (plain + query.slice(at)).replace(FIELD_NAMES, '$1').replace(/\s+/g, ' ').trim();
}
