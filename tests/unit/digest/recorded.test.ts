import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convertRows } from '@/lib/digest/convert';
import { canonicalArxivId } from '@/lib/links';
import { readRecordedDays } from '../../digest-server/recorded';

const FILE = fileURLToPath(new URL('../../../../shared/data/daily-papers-recorded.jsonl.gz', import.meta.url));

describe('recorded days', () => {
  it.skipIf(!existsSync(FILE))(
    'convert without losing a row, the newest thirty of them (skipped where the recording, which is not ours to ship, is absent)',
    async () => {
      const days = [...(await readRecordedDays(FILE))].slice(-30);
      expect(days).toHaveLength(30);
      for (const [date, items] of days) {
        const { papers, bad } = convertRows(items, date, date);
        expect({ date, bad, papers: papers.length }).toEqual({ date, bad: 0, papers: items.length });
        for (const paper of papers) {
          expect(canonicalArxivId(paper.id)).toEqual({ id: paper.id, version: null });
          expect(`${paper.title}${paper.abstract}${paper.authors}${paper.keywords}`).not.toMatch(/[\n\r\t]|\s\s/);
          expect(paper).toMatchObject({ digestDate: date, source: 'digest' });
          expect(paper.authors.length).toBeGreaterThan(0);
          expect(paper.githubRepo ?? 'owner/name').toMatch(/^[\w-]+\/[\w.-]+$/);
          expect(paper.projectPage ?? 'https://').toMatch(/^https?:\/\//);
        }
      }
    },
  );
});
