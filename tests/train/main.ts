import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createModel } from '../../lib/meaning';
import { readModelFile, writeModelFile } from '../../lib/meaning/model-file';
import { readMeaningQueries, readSections } from '../bench/meaning-cases';
import {
  type Embedder,
  exactEmbedder,
  type MeaningCases,
  measuredLine,
  measureEmbedder,
  quantisedEmbedder,
} from '../bench/meaning-measures';
import { seededRandom } from '../bench/random';
import { buildCorpus } from './corpus';
import { readGlossary } from './glossary';
import { DIMS, learnWords } from './learn';
import { pack } from './pack';
import { readTrainingPapers } from './papers';
import { learnPieces } from './pieces';

const HELP = `npm run train -- FILE... [options]
Learns what words mean from papers and writes the model that the extension carries. A FILE has a paper a line, as JSON
with id, title and summary (the abstract); it may be gzipped. The same files and seed give the same bytes.
  --out FILE        where to write the model (public/meaning.bin)
  --seed NUMBER     another one gives another model, as good (1)
  --epochs COUNT    passes over all papers (6)
  --glossary FILE   what the field calls things, and what others do (tests/train/glossary.txt)
  --sections FILE   to measure by, after each pass: papers that belong together; JSON Lines with repo, section and ids
  --queries FILE    the same: descriptions; JSON Lines with query and titlePattern
  --measured FILE   the papers among which they are looked for (the first FILE)`;

/** A word that fewer papers have is left out. From 6 to 25 measure alike, and half of all words are seen in fewer. */
const LEAST_PAPERS = 8;
/** Vectors of pieces of words: with half as many, misspelt queries find a tenth less. */
const PIECES = 8_192;
const MOST_BYTES = 4_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'public/meaning.bin' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '6' },
    glossary: { type: 'string', default: join(import.meta.dirname, 'glossary.txt') },
    sections: { type: 'string' },
    queries: { type: 'string' },
    measured: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const seconds = () => `${(performance.now() / 1000).toFixed(0).padStart(4)} s`;

async function casesToMeasure(): Promise<MeaningCases | null> {
  if (!values.sections && !values.queries) return null;
  const papers = await Array.fromAsync(
    readTrainingPapers([values.measured ?? (positionals[0] as string)]),
    ({ id, title, summary }) => ({ id, title, abstract: summary }),
  );
  return {
    papers,
    sections: values.sections ? await readSections(values.sections) : [],
    queries: values.queries ? await readMeaningQueries(values.queries) : [],
  };
}

async function train(): Promise<void> {
  const cases = await casesToMeasure();
  const corpus = await buildCorpus(readTrainingPapers(positionals), LEAST_PAPERS);
  const { words } = corpus;
  console.log(
    `${seconds()}  ${corpus.size} papers, ${corpus.tokens.length} words of them kept, ${words.length} different ones`,
  );
  const seed = Number(values.seed);
  const report = (name: string, embed: Embedder) => {
    if (cases) console.log(measuredLine(name, measureEmbedder(embed, cases)));
  };
  const unrounded = (vectors: Float32Array) => ({
    id: 0,
    dims: DIMS,
    words,
    pieces: 0,
    scales: new Float32Array(words.length).fill(1),
    vectors,
  });

  const table = learnWords(corpus, {
    glossary: await readGlossary(values.glossary),
    epochs: Number(values.epochs),
    seed,
    onEpoch(epoch, loss, vectors) {
      console.log(`${seconds()}  pass ${epoch + 1} of ${values.epochs}: loss ${loss.toFixed(4)}`);
      report('floats', exactEmbedder(createModel(unrounded(vectors))));
    },
  });
  const pieces = learnPieces(words, table, DIMS, PIECES, seededRandom(seed));
  const bytes = writeModelFile(pack(words, [table, pieces], DIMS));
  report('as it is written, in bytes', quantisedEmbedder(createModel(readModelFile(bytes))));
  if (bytes.length > MOST_BYTES) throw new Error(`the model has ${bytes.length} bytes; it may have ${MOST_BYTES}`);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, bytes);
  const { id } = readModelFile(bytes);
  console.log(`${seconds()}  ${values.out}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
  console.log(`lib/meaning/shipped.ts has to name it: 0x${id.toString(16)}`);
}

if (values.help || positionals.length === 0) {
  console.log(HELP);
  if (!values.help) process.exitCode = 1;
} else await train();
