/** So many keys are asked about at once. */
const MOST_KEYS = 500;

/**
 * What is known of the keys that a page names, each asked about once.
 *
 * @param ask for each key, in order, the id of the paper behind it, or `null`; rejects when that cannot be told now
 */
export function createKnownPapers(ask: (keys: string[]) => Promise<(string | null)[]>) {
  /** A key that is missing has not been asked about yet. */
  const answers = new Map<string, string | null>();
  /** Counts how often the digest has changed: a question from before knows nothing of what is new. */
  let digest = 0;
  return {
    /** The id of the paper behind a key, `null` where there is none or it is not known yet. */
    paperOf: (key: string): string | null => answers.get(key) ?? null,

    /** Asks about those that are new: whether one of them is a paper's, or that nobody answered. */
    async askAbout(keys: Iterable<string>): Promise<'papers' | 'nothing' | 'refused'> {
      const fresh = [...keys].filter((key) => !answers.has(key));
      let learnt: 'papers' | 'nothing' = 'nothing';
      for (let i = 0; i < fresh.length; i += MOST_KEYS) {
        const some = fresh.slice(i, i + MOST_KEYS);
        const asked = digest;
        const ids = await ask(some).catch(() => null);
        if (!ids) return 'refused';
        some.forEach((key, j) => {
          const id = ids[j] ?? null;
          if (id) learnt = 'papers';
          if (id || asked === digest) answers.set(key, id);
        });
      }
      return learnt;
    },

    /** The digest has changed: what was unknown may be known. */
    forgetUnknown(): void {
      digest++;
      for (const [key, id] of answers) if (id === null) answers.delete(key);
    },
  };
}
