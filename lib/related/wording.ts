import type { Paper } from '@/lib/paper/paper';
import type { OpenIndex } from '@/lib/search';
import { openEntries } from '@/lib/search/rank/match';
import { type Meaning, meaningsOf } from '@/lib/search/rank/meanings';
import { forEachDocument } from '@/lib/search/rank/postings';
import { bestOf } from '@/lib/search/rank/select';
import { BODY_TIMES, IN_KEYWORDS, IN_TITLE } from '@/lib/search/segment/format';
import type { Pace } from '@/lib/search/segment/merge';
import { type IndexView, idOf } from '@/lib/search/segment/view';
import { stem } from '@/lib/search/tokens';
import { compareWording, type Rarity } from './compare-wording';
import type { Signal } from './signal';
import { keywordTerms, type Terms, termsOf } from './terms';

/** How often a word counts that stands in the title or among the keywords, beside one in summary or abstract. */
const TITLE_TIMES = 2;
const KEYWORD_TIMES = 1;
/** So many words of a paper are looked up. */
const MOST_WORDS = 150;
/** What a larger share of the papers has tells nothing, and takes long to read. */
const TOO_COMMON = 0.6;

/** Among so few papers no word is too common to tell anything. */
const FEW = 50;

/** Papers that use the same words, by the postings of the index; then, of the best, the same pairs of words. */
export function sameWording(index: OpenIndex, pace: Pace): Signal {
  /** Of the papers that were brought to be compared. */
  const brought = new WeakMap<Paper, { terms: Terms; rarity: Rarity }>();

  return {
    bring(paper, most) {
      const terms = termsOf(paper);
      return index.ask(async (view) => {
        const words = await telling(index, view, [terms, keywordTerms(paper)]);
        brought.set(paper, { terms, rarity: new Map(words.map(({ root, rarity }) => [root, rarity])) });
        const scores = await scoreByWords(index, view, words);
        const touched = Uint32Array.from(scores.keys()).filter((document) => (scores[document] as number) > 0);
        return bestOf(touched, scores, most).map((document) => idOf(view, document));
      });
    },
    async compare(paper, others) {
      const known = brought.get(paper);
      if (!known) throw new Error('Papers are compared after they have been brought.');
      const theirs: Terms[] = [];
      for (const other of others) {
        theirs.push(termsOf(other));
        const turn = pace();
        if (turn) await turn;
      }
      return compareWording(known.terms, known.rarity, theirs);
    },
  };
}

interface TellingWord {
  root: string;
  rarity: number;
  weight: number;
  meanings: Meaning[];
}

/** The words that tell most of what a paper is about, in all their forms. */
async function telling(index: OpenIndex, view: IndexView, sources: readonly Terms[]): Promise<TellingWord[]> {
  const times = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const { words, labels: written } of sources) {
    for (const [root, count] of words) times.set(root, (times.get(root) ?? 0) + count);
    for (const [root, word] of written) labels.set(root, word);
  }
  const roots = [...times.keys()];
  const meanings = await meaningsOf(
    index.reader,
    view.segments,
    roots.map((root) => ({ word: labels.get(root) ?? root, asPrefix: false })),
  );
  return roots
    .flatMap((root, i) => {
      const forms = (meanings[i] ?? []).filter(({ word }) => stem(word) === root);
      const documents = forms.reduce((sum, { documents }) => sum + documents, 0);
      if (!documents || documents > Math.max(FEW, view.documents * TOO_COMMON)) return [];
      const rarity = Math.log((view.documents + 1) / documents);
      const weight = (1 + Math.log(times.get(root) as number)) * rarity;
      return [{ root, rarity, weight, meanings: forms }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
}

/** TF-IDF by the postings; the length of a document is told by how many words it has. */
async function scoreByWords(index: OpenIndex, view: IndexView, words: TellingWord[]): Promise<Float32Array> {
  const scores = new Float32Array(view.documents);
  const entries = await openEntries(index.reader, words, false);
  const times = new Float32Array(view.documents);
  for (const [w, { rarity, weight }] of words.entries()) {
    const touched: number[] = [];
    for (const { segment, docs } of entries[w] ?? []) {
      forEachDocument(docs, (local, byte) => {
        const document = segment.base + local;
        const count =
          (byte & IN_TITLE ? TITLE_TIMES : 0) + (byte & IN_KEYWORDS ? KEYWORD_TIMES : 0) + (byte & BODY_TIMES);
        if (!times[document]) touched.push(document);
        times[document] = (times[document] as number) + count;
      });
    }
    for (const document of touched) {
      const count = times[document] as number;
      times[document] = 0;
      if (count > 0) scores[document] = (scores[document] as number) + weight * (1 + Math.log(count)) * rarity;
    }
  }
  const { lengths } = view.columns;
  let most = 0;
  for (let document = 0; document < scores.length; document++) {
    if (view.dead[document] || !scores[document]) {
      scores[document] = 0;
      continue;
    }
    const score = (scores[document] as number) / (lengths[document] as number);
    scores[document] = score;
    if (score > most) most = score;
  }
  if (most)
    for (let document = 0; document < scores.length; document++) scores[document] = (scores[document] as number) / most;
  return scores;
}
