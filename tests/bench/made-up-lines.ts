import type { PaperLine } from './paper-lines';
import { seededRandom } from './random';

/** As many words as the titles and abstracts of some ten thousand papers have. */
const WORDS = 30_000;
const SYLLABLES = 'ta re mo li no ka se du vi pa ro ne mi lo su de ga fe ti bo'.split(' ');
/** Some month from 2015 on: ids have five digits since then. */
const MONTHS = 96;

/** Made-up papers, the same every time, about as long as real ones and in words as unevenly common as real ones. */
export function madeUpLines(count: number): PaperLine[] {
  const random = seededRandom(count);
  const upTo = (most: number) => Math.floor(random() * most);
  // The word of rank r comes about 1/r as often as the first (Zipf).
  const words = (many: number) => Array.from({ length: many }, () => wordOf(Math.floor(WORDS ** random()))).join(' ');
  return Array.from({ length: count }, (_, i) => ({
    id: idOf(i),
    title: words(8 + upTo(5)),
    summary: words(170 + upTo(60)),
    authors: Array.from({ length: 2 + upTo(7) }, () => `${wordOf(upTo(400))} ${wordOf(500 + upTo(5_000))}`),
    date: `20${idOf(i).slice(0, 2)}-${idOf(i).slice(2, 4)}-${String(1 + (i % 28)).padStart(2, '0')}`,
    upvotes: upTo(90),
    ai_keywords: Array.from({ length: 5 }, () => words(2)),
    ...(i % 2 && { githubRepo: `https://github.com/owner-${i % 3_001}/Project-${i}` }),
    ...(i % 3 === 0 && { projectPage: `https://project-${i}.example.com/` }),
  }));
}

function idOf(i: number): string {
  const month = i % MONTHS;
  const year = 15 + Math.floor(month / 12);
  return `${year}${String((month % 12) + 1).padStart(2, '0')}.${60_000 + Math.floor(i / MONTHS)}`;
}

/** The word of a rank: the commoner, the shorter. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}
