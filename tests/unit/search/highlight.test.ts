import { describe, expect, it } from 'vitest';
import { highlight, snippetOf, type TextRange } from '@/lib/search/highlight';
import { papers } from './a-corpus';
import { searchIn } from './an-index';

/** What the ranges mark. */
const marked = (text: string, ranges: TextRange[]) => ranges.map(([start, end]) => text.slice(start, end));

/** About two lines, and room for an ellipsis at both ends. */
const LONGEST = 170 + 4;

describe('highlight', () => {
  it.each<[string, string[], string[]]>([
    ['Agents and more agents', ['agents'], ['Agents', 'agents']],
    ['Agents, (agents), "agents"!', ['agents'], ['Agents', 'agents', 'agents']],
    ['Reagents are no agents', ['agents'], ['agents']],
    ['Meta-Learning at scale', ['learning'], ['Meta-Learning']],
    ['Meta-Learning at scale', ['metalearning'], ['Meta-Learning']],
    ['TÜLU 3', ['tulu'], ['TÜLU']],
    ['A Go\u0308del machine', ['godel'], ['Go\u0308del']],
    ['GPT-4.5 and 4.5', ['4.5'], ['GPT-4.5', '4.5']],
    ["Hilbert's problem", ['hilbert'], ["Hilbert's"]],
    ['👩‍💻 agents', ['agents'], ['agents']],
    ['Nothing here', ['agents'], []],
    ['', ['agents'], []],
    ['Agents', [], []],
  ])('in %j of %j marks %j', async (text, found, slices) => {
    expect(marked(text, highlight(text, new Set(found)))).toEqual(slices);
  });
});

describe('a hit', () => {
  it('marks in the title the forms in which the words were found', async () => {
    const [hit] = (await searchIn(papers('Learned Agents that Learn'), 'learning agent')).hits;
    expect(marked(hit?.paper.title ?? '', hit?.title ?? [])).toEqual(['Learned', 'Agents', 'Learn']);
  });

  it.each([
    ['hilbert', "Hilbert's Problem", ["Hilbert's"]],
    ['flux.1', 'FLUX.1 Kontext', ['FLUX.1']],
    ['qwen2.5', 'Qwen2.5 Report', ['Qwen2.5']],
    ['godel', 'The G\\"odel Machine', ['G\\"odel']],
    ['erdos', 'On Erd\\H{o}s and Others', ['Erd\\H{o}s']],
    ['gpt 4.5', 'GPT-4.5', ['GPT-4.5']],
    ['metalearning', 'Meta-Learning', ['Meta-Learning']],
  ])('marks what %s was found as in %j', async (query, title, slices) => {
    const [hit] = (await searchIn(papers(title), query)).hits;
    expect(marked(title, hit?.title ?? [])).toEqual(slices);
  });

  it('takes its snippet from the summary, else from the abstract, else has none', async () => {
    const corpus = papers(
      ['Agents', { summary: 'Agents in short.', abstract: 'Agents at length.' }],
      ['Agents', { summary: 'In short.', abstract: 'Agents at length.' }],
      ['Agents', { abstract: 'At length.' }],
    );
    const answers = await Promise.all(corpus.map((paper) => searchIn([paper], 'agents')));
    const [both, abstract, none] = answers.map(({ hits }) => hits[0]?.snippet);
    expect(both).toEqual({ text: 'Agents in short.', ranges: [[0, 6]] });
    expect(abstract).toEqual({ text: 'Agents at length.', ranges: [[0, 6]] });
    expect(none).toBeNull();
  });
});

describe('snippetOf', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

  it('is the whole text when that is short', async () => {
    expect(snippetOf('Some agents.', new Set(['agents']))).toEqual({ text: 'Some agents.', ranges: [[5, 11]] });
  });

  it('is null where no found word stands', async () => {
    expect(snippetOf(words(50), new Set(['agents']))).toBeNull();
    expect(snippetOf('', new Set(['agents']))).toBeNull();
  });

  it('says with an ellipsis where it was cut, and cuts between words', async () => {
    const text = `${words(60)} agents ${words(60)}`;
    const snippet = snippetOf(text, new Set(['agents']));
    expect(snippet?.text).toMatch(/^… word\d+ .* agents word0 .* word\d+ …$/);
    const stretch = (snippet?.text ?? '').slice(2, -2);
    expect(` ${text} `).toContain(` ${stretch} `);
  });

  it('has no ellipsis at an end where nothing was cut', async () => {
    expect(snippetOf(`agents ${words(60)}`, new Set(['agents']))?.text).toMatch(/^agents word0 .* …$/);
    expect(snippetOf(`${words(60)} agents`, new Set(['agents']))?.text).toMatch(/^… .* agents$/);
  });

  it('shows the stretch with more different words rather than the first', async () => {
    const text = `agents agents agents ${words(60)} agents have memory ${words(60)}`;
    const snippet = snippetOf(text, new Set(['agents', 'memory']));
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['agents', 'memory']);
  });

  it('shows all the words for which it chose its stretch', async () => {
    const far = 'x '.repeat(75);
    const text = `${words(30)} agents ${far} memory ${words(60)} agents have memory ${words(60)}`;
    const snippet = snippetOf(text, new Set(['agents', 'memory']));
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['agents', 'memory']);
  });

  it.each([
    ['without white space', `${'汉字,'.repeat(100)}agents,${'汉字,'.repeat(100)}`],
    ['with one endless word before', `${'x'.repeat(400)} agents ${words(60)}`],
    ['with one endless word behind', `${words(60)} agents ${'x'.repeat(400)}`],
    ['with an endless word that is marked whole', `${words(20)} agents-${'x'.repeat(400)}`],
  ])('stays short and shows a found word in a text %s', async (_, text) => {
    const snippet = snippetOf(text, new Set(['agents']));
    expect(snippet?.text.length).toBeLessThanOrEqual(LONGEST);
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? []).join()).toContain('agents');
  });

  it('is short, marks exactly found words, and is a piece of its text, wherever they stand', async () => {
    for (let place = 0; place < 150; place += 1) {
      const all = [...words(100).split(' '), ...words(50).split(' ')];
      all[place] = 'Agents';
      all[(place * 7) % 150] = 'memory';
      const text = all.join(' ');
      const { text: shown, ranges } = snippetOf(text, new Set(['agents', 'memory'])) ?? { text: '', ranges: [] };
      expect(shown.length).toBeLessThanOrEqual(LONGEST);
      expect(ranges.length).toBeGreaterThan(0);
      for (const slice of marked(shown, ranges)) expect(['Agents', 'memory']).toContain(slice);
      expect(text).toContain(shown.replace(/^… /, '').replace(/ …$/, ''));
    }
  });
});
