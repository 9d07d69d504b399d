import { fold } from '@/lib/search/tokens';

/** How near two sets of labels are, 0 to 1, and which labels they share, the rarest first. */
export interface SharedLabels {
  nearness: number;
  shared: string[];
}

/**
 * Compares one set of labels (keywords, authors) with others: the cosine of the sets, where a label weighs by its rarity
 * among them, so that `language models`, which half of them carry, joins nobody, and a collaboration of hundreds of
 * authors is not everybody's neighbour. Labels compare without case and accents.
 */
export function compareLabels(labels: readonly string[], others: readonly (readonly string[])[]): SharedLabels[] {
  const ours = setOf(labels);
  const theirs = others.map(setOf);
  const having = new Map<string, number>();
  for (const set of [ours, ...theirs]) for (const label of set.keys()) having.set(label, (having.get(label) ?? 0) + 1);
  const weight = (label: string) => Math.log(1 + (others.length + 1) / (having.get(label) ?? 1)) ** 2;
  const lengthOf = (set: ReadonlyMap<string, string>) =>
    Math.sqrt([...set.keys()].reduce((sum, label) => sum + weight(label), 0));
  const length = lengthOf(ours);

  return theirs.map((set) => {
    const shared = [...ours].filter(([label]) => set.has(label)).sort(([a], [b]) => weight(b) - weight(a));
    const product = shared.reduce((sum, [label]) => sum + weight(label), 0);
    return {
      nearness: product ? product / (length * lengthOf(set)) : 0,
      shared: shared.map(([, written]) => written),
    };
  });
}

/** Labels as they are compared, and as they are written. */
const setOf = (labels: readonly string[]) => new Map(labels.map((label) => [fold(label), label]));
