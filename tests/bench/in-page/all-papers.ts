import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from '@/lib/store/database';

const AT_ONCE = 5_000;

/** Every paper, read in parts: Chromium never answers a request for hundreds of megabytes. */
export async function allPapers(db: PaperglossDatabase): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (let last = ''; ; ) {
    const more = await db.papers.where('id').above(last).limit(AT_ONCE).toArray();
    papers.push(...more);
    if (more.length < AT_ONCE) return papers;
    last = more.at(-1)?.id ?? last;
  }
}
