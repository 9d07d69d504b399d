import { expect, it } from 'vitest';
import { modelWords } from '@/lib/meaning/words';

it.each([
  ['Large Language Models', ['large', 'language', 'model']],
  ['studies of biases, matrices and classes', ['study', 'of', 'bias', 'matrice', 'and', 'class']],
  ['few-shot text-to-3D', ['few', 'shot', 'text', 'to', '3d']],
  ['Schrödinger in 2024: a 7B model', ['schrodinger', 'in', '7b', 'model']],
  ['GPS, bias, process, as is', ['gps', 'bias', 'process', 'as', 'is']],
  [`a word of ${'x'.repeat(33)} letters`, ['word', 'of', 'letter']],
  ['', []],
])('%j has the words %j', (text, words) => {
  expect(modelWords(text).map(({ word }) => word)).toEqual(words);
});
