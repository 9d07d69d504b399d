import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '@/lib/search';
import { buildSegment, runSteps } from '@/lib/search/segment/build';
import { mergeSegments } from '@/lib/search/segment/merge';
import { segmentsToMerge } from '@/lib/search/segment/policy';
import { seal, unseal } from '@/lib/search/segment/seal';
import { packBits } from '@/lib/search/segment/view';
import type { NamedChunk } from '@/lib/search/segment/write';
import { STARTER } from './a-corpus';
import { indexOf, sourcesOf } from './an-index';

const byName = (chunks: NamedChunk[]) =>
  new Map(chunks.map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]));

describe('merged segments', () => {
  const some = STARTER.slice(0, 24);
  const positions = fc.uniqueArray(fc.nat({ max: some.length - 1 }), { maxLength: 6 });

  it('are the segment that would have been built of all their papers but those no more true', async () => {
    await fc.assert(
      fc.asyncProperty(positions, positions, async (cuts, gone) => {
        const ends = [...cuts.sort((a, b) => a - b), some.length];
        const { index, segments, chunks } = indexOf(...ends.map((end, i) => some.slice(ends[i - 1] ?? 0, end)));
        let base = 0;
        for (const segment of segments) {
          const flags = Uint8Array.from({ length: segment.documents }, (_, i) => (gone.includes(base + i) ? 1 : 0));
          segment.dead = `${segment.name}/x1`;
          chunks.set(segment.dead, seal(packBits(flags)));
          base += segment.documents;
        }
        const merged: NamedChunk[] = [];
        await index.ask((view) =>
          mergeSegments(
            index.reader,
            view,
            view.segments,
            async (more) => void merged.push(...more),
            () => undefined,
          ),
        );
        const left = some.filter((_, i) => !gone.includes(i));
        expect(byName(merged)).toEqual(byName(runSteps(buildSegment(left))));
      }),
      { numRuns: 10 },
    );
  });

  it('are read as one: what is found in parts is found in the whole', async () => {
    const whole = createSearch(indexOf(STARTER).index, sourcesOf(STARTER));
    const parts = createSearch(indexOf(STARTER.slice(0, 9), STARTER.slice(9)).index, sourcesOf(STARTER));
    for (const query of ['learning', 'language models', '"language models"', 'reinforcment', 'meta lear']) {
      const [one, other] = await Promise.all([whole.search(query), parts.search(query)]);
      expect(other.hits.map(({ paper }) => paper.id)).toEqual(one.hits.map(({ paper }) => paper.id));
    }
  });
});

describe('which segments are merged', () => {
  const segment = (name: string, documents: number, deadCount = 0) => ({ name, documents, dead: null, deadCount });

  it('are, while papers pour in, those of one size once there are eight', () => {
    const alike = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => segment(`s${n}`, 2_000));
    expect(segmentsToMerge(alike.slice(1), false)).toBeNull();
    expect(segmentsToMerge([segment('big', 90_000), ...alike], false)).toEqual(alike.map(({ name }) => name));
  });

  it('are, when no more papers come, those that are not much larger than all smaller ones', () => {
    expect(segmentsToMerge([segment('a', 9_000), segment('b', 3_000)], true)).toBeNull();
    expect(segmentsToMerge([segment('a', 90_000), segment('b', 8_000), segment('c', 3_000)], true)).toEqual(['b', 'c']);
  });

  it('are small ones when there are more than three of them', () => {
    const small = [1, 2, 3, 4].map((n) => segment(`s${n}`, n));
    expect(segmentsToMerge([segment('big', 9_000), ...small.slice(1)], true)).toBeNull();
    expect(segmentsToMerge([segment('big', 9_000), ...small], true)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('are soon few, whatever their sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, (all) => {
        let segments = all.map((documents, n) => segment(`s${n}`, documents));
        for (let n = 0; ; n++) {
          const names = segmentsToMerge(segments, true);
          if (!names) break;
          expect(names.length).toBeGreaterThan(1);
          const isMerged = ({ name }: { name: string }) => names.includes(name);
          const documents = segments.filter(isMerged).reduce((sum, { documents }) => sum + documents, 0);
          segments = [...segments.filter((one) => !isMerged(one)), segment(`m${n}`, documents)];
        }
        // Each is four times as large as the next but for the small ones.
        expect(segments.length).toBeLessThanOrEqual(10);
        expect(segments.reduce((sum, { documents }) => sum + documents, 0)).toBe(all.reduce((a, b) => a + b, 0));
      }),
    );
  });

  it('is one alone when much of it is no more true', () => {
    expect(segmentsToMerge([segment('old', 100, 41), segment('new', 41)], true)).toEqual(['old']);
  });
});

describe('a seal', () => {
  it('is of any bytes, and tells when one of them is another', () => {
    for (const length of [0, 1, 3, 4, 5, 100]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 37);
      const sealed = seal(bytes);
      expect(unseal(sealed)).toEqual(bytes);
      for (const [i, byte] of sealed.entries()) {
        const broken = sealed.slice();
        broken[i] = byte ^ 4;
        expect(unseal(broken)).toBeNull();
      }
      if (length) expect(unseal(sealed.slice(0, -1))).toBeNull();
    }
    expect(unseal(undefined)).toBeNull();
    expect(unseal('text')).toBeNull();
  });
});
