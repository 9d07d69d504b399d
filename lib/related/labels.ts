import { fold } from '@/lib/search/tokens';
import { runSteps, type Steps } from './steps';

export interface LabelIndex {
  /** How near two papers are by their labels, 0 to 1, and which labels they share, the rarest first. */
  between(a: number, b: number): { nearness: number; shared: string[] };
}

/**
 * Compares papers by labels they carry (keywords, authors): the cosine of the two sets, where a label weighs by its
 * rarity, so that `language models`, which half the papers carry, joins nobody, and a collaboration of hundreds of
 * authors is not everybody's neighbour. Labels compare without case and accents.
 */
export const createLabelIndex = (labelsOfPapers: readonly (readonly string[])[]) =>
  runSteps(labelSteps(labelsOfPapers));

/** `createLabelIndex`, a paper at a time. */
export function* labelSteps(labelsOfPapers: readonly (readonly string[])[]): Steps<LabelIndex> {
  const sets: Map<string, string>[] = [];
  const having = new Map<string, number>();
  for (const labels of labelsOfPapers) {
    const set = new Map(labels.map((label) => [fold(label), label]));
    for (const label of set.keys()) having.set(label, (having.get(label) ?? 0) + 1);
    sets.push(set);
    yield;
  }
  const weight = (label: string) => Math.log(1 + sets.length / (having.get(label) ?? 1)) ** 2;
  const lengths: number[] = [];
  for (const set of sets) {
    lengths.push(Math.sqrt([...set.keys()].reduce((sum, label) => sum + weight(label), 0)));
    yield;
  }

  return {
    between(a, b) {
      const [setA, setB] = [sets[a], sets[b]];
      if (!setA?.size || !setB?.size) return { nearness: 0, shared: [] };
      const shared: { label: string; weight: number }[] = [];
      let product = 0;
      for (const [key, label] of setA) {
        if (!setB.has(key)) continue;
        shared.push({ label, weight: weight(key) });
        product += weight(key);
      }
      return {
        nearness: product / ((lengths[a] as number) * (lengths[b] as number)),
        shared: shared.sort((x, y) => y.weight - x.weight).map(({ label }) => label),
      };
    },
  };
}
