import { describe, expect, it } from 'vitest';
import { createSearch } from '@/lib/search';
import { buildSegment, runSteps } from '@/lib/search/segment/build';
import { mergeSegments } from '@/lib/search/segment/merge';
import { segmentsToMerge } from '@/lib/search/segment/policy';
import { seal, unseal } from '@/lib/search/segment/seal';
import type { NamedChunk } from '@/lib/search/segment/write';
import { STARTER } from './a-corpus';
import { indexOf, sourcesOf } from './an-index';

const byName = (chunks: NamedChunk[]) => new Map(chunks.map(([name, bytes]) => [name, [...bytes]]));

describe('merged segments', () => {
  it('are the segment that would have been built of all their papers', async () => {
    const parts = [STARTER.slice(0, 20), STARTER.slice(20, 21), STARTER.slice(21)];
    const { index } = indexOf(...parts);
    const chunks: NamedChunk[] = [];
    await index.ask((view) =>
      mergeSegments(
        index.reader,
        view,
        view.segments,
        async (more) => void chunks.push(...more),
        () => undefined,
      ),
    );
    expect(byName(chunks)).toEqual(byName(runSteps(buildSegment(STARTER))));
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

  it('are those of one size, once there are four', () => {
    expect(segmentsToMerge([1, 2, 3].map((n) => segment(`s${n}`, 10)))).toBeNull();
    const many = [segment('big', 9_000), ...[1, 2, 3, 4].map((n) => segment(`s${n}`, 10))];
    expect(segmentsToMerge(many)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('is one alone when much of it is no more true', () => {
    expect(segmentsToMerge([segment('old', 100, 41), segment('new', 41)])).toEqual(['old']);
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
