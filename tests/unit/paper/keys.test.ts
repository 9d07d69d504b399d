import { describe, expect, it } from 'vitest';
import { identifyUrl, keyOf, parseKey } from '@/lib/links';
import { keysOf } from '@/lib/paper/keys';
import type { Paper } from '@/lib/paper/paper';
import { aKnownPaper, aPaper } from './a-paper';

/** The keys of a paper beside its own id, as `match key`. */
const otherKeys = (known: Partial<Paper>) =>
  keysOf(aPaper(known))
    .slice(1)
    .map(({ key, match }) => `${match} ${key}`);

describe('keysOf', () => {
  it('names a paper by all that is known of it, the strongest first', () => {
    expect(keysOf(aKnownPaper({ abstract: 'See https://github.com/geekan/examples.' }))).toEqual([
      { key: 'arxiv:2308.00352', match: 'id' },
      { key: 'github:geekan/metagpt', match: 'repository' },
      { key: 'page:https://metagpt.example', match: 'page' },
      { key: 'github:geekan/examples', match: 'mention' },
      { key: 'huggingface:model/deepwisdom/metagpt-7b', match: 'linked' },
      { key: 'huggingface:dataset/deepwisdom/procedures', match: 'linked' },
      { key: 'huggingface:space/deepwisdom/demo', match: 'linked' },
    ]);
  });

  it.each(['2308.00352', 'math/0309136'])('names a paper of which nothing is known by its id, %s', (id) => {
    expect(keysOf(aPaper({ id }))).toEqual([{ key: `arxiv:${id}`, match: 'id' }]);
  });

  it('has each key once, as strongly as it is meant anywhere', () => {
    const repo = 'https://github.com/Geekan/MetaGPT';
    const abstract = `Code: ${repo}, ${repo}/ and https://metagpt.example/index.html`;
    expect(otherKeys({ githubRepo: 'geekan/metagpt', projectPage: repo, abstract })).toEqual([
      'repository github:geekan/metagpt',
      'mention page:https://metagpt.example',
    ]);
  });

  it('meets the keys of links to the paper, its code and its page, however these are written', () => {
    const keys = keysOf(aKnownPaper()).map(({ key }) => key);
    const links = [
      'https://arxiv.org/pdf/2308.00352v5',
      'https://huggingface.co/papers/2308.00352',
      'https://github.com/GEEKAN/metagpt/tree/main#readme',
    ];
    for (const link of links) {
      const target = identifyUrl(link);
      expect(keys).toContain(target && keyOf(target));
    }
  });

  it('makes keys that can be read again', () => {
    for (const { key } of keysOf(aKnownPaper())) {
      const target = parseKey(key);
      expect(target && keyOf(target)).toBe(key);
    }
  });
});

describe('the project page', () => {
  it.each([
    ['https://metagpt.example/', 'page page:https://metagpt.example'],
    ['https://github.com/geekan/MetaGPT/tree/main', 'page github:geekan/metagpt'],
    ['https://huggingface.co/spaces/geekan/Demo', 'page huggingface:space/geekan/demo'],
    [
      'https://huggingface.co/collections/geekan/all-1234',
      'page page:https://huggingface.co/collections/geekan/all-1234',
    ],
    ['https://sites.google.com/view/metagpt', 'page page:https://sites.google.com/view/metagpt'],
    ['https://www.youtube.com/watch?v=abc', 'page page:https://youtube.com/watch?v=abc'],
  ])('%s answers to %s', (projectPage, key) => {
    expect(otherKeys({ projectPage })).toEqual([key]);
  });

  it.each([
    'https://arxiv.org/abs/2308.00352',
    'https://arxiv.org/abs/2401.00001',
    'https://huggingface.co/papers/2401.00001',
    'https://doi.org/10.48550/arXiv.2401.00001',
  ])('that is a paper is no further key: %s', (projectPage) => {
    expect(otherKeys({ projectPage })).toEqual([]);
  });
});

describe('a place of many papers is no key of one', () => {
  it.each([
    'https://github.io',
    'https://github.com/',
    'https://github.com/geekan',
    'https://huggingface.co',
    'https://huggingface.co/geekan/',
    'https://www.youtube.com',
    'https://www.youtube.com/@geekan',
    'https://sites.google.com/view',
    'https://github',
    'https://',
  ])('%s', (address) => {
    expect(otherKeys({ projectPage: address, abstract: `More at ${address}.` })).toEqual([]);
  });
});

describe('an address in the abstract', () => {
  it.each([
    ['Code: https://github.com/ada/notes.', ['github:ada/notes']],
    ['Code (https://github.com/ada/notes) is public.', ['github:ada/notes']],
    ['Code: github.com/ada/notes, data elsewhere.', ['github:ada/notes']],
    ['\\url{https://github.com/ada/notes}.', ['github:ada/notes']],
    ['\\href{https://github.com/ada/notes}{this URL}', ['github:ada/notes']],
    ['Code: https://github.com/ada/my\\_notes.', ['github:ada/my_notes']],
    ['See https://ada.github.io/notes/.', ['page:https://ada.github.io/notes']],
    ['See (https://ada.github.io/notes/index.html).', ['page:https://ada.github.io/notes']],
    ['See \\url{https://ada.github.io/my\\_notes/}.', ['page:https://ada.github.io/my_notes']],
    ['See https://ada.example/my{\\_}notes or https://ada.example/no...', ['page:https://ada.example/my_notes']],
    ['See $\\href{https://ada.example}{\\text{here}}$', ['page:https://ada.example']],
    ['Is it https://ada.example?', ['page:https://ada.example']],
    ['It is "https://ada.example/notes"!', ['page:https://ada.example/notes']],
    [
      'Data: https://huggingface.co/datasets/ada/notes; code: https://github.com/ada/notes',
      ['huggingface:dataset/ada/notes', 'github:ada/notes'],
    ],
    ['As in arXiv:2401.00001 and https://arxiv.org/abs/2401.00002.', []],
    ['No address, and/or none at all: e.g. owner/name.', []],
  ])('%j is a mention of %j', (abstract, keys) => {
    expect(otherKeys({ abstract })).toEqual(keys.map((key) => `mention ${key}`));
  });
});
