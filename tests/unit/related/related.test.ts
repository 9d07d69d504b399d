import { describe, expect, it } from 'vitest';
import type { MeaningModel } from '@/lib/meaning';
import type { Paper } from '@/lib/paper/paper';
import { type RelatedPaper, relatedPapers, relatedSignals } from '@/lib/related';
import { stem, words } from '@/lib/search/tokens';
import { aModel } from '../meaning/a-model';
import { aPaper } from '../paper/a-paper';
import { meaningOf } from '../search/a-meaning';
import { indexOf, sourcesOf } from '../search/an-index';

/** Papers that have nothing in common with each other, so that terms have something to be rare among. */
const STRANGERS = [
  ['Folding Laundry', 'Robots pick shirts and stack them neatly.'],
  ['Counting Galaxies', 'Telescopes reveal faint spirals beyond dust.'],
  ['Whale Songs', 'Hydrophones hear choirs under polar ice.'],
  ['Protein Shapes', 'Molecules bend into pockets where drugs bind.'],
  ['Traffic Lights', 'Junctions adapt their phases after every tram.'],
  ['Old Manuscripts', 'Faded ink reappears beneath ultraviolet lamps.'],
  ['Soil Moisture', 'Satellites estimate drought from radar echoes.'],
  ['Chess Openings', 'Grandmasters disagree about gambits.'],
].map(([title = '', abstract = ''], i) => aPaper({ id: `2601.0000${i + 1}`, title, abstract }));

/** The paper whose neighbours are asked for, with `known` of it. */
const center = (known: Partial<Paper> = {}) => aPaper({ id: '2605.00001', title: 'Quorum', ...known });
/** Another paper, with nothing of its own in common with it. */
const other = (number: number, known: Partial<Paper> = {}) =>
  aPaper({ id: `2605.0001${number}`, title: `Zebra${number}`, ...known });

/** The neighbours of the first of these papers among them and the strangers; by words alone where `model` is left out. */
function near(papers: Paper[], limit?: number, model?: MeaningModel | null): Promise<RelatedPaper[]> {
  const all = [...STRANGERS, ...papers];
  const sources = sourcesOf(all, {
    idsOfKey: async (key) =>
      all.filter(({ githubRepo }) => `github:${githubRepo?.toLowerCase()}` === key).map(({ id }) => id),
    meaning: model === undefined ? undefined : meaningOf(all, model),
  });
  const signals = relatedSignals(indexOf(STRANGERS, papers).index, sources);
  return relatedPapers(papers[0] as Paper, signals, sources.papers, limit);
}
const ids = (papers: { paper: Paper }[]) => papers.map(({ paper }) => paper.id);

describe('the neighbours of a paper', () => {
  it('are never itself', async () => {
    const twin = { title: 'Notebooks for Agents', abstract: 'Agents write notebooks.', keywords: ['notebooks'] };
    expect(ids(await near([center(twin), other(1, twin)]))).toEqual(['2605.00011']);
  });

  it('are none for a paper that nothing is near to', async () => {
    expect(await near([center()])).toEqual([]);
  });

  it('come best first, with scores from 0 to 1', async () => {
    const keywords = ['notebooks', 'recall', 'browsing'];
    const found = await near([
      center({ keywords, authors: ['Ada Lovelace'] }),
      other(1, { keywords: keywords.slice(0, 1) }),
      other(2, { keywords, authors: ['Ada Lovelace'], githubRepo: 'a/b' }),
      other(3, { keywords: keywords.slice(0, 2) }),
    ]);
    expect(ids(found)).toEqual(['2605.00012', '2605.00013', '2605.00011']);
    for (const [i, { score }] of found.entries()) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? 1);
    }
  });

  it('come nearer by an author in common', async () => {
    const keywords = ['notebooks'];
    const found = await near([
      center({ keywords, authors: ['Ada Lovelace'] }),
      other(1, { keywords, authors: ['Grace Hopper'] }),
      other(2, { keywords, authors: ['Ada Lovelace'] }),
    ]);
    expect(ids(found)).toEqual(['2605.00012', '2605.00011']);
  });

  it('are five, or as many as are asked for', async () => {
    const crowd = Array.from({ length: 9 }, (_, i) => other(i, { keywords: ['notebooks', `own${i}`] }));
    const papers = [center({ keywords: ['notebooks'] }), ...crowd];
    expect(await near(papers)).toHaveLength(5);
    expect(await near(papers, 2)).toEqual((await near(papers)).slice(0, 2));
    expect(await near(papers, 0)).toEqual([]);
    expect(await near(papers, 100)).toHaveLength(9);
  });

  it('hold the papers themselves, untouched', async () => {
    const neighbour = other(1, { keywords: ['notebooks'] });
    expect((await near([center({ keywords: ['notebooks'] }), neighbour]))[0]?.paper).toBe(neighbour);
  });
});

describe('the reason', () => {
  /** The reasons for the one neighbour of the center. */
  const reasons = async (a: Partial<Paper>, b: Partial<Paper>) => (await near([center(a), other(1, b)]))[0]?.reasons;

  it.each<[string[], string[], string]>([
    [['recall'], ['recall', 'browsing'], '1 shared keyword: recall'],
    [['recall', 'browsing'], ['browsing', 'recall'], '2 shared keywords: recall, browsing'],
    [['ants', 'bees', 'cats', 'dogs'], ['dogs', 'cats', 'bees', 'ants', 'elks'], '4 shared keywords: ants, bees, cats'],
    [['Few-Shot Learning'], ['few-shot learning'], '1 shared keyword: Few-Shot Learning'],
  ])('keywords %j and %j are told as %j', async (a, b, reason) => {
    expect(await reasons({ keywords: a }, { keywords: b })).toEqual([reason]);
  });

  it('names the rarest shared keyword first', async () => {
    const common = STRANGERS.map((paper, i) => aPaper({ ...paper, id: `2602.0000${i}`, keywords: ['models'] }));
    const keywords = ['models', 'notebooks'];
    const [first] = await near([center({ keywords }), other(1, { keywords }), ...common]);
    expect(first?.reasons).toEqual(['2 shared keywords: notebooks, models']);
  });

  it.each<[string[], string[], string]>([
    [['Ada Lovelace', 'Alan Turing'], ['Ada Lovelace'], 'same author: Ada Lovelace'],
    [['Ada Lovelace', 'Alan Turing'], ['Alan Turing', 'Ada Lovelace'], 'same authors: Ada Lovelace, Alan Turing'],
    [['A B', 'C D', 'E F'], ['E F', 'C D', 'A B'], '3 shared authors'],
    [['Jürgen Müller'], ['Jurgen Muller'], 'same author: Jürgen Müller'],
  ])('authors %j and %j are told as %j', async (a, b, reason) => {
    // An author in common is not enough to be near; the keyword is.
    const keywords = ['kites'];
    expect(await reasons({ authors: a, keywords }, { authors: b, keywords })).toEqual([
      '1 shared keyword: kites',
      reason,
    ]);
  });

  it('that they share their code is told, however its address is written', async () => {
    expect(await reasons({ githubRepo: 'ada/Notes' }, { githubRepo: 'Ada/notes' })).toEqual(['same code']);
    expect(await reasons({ githubRepo: 'ada/Notes' }, { githubRepo: 'ada/other' })).toBeUndefined();
  });

  it('in wording names at most three terms, of which both papers have every word', async () => {
    const a = {
      title: 'A Notebook for Web Agents',
      abstract: 'They recall earlier pages while browsing and planning.',
    };
    const b = { title: 'Browsing from Notes', abstract: 'Web agents keep notebooks to recall an earlier page.' };
    const [reason, ...more] = (await reasons(a, b)) ?? [];
    expect(more).toEqual([]);
    const named = /^near in wording: (.+)$/.exec(reason ?? '')?.[1]?.split(', ') ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThanOrEqual(3);
    const stemsOf = ({ title, abstract }: typeof a) => words(`${title} ${abstract}`).map(stem);
    for (const word of named.flatMap(words)) {
      expect(stemsOf(a)).toContain(stem(word));
      expect(stemsOf(b)).toContain(stem(word));
    }
  });

  it('in wording names first what carried most', async () => {
    const [reason] =
      (await reasons(
        { title: 'Notebooks', abstract: 'pages browsing' },
        { title: 'Notebook', abstract: 'browsing pages' },
      )) ?? [];
    expect(reason).toMatch(/^near in wording: notebooks, \w+, \w+$/);
  });

  it('that comes first is the strongest: code, keywords, authors, wording', async () => {
    const same = {
      githubRepo: 'a/b',
      keywords: ['kites'],
      authors: ['Ada Lovelace'],
      abstract: 'Agents keep notebooks.',
    };
    const order = ['same code', '1 shared keyword', 'same author', 'near in wording'];
    expect((await reasons(same, same))?.map((reason) => reason.split(':')[0])).toEqual(order);
  });

  it('is there for every neighbour', async () => {
    const text = 'Agents keep notebooks of what they browse.';
    const found = await near([
      center({ abstract: text }),
      other(1, { abstract: text }),
      other(2, { keywords: ['kites'] }),
    ]);
    for (const { reasons } of found) expect(reasons).not.toEqual([]);
    expect(found).not.toEqual([]);
  });
});

describe('a paper without an abstract', () => {
  it('is compared by its summary', async () => {
    const summary = 'Agents keep notebooks of what they browse.';
    const [first] = await near([center({ summary }), other(1, { abstract: summary })]);
    expect(first?.paper.id).toBe('2605.00011');
    expect(first?.reasons[0]).toContain('near in wording: ');
  });

  it('is compared by its title when there is no summary either', async () => {
    const [first] = await near([
      center({ title: 'Notebooks for Agents' }),
      other(1, { title: 'Agents with Notebooks' }),
    ]);
    expect(first?.paper.id).toBe('2605.00011');
  });

  it('has no neighbours by words that a text of nothing would share with any other', async () => {
    expect(await near([center({ title: '?' }), other(1, { title: '!' })])).toEqual([]);
  });
});

describe('by a model of what words mean', () => {
  const MODEL = aModel([
    ['unlearning', 'forgetting', 'erasure', 'removal'],
    ['quadruped', 'robot', 'leg'],
    ['laundry', 'shirt'],
  ]);
  const UNLEARNING = center({ title: 'Unlearning', abstract: 'Unlearning on request.' });
  const FORGETTING = other(1, { title: 'Forgetting', abstract: 'Erasure whenever somebody wants.' });
  const QUADRUPED = other(2, { title: 'Quadruped', abstract: 'Robots run.' });

  it('papers without a word in common are near when they mean the same', async () => {
    const papers = [UNLEARNING, FORGETTING, QUADRUPED];
    expect(ids(await near(papers, 5, MODEL))).toEqual([FORGETTING.id]);
    expect(await near(papers)).toEqual([]);
  });

  it('the reason names the words of the other paper', async () => {
    const [first] = await near([UNLEARNING, FORGETTING, QUADRUPED], 5, MODEL);
    expect(first?.reasons).toEqual(['near in meaning: forgetting, erasure']);
  });

  it('the reason is not that they mean the same where they say it in the same words', async () => {
    const twin = other(1, { title: 'Unlearning', abstract: 'Unlearning on request.' });
    const [first] = await near([UNLEARNING, twin], 5, MODEL);
    expect(first?.reasons.join()).toContain('near in wording: ');
    expect(first?.reasons.join()).not.toContain('near in meaning');
  });

  it('other signals tell as well, and come first', async () => {
    const [first] = await near(
      [
        { ...UNLEARNING, keywords: ['privacy'] },
        { ...FORGETTING, keywords: ['privacy'] },
      ],
      5,
      MODEL,
    );
    expect(first?.reasons).toEqual(['1 shared keyword: privacy', 'near in meaning: forgetting, erasure']);
  });

  it('the nearer in meaning comes first', async () => {
    const half = other(3, { title: 'Erasure', abstract: 'Robots with legs.' });
    expect(ids(await near([UNLEARNING, half, FORGETTING], 5, MODEL))).toEqual([FORGETTING.id, half.id]);
  });

  it('a paper whose words it does not know has the neighbours that its words bring', async () => {
    const keywords = ['kites'];
    const found = await near([center({ keywords }), other(4, { keywords }), FORGETTING], 5, MODEL);
    expect(ids(found)).toEqual(['2605.00014']);
  });

  it('that cannot be had, papers are near as they are without one', async () => {
    const text = { abstract: 'Agents keep notebooks of what they browse.', keywords: ['recall'] };
    const papers = [center(text), other(4, text), other(2, { keywords: ['recall'] }), FORGETTING];
    expect(await near(papers, 5, null)).toEqual(await near(papers));
  });
});
