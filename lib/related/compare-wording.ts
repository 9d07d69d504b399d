import type { Likeness } from './signal';
import type { Terms } from './terms';

/** How rare words are: the logarithm of how many papers there are to each that has one. */
export type Rarity = ReadonlyMap<string, number>;

/** What a pair of neighbouring words counts, beside the words. */
const PAIR = 0.7;
/** So many of the nearest say what the subject is. */
const SUBJECT = 10;
/** What likeness to the subject counts, beside likeness to the paper. */
const SUBJECT_SHARE = 2;

/**
 * Compares the wording of a paper with that of others that were found near by its words: the cosine of TF-IDF over words
 * and pairs of neighbours. What the nearest have in common is the subject, of which the paper itself may not say every
 * word: how like it each of them is counts as well.
 */
export function compareWording(ours: Terms, rarity: Rarity, theirs: readonly Terms[]): Likeness[] {
  const pairsHaving = new Map<string, number>();
  for (const { pairs } of theirs)
    for (const pair of pairs.keys()) if (ours.pairs.has(pair)) pairsHaving.set(pair, (pairsHaving.get(pair) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [root, count] of ours.words) {
    const rare = rarity.get(root);
    if (rare) weights.set(root, (1 + Math.log(count)) * rare);
  }
  const pairRarity = new Map<string, number>();
  const pairWeights = new Map<string, number>();
  for (const [pair, count] of ours.pairs) {
    const having = pairsHaving.get(pair);
    if (!having) continue;
    const [first = '', second = ''] = pair.split(' ');
    const both = ((rarity.get(first) ?? 0) + (rarity.get(second) ?? 0)) / 2;
    const rare = PAIR * both * Math.min(1, Math.log(1 + theirs.length / having) / Math.log(1 + theirs.length));
    pairRarity.set(pair, rare);
    pairWeights.set(pair, (1 + Math.log(count)) * rare);
  }
  const typical = [...rarity.values()].reduce((sum, rare) => sum + rare, 0) / (rarity.size || 1);
  const lengthOf = ({ words }: Terms) => {
    let squares = 0;
    for (const [root, count] of words) squares += ((1 + Math.log(count)) * (rarity.get(root) ?? typical)) ** 2;
    return Math.sqrt(squares) || 1;
  };
  const length = lengthOf(ours);
  const alike = theirs.map((terms) => {
    const carried: { label: string; weight: number }[] = [];
    let product = 0;
    const add = (own: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>, rare: Rarity) => {
      for (const [term, weight] of own) {
        const count = counts.get(term);
        if (count === undefined) continue;
        const value = weight * (1 + Math.log(count)) * (rare.get(term) as number);
        product += value;
        carried.push({
          label: term
            .split(' ')
            .map((root) => ours.labels.get(root) ?? root)
            .join(' '),
          weight: value,
        });
      }
    };
    add(weights, terms.words, rarity);
    add(pairWeights, terms.pairs, pairRarity);
    return { nearness: product / (length * lengthOf(terms)), reason: wordingReason(carried) };
  });
  const subject = likenessToSubject(
    theirs,
    alike.map(({ nearness }) => nearness),
  );
  return alike.map(({ nearness, reason }, i) => ({
    nearness: nearness + SUBJECT_SHARE * (subject[i] as number),
    reason,
  }));
}

/** How like each of these papers is to what the nearest of them have in common. */
function likenessToSubject(papers: readonly Terms[], nearness: readonly number[]): number[] {
  const having = new Map<string, number>();
  for (const { words } of papers) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const rarityOf = (word: string) => Math.log(papers.length / (having.get(word) as number));
  const vectors = papers.map(({ words }) => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [word, count] of words) {
      if (having.get(word) === 1) continue;
      const weight = (1 + Math.log(count)) * rarityOf(word);
      vector.set(word, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [word, weight] of vector) vector.set(word, weight / length);
    return vector;
  });
  const nearest = [...papers.keys()]
    .sort((a, b) => (nearness[b] as number) - (nearness[a] as number))
    .slice(0, SUBJECT);
  const subject = new Map<string, number>();
  for (const near of nearest)
    for (const [word, weight] of vectors[near] as Map<string, number>)
      subject.set(word, (subject.get(word) ?? 0) + weight / nearest.length);
  const isNearest = new Set(nearest);
  return vectors.map((vector, i) => {
    let product = 0;
    for (const [word, weight] of vector) product += weight * (subject.get(word) ?? 0);
    // A paper that says itself what the subject is, is no more like it for that.
    const own = isNearest.has(i) ? 1 / nearest.length : 0;
    return Math.max(0, (product - own) / (1 - own || 1));
  });
}

/** Names up to three terms that carried most of the nearness. */
function wordingReason(carried: { label: string; weight: number }[]): string | null {
  const named: string[] = [];
  for (const { label } of carried.sort((a, b) => b.weight - a.weight)) {
    // A pair says what its words say alone.
    if (named.some((name) => name.includes(label) || label.includes(name))) continue;
    named.push(label);
    if (named.length === 3) break;
  }
  return named.length ? `near in wording: ${named.join(', ')}` : null;
}
