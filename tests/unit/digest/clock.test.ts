import { describe, expect, it } from 'vitest';
import { behindServer } from '@/lib/digest/clock';

const NOW = Date.parse('2026-05-29T16:00:00Z');
const YEAR = 365 * 24 * 3_600_000;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const at = (instant: number) => new Date(instant).toUTCString();

describe('the clock of the server', () => {
  it.each<[string, Record<string, string>, number | null]>([
    ['a year ahead of ours', { ...JSON_TYPE, Date: at(NOW + YEAR) }, YEAR],
    ['a year behind ours', { ...JSON_TYPE, Date: at(NOW - YEAR) }, -YEAR],
    ['as good as ours', { ...JSON_TYPE, Date: at(NOW - 119_000) }, 0],
    ['told by an answer without a body', { ETag: 'W/"1"', Date: at(NOW + YEAR) }, YEAR],
    ['told by an answer that waited in a cache', { ...JSON_TYPE, Date: at(NOW - 600_000), Age: '600' }, 0],
    ['not told', JSON_TYPE, null],
    ['told by an age that makes no sense', { ...JSON_TYPE, Date: at(NOW + YEAR), Age: '1e300' }, null],
    ['told to be before there was a digest', { ...JSON_TYPE, Date: 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
    ['told in no date', { ...JSON_TYPE, Date: 'now' }, null],
    ['told by somebody else', { 'Content-Type': 'text/html', Date: at(NOW + YEAR) }, null],
  ])('is %s', (_, headers, behind) => {
    expect(behindServer(new Headers(headers), NOW)).toBe(behind);
  });
});
