/** How good a ranking is for one question, given which of its answers are right. */
export interface Measured {
  /** The share of right ones among the first five, and among the first ten. */
  precisionAt5: number;
  precisionAt10: number;
  /** 1 when one of the first ten is right, else 0. */
  hitAt10: number;
  /**
   * Normalised discounted cumulative gain: right ones among the first ten, each worth 1 / log2(place + 1), of what the
   * best order would give (Järvelin and Kekäläinen, 2002, https://doi.org/10.1145/582415.582418).
   */
  ndcgAt10: number;
}

/**
 * @param ranking the answers, best first, ten of them or fewer
 * @param right how many answers are right in all; at least one
 */
export function measure<T>(ranking: readonly T[], isRight: (answer: T) => boolean, right: number): Measured {
  const hits = ranking.slice(0, 10).map(isRight);
  const count = (places: number) => hits.slice(0, places).filter(Boolean).length;
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const gained = hits.reduce((sum, hit, place) => sum + (hit ? gain(place) : 0), 0);
  const best = Array.from({ length: Math.min(10, right) }, (_, place) => gain(place)).reduce((a, b) => a + b, 0);
  return {
    precisionAt5: count(5) / 5,
    precisionAt10: count(10) / 10,
    hitAt10: count(10) ? 1 : 0,
    ndcgAt10: best ? gained / best : 0,
  };
}

/** The mean of each measure. */
export function meanOf(measured: readonly Measured[]): Measured {
  const mean = (field: keyof Measured) => measured.reduce((sum, one) => sum + one[field], 0) / measured.length;
  return {
    precisionAt5: mean('precisionAt5'),
    precisionAt10: mean('precisionAt10'),
    hitAt10: mean('hitAt10'),
    ndcgAt10: mean('ndcgAt10'),
  };
}

/** The places of the `count` highest scores, best first, without one of them. */
export function highest(scores: ArrayLike<number>, count: number, skip = -1): number[] {
  const best: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (i === skip || (best.length === count && score <= (scores[best[count - 1] as number] as number))) continue;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] as number] as number) < score) place--;
    best.splice(place, 0, i);
    if (best.length > count) best.pop();
  }
  return best;
}
