import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { plugins } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { bibtex } from '@/lib/citation/bibtex';
import type { Paper } from '@/lib/paper/paper';
import { plainText } from '@/lib/paper/tex';
import { aPaper } from '../paper/a-paper';
import '@citation-js/plugin-bibtex';

const PAPERS = join(import.meta.dirname, '../../../../shared/data/papers.jsonl.gz');
const isHere = existsSync(PAPERS);
const why = isHere ? '' : ' (skipped: the papers are not part of the project, and not beside it here)';

/** Every 28th of fourteen thousand, and all with more in their titles than letters. */
function somePapers(): Paper[] {
  const lines = gunzipSync(readFileSync(PAPERS)).toString().trim().split('\n');
  return lines
    .map((line) => aPaper(JSON.parse(line)))
    .filter(({ title }, i) => i % 28 === 0 || /[^\w\s:,.?!'()/-]/.test(title));
}

/** What is said, without how it is set: quotation marks and dashes of either kind, raised and lowered signs. */
const bare = (text: string) =>
  plainText(text.replace(/<\/?su[bp]>/g, ''))
    .normalize('NFKD')
    .replace(/[“”"]|``|''/g, '"')
    .replace(/[–—]|-{2,3}/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/∘|\^circ/g, '°')
    .replace(/\\text|[\s^_(){}$\\~]/g, '');

describe.skipIf(!isHere)(`entries of real papers${why}`, () => {
  it('should be read by another program as what they were made of', { timeout: 60_000 }, () => {
    const papers = somePapers();
    expect(papers.length).toBeGreaterThan(500);
    for (const paper of papers) {
      const entry = bibtex(paper);
      const [fields] = plugins.input.chainLink(entry) as unknown as { properties: Record<string, string> }[];
      const [read] = plugins.input.chain(entry);
      expect(fields?.properties).toMatchObject({ eprint: paper.id, archiveprefix: 'arXiv' });
      expect(bare(String(read?.title)), paper.id).toBe(bare(paper.title));
      expect(read?.issued?.['date-parts']?.[0]?.[0]).toBe(
        Number(paper.publishedAt?.slice(0, 4) ?? `20${paper.id.slice(0, 2)}`),
      );
      const names = (read?.author ?? []).map((name) =>
        [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' '),
      );
      expect(names.map(bare), paper.id).toEqual(paper.authors.filter(Boolean).map(bare));
    }
  });
});
