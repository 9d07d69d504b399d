import { openDay } from './calendar';
import { type Days, itemsById } from './days';
import { json, jsonError, type Reply } from './http';
import { type JsonObject, paperOf } from './item';

/**
 * `GET /api/papers/{id}`: the `paper` of an item, flat, with what is linked to it. Recorded days tell of no links; days
 * that a test makes up may, in the shape of this answer.
 * The id is an arXiv id without a version; a paper whose day has not opened is as unknown as any other.
 */
export function paper(id: string, days: Days, now: Date): Reply {
  const item = itemsById(days, openDay(now)).get(id);
  if (item === undefined) return jsonError(404, 'Paper not found');
  const found = paperOf(item);
  return json(200, { ...found, ...linked(found, 'Models'), ...linked(found, 'Datasets'), ...linked(found, 'Spaces') });
}

function linked(found: JsonObject, what: string): JsonObject {
  const list = found[`linked${what}`];
  const known: unknown[] = Array.isArray(list) ? list : [];
  return { [`linked${what}`]: known, [`numTotal${what}`]: found[`numTotal${what}`] ?? known.length };
}
