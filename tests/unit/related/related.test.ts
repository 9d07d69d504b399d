import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { createRelatedIndex, relatedSteps } from '@/lib/related';
import { stem, words } from '@/lib/search/tokens';
import { aPaper } from '../paper/a-paper';

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

/** The neighbours of the center among `papers` and the strangers. */
const near = (papers: Paper[], limit?: number) =>
  createRelatedIndex([...STRANGERS, ...papers]).near('2605.00001', limit);
const ids = (papers: { paper: Paper }[]) => papers.map(({ paper }) => paper.id);

describe('the neighbours of a paper', () => {
  it('are never itself', () => {
    const twin = { title: 'Notebooks for Agents', abstract: 'Agents write notebooks.', keywords: ['notebooks'] };
    expect(ids(near([center(twin), other(1, twin)]))).toEqual(['2605.00011']);
  });

  it('are none for a paper that is not known', () => {
    expect(createRelatedIndex(STRANGERS).near('2605.99999')).toEqual([]);
    expect(createRelatedIndex([]).near('2605.00001')).toEqual([]);
  });

  it('are none for a paper that nothing is near to', () => {
    expect(near([center()])).toEqual([]);
  });

  it('come best first, with scores from 0 to 1', () => {
    const keywords = ['notebooks', 'recall', 'browsing'];
    const found = near([
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

  it('come nearer by an author in common', () => {
    const keywords = ['notebooks'];
    const found = near([
      center({ keywords, authors: ['Ada Lovelace'] }),
      other(1, { keywords, authors: ['Grace Hopper'] }),
      other(2, { keywords, authors: ['Ada Lovelace'] }),
    ]);
    expect(ids(found)).toEqual(['2605.00012', '2605.00011']);
  });

  it('are five, or as many as are asked for', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => other(i, { keywords: ['notebooks', `own${i}`] }));
    const papers = [center({ keywords: ['notebooks'] }), ...crowd];
    expect(near(papers)).toHaveLength(5);
    expect(near(papers, 2)).toEqual(near(papers).slice(0, 2));
    expect(near(papers, 0)).toEqual([]);
    expect(near(papers, 100)).toHaveLength(9);
  });

  it('hold the papers themselves, untouched', () => {
    const neighbour = other(1, { keywords: ['notebooks'] });
    expect(near([center({ keywords: ['notebooks'] }), neighbour])[0]?.paper).toBe(neighbour);
  });
});

describe('the reason', () => {
  /** The reasons for the one neighbour of the center. */
  const reasons = (a: Partial<Paper>, b: Partial<Paper>) => near([center(a), other(1, b)])[0]?.reasons;

  it.each<[string[], string[], string]>([
    [['recall'], ['recall', 'browsing'], '1 shared keyword: recall'],
    [['recall', 'browsing'], ['browsing', 'recall'], '2 shared keywords: recall, browsing'],
    [['a1', 'a2', 'a3', 'a4'], ['a4', 'a3', 'a2', 'a1', 'a5'], '4 shared keywords: a1, a2, a3'],
    [['Few-Shot Learning'], ['few-shot learning'], '1 shared keyword: Few-Shot Learning'],
  ])('keywords %j and %j are told as %j', (a, b, reason) => {
    expect(reasons({ keywords: a }, { keywords: b })).toEqual([reason]);
  });

  it('names the rarest shared keyword first', () => {
    const common = STRANGERS.map((paper, i) => aPaper({ ...paper, id: `2602.0000${i}`, keywords: ['models'] }));
    const keywords = ['models', 'notebooks'];
    const [first] = near([center({ keywords }), other(1, { keywords }), ...common]);
    expect(first?.reasons).toEqual(['2 shared keywords: notebooks, models']);
  });

  it.each<[string[], string[], string]>([
    [['Ada Lovelace', 'Alan Turing'], ['Ada Lovelace'], 'same author: Ada Lovelace'],
    [['Ada Lovelace', 'Alan Turing'], ['Alan Turing', 'Ada Lovelace'], 'same authors: Ada Lovelace, Alan Turing'],
    [['A B', 'C D', 'E F'], ['E F', 'C D', 'A B'], '3 shared authors'],
    [['Jürgen Müller'], ['Jurgen Muller'], 'same author: Jürgen Müller'],
  ])('authors %j and %j are told as %j', (a, b, reason) => {
    // An author in common is not enough to be near; the keyword is.
    const keywords = ['k'];
    expect(reasons({ authors: a, keywords }, { authors: b, keywords })).toEqual(['1 shared keyword: k', reason]);
  });

  it('that they share their code is told, however its address is written', () => {
    expect(reasons({ githubRepo: 'ada/Notes' }, { githubRepo: 'Ada/notes' })).toEqual(['same code']);
    expect(reasons({ githubRepo: 'ada/Notes' }, { githubRepo: 'ada/other' })).toBeUndefined();
  });

  it('in wording names at most three terms, of which both papers have every word', () => {
    const a = {
      title: 'A Notebook for Web Agents',
      abstract: 'They recall earlier pages while browsing and planning.',
    };
    const b = { title: 'Browsing from Notes', abstract: 'Web agents keep notebooks to recall an earlier page.' };
    const [reason, ...more] = reasons(a, b) ?? [];
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

  it('in wording names first what carried most', () => {
    const [reason] =
      reasons({ title: 'Notebooks', abstract: 'pages browsing' }, { title: 'Notebook', abstract: 'browsing pages' }) ??
      [];
    expect(reason).toMatch(/^near in wording: notebooks, \w+, \w+$/);
  });

  it('that comes first is the strongest: code, keywords, authors, wording', () => {
    const same = { githubRepo: 'a/b', keywords: ['k'], authors: ['Ada Lovelace'], abstract: 'Agents keep notebooks.' };
    const order = ['same code', '1 shared keyword', 'same author', 'near in wording'];
    expect(reasons(same, same)?.map((reason) => reason.split(':')[0])).toEqual(order);
  });

  it('is there for every neighbour', () => {
    const text = 'Agents keep notebooks of what they browse.';
    const found = near([center({ abstract: text }), other(1, { abstract: text }), other(2, { keywords: ['k'] })]);
    for (const { reasons } of found) expect(reasons).not.toEqual([]);
    expect(found).not.toEqual([]);
  });
});

describe('the work', () => {
  const papers = [...STRANGERS, center({ keywords: ['notebooks'] }), other(1, { keywords: ['notebooks'] })];

  it('is done in steps, some for each paper, and comes to the same', () => {
    const work = relatedSteps(papers);
    let steps = 1;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).toBeGreaterThan(2 * papers.length);
    expect(step.value.near('2605.00001')).toEqual(near(papers));
  });

  it('of comparing is done in steps, too', () => {
    const crowd = Array.from({ length: 200 }, (_, i) => aPaper({ id: `2602.${10_000 + i}` }));
    const steps = [...createRelatedIndex([...papers, ...crowd]).nearSteps('2605.00001')];
    expect(steps.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a paper without an abstract', () => {
  it('is compared by its summary', () => {
    const summary = 'Agents keep notebooks of what they browse.';
    const [first] = near([center({ summary }), other(1, { abstract: summary })]);
    expect(first?.paper.id).toBe('2605.00011');
    expect(first?.reasons[0]).toContain('near in wording: ');
  });

  it('is compared by its title when there is no summary either', () => {
    const [first] = near([center({ title: 'Notebooks for Agents' }), other(1, { title: 'Agents with Notebooks' })]);
    expect(first?.paper.id).toBe('2605.00011');
  });

  it('has no neighbours by words that a text of nothing would share with any other', () => {
    expect(near([center({ title: '?' }), other(1, { title: '!' })])).toEqual([]);
  });
});
