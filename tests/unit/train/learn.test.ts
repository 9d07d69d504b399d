import { expect, it } from 'vitest';
import { cosine, createModel } from '@/lib/meaning';
import { readModelFile, writeModelFile } from '@/lib/meaning/model-file';
import { seededRandom } from '../../bench/random';
import { buildCorpus } from '../../train/corpus';
import { DIMS, learnWords } from '../../train/learn';
import { pack } from '../../train/pack';
import type { TrainingPaper } from '../../train/papers';
import { learnPieces } from '../../train/pieces';

/** Some subjects whose words never meet those of another, and many more, so that a batch is not full of one. */
const SUBJECTS = [
  'forgetting erase unlearning remove private memory delete retain',
  'robot walking leg terrain humanoid balance gait climb',
  'speech voice audio sound singing accent phoneme transcript',
  ...Array.from({ length: 60 }, (_, i) => 'abcdefgh'.replaceAll(/./g, (letter) => `${letter}${i}${letter} `).trim()),
].map((words) => words.split(' '));

async function* papers(): AsyncGenerator<TrainingPaper> {
  const random = seededRandom(11);
  for (let i = 0; i < 1_100; i++) {
    const words = SUBJECTS[i % SUBJECTS.length] as string[];
    const some = (count: number) =>
      Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
    yield {
      id: `${i}`,
      title: some(3),
      summary: `About ${some(5)}. Then ${some(5)}. Also ${some(5)}. Last ${some(5)}.`,
    };
  }
}

const GLOSSARY = [{ terms: ['unlearning'], descriptions: ['then it is gone'] }];

async function trained(seed: number, epochs: number) {
  const corpus = await buildCorpus(papers(), 5);
  const losses: number[] = [];
  const table = learnWords(corpus, { glossary: GLOSSARY, epochs, seed, onEpoch: (_, loss) => losses.push(loss) });
  const pieces = learnPieces(corpus.words, table, DIMS, 512, seededRandom(seed));
  return { losses, bytes: writeModelFile(pack(corpus.words, [table, pieces], DIMS)) };
}

it('learns which words mean alike', { timeout: 60_000 }, async () => {
  const { losses, bytes } = await trained(1, 30);
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 2);

  const model = createModel(readModelFile(bytes));
  const embed = (text: string) => model.embedText(text) as Int8Array;
  for (const [subject, words] of SUBJECTS.slice(0, 3).entries()) {
    const half = (of: number, from: number) => embed((SUBJECTS[of] as string[]).slice(from, from + 4).join(' '));
    expect(cosine(half(subject, 0), half(subject, 4)), words.join(' ')).toBeGreaterThan(0.3);
    expect(cosine(half(subject, 0), half(subject + 1, 4)), words.join(' ')).toBeLessThan(0.2);
  }
  expect(cosine(embed('transcripts'), embed('transcriptz')), 'a word that was never seen').toBeGreaterThan(0.3);
});

it('learns the same from the same papers and seed, to the byte', { timeout: 60_000 }, async () => {
  const { bytes } = await trained(1, 2);
  expect((await trained(1, 2)).bytes).toEqual(bytes);
  expect((await trained(2, 2)).bytes).not.toEqual(bytes);
});
