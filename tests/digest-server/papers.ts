import { openDay } from './calendar';
import { type Days, itemsById } from './days';
import { json, jsonError, type Reply } from './http';
import { paperOf } from './item';

/**
 * `GET /api/papers/{id}`: the `paper` of an item, flat, with what is linked to it: nothing, since days record no links.
 * The id is an arXiv id without a version; a paper whose day has not opened is as unknown as any other.
 */
export function paper(id: string, days: Days, now: Date): Reply {
  const item = itemsById(days, openDay(now)).get(id);
  if (item === undefined) return jsonError(404, 'Paper not found');
  return json(200, {
    ...paperOf(item),
    linkedModels: [],
    linkedDatasets: [],
    linkedSpaces: [],
    numTotalModels: 0,
    numTotalDatasets: 0,
    numTotalSpaces: 0,
  });
}
