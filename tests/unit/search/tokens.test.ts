import { describe, expect, it } from 'vitest';
import { fold, isTelling, stem, words } from '@/lib/search/tokens';

describe('fold', () => {
  it.each([
    ['MetaGPT', 'metagpt'],
    ['TÜLU 3', 'tulu 3'],
    ['Erdős–Rényi', 'erdos–renyi'],
    ['Rémy Portelas', 'remy portelas'],
    ['e\u0301tude', 'etude'],
    ['ﬁne-tuning', 'fine-tuning'],
    ['İstanbul', 'istanbul'],
    ['李明', '李明'],
    ['', ''],
  ])('writes %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['G\\"odel', 'godel'],
    ['G\\"{o}del', 'godel'],
    ["Poincar\\'e", 'poincare'],
    ["Poincar\\'{e}", 'poincare'],
    ['Erd\\H{o}s', 'erdos'],
    ['Ho\\v{r}ava', 'horava'],
    ['\\c{C}akir', 'cakir'],
    ['na\\"{\\i}ve', 'naive'],
    ['Pr{\\"u}fer', 'prufer'],
    ['se\\~nor', 'senor'],
  ])('takes the accent that TeX writes off %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["Poincar\\'e embeddings", 'poincare embeddings'],
    ['the G\\"odel machine', 'the godel machine'],
    ["Erd\\H{o}s and R\\'{e}nyi", 'erdos and renyi'],
  ])('keeps the words around such an accent apart: %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['$\\tau$-bench', '$\\tau$-bench'],
    ['$\\beta$-VAE', '$\\beta$-vae'],
    ['$\\delta$', '$\\delta$'],
    ['$\\rho$', '$\\rho$'],
    ['\\textbf{Self-Reward}', '\\textbf{self-reward}'],
    ['$2 \\times$ faster', '$2 \\times$ faster'],
  ])('does not take the command of %j for an accent', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('words', () => {
  it.each([
    ['Meta-Learning, at scale!', ['meta', 'learning', 'at', 'scale']],
    ['GPT-4.5 and Llama 3.1', ['gpt', '4.5', 'and', 'llama', '3.1']],
    ["Hilbert's problem", ["hilbert's", 'problem']],
    ['end. Start', ['end', 'start']],
    ['(brackets) [and] {more}', ['brackets', 'and', 'more']],
    ['- -- ---', []],
    ['pre- and post-training', ['pre', 'and', 'post', 'training']],
    ['多智能体 系统', ['多智能体', '系统']],
    ['$\\tau$-bench', ['tau', 'bench']],
    ["Poincar\\'e embeddings", ['poincare', 'embeddings']],
    ['', []],
  ])('of %j are %j', (text, list) => {
    expect(words(text)).toEqual(list);
  });
});

describe('isTelling', () => {
  it.each([
    ['agents', true],
    ['3d', true],
    ['rl', true],
    ['the', false],
    ['propose', false],
    ['a', false],
    ['2024', false],
    ['', false],
  ])('%j: %j', (word, telling) => {
    expect(isTelling(word)).toBe(telling);
  });
});

describe('stem', () => {
  it.each([
    ['agent', 'agents'],
    ['learn', 'learns', 'learning', 'learned'],
    ['model', 'models'],
    ['policy', 'policies'],
    ['study', 'studies'],
    ['image', 'images'],
    ['case', 'cases'],
    ['loss', 'losses'],
    ['llm', 'llms'],
    ['gpu', 'gpus'],
    ['generate', 'generates', 'generated', 'generating', 'generation', 'generations'],
    ['optimize', 'optimizes', 'optimized', 'optimizing', 'optimization'],
    ['transformer', 'transformers'],
    ['reason', 'reasons', 'reasoning'],
    ['bias', 'biases'],
  ])('brings the forms of %s together', (...forms) => {
    expect([...new Set(forms.map(stem))]).toHaveLength(1);
  });

  it.each([
    ['model', 'modal'],
    ['train', 'transfer'],
    ['class', 'clas'],
    ['analysis', 'analys'],
    ['gan', 'gain'],
    ['status', 'state'],
    ['ring', 'r'],
    ['need', 'ne'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
