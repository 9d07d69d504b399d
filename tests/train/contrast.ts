import type { Bag } from './bag';
import { allocate, type Floats } from './memory';

/**
 * How sharply a pair's nearness must stand out from the batch's. At 0.05 papers of one subject are pushed apart, from 0.2
 * on they are not told apart; 0.07 and 0.15 measure as 0.1 does.
 */
const TEMPERATURE = 0.1;
/** Adam's constants as its authors give them, but for the rate, which is ten times theirs: a word comes in few batches. */
const RATE = 0.01;
const KEEP_MOMENT = 0.9;
const KEEP_SQUARES = 0.999;
const WARM_UP_STEPS = 50;
const LEAST_RATE = 0.02;
/** Words in one view of one paper, on average and at most. */
const ROOM_PER_VIEW = 400;

export interface Trainer {
  /** A vector for each word, `dims` floats each. */
  table: Float32Array;
  /** Learns from one batch of pairs and returns the loss: how unlikely it thought that each view's mate is its mate. */
  learn(viewsOf: (pair: number) => readonly [Bag, Bag]): number;
}

/**
 * Learns a vector for each word such that two views of one paper, each the sum of its words' vectors, point the same way,
 * and another way than the other papers of the batch.
 *
 * The loss is symmetric InfoNCE (van den Oord et al., 2018, https://arxiv.org/abs/1807.03748; in both directions as in
 * CLIP, https://arxiv.org/abs/2103.00020): the cross-entropy of picking a view's mate among the batch's by cosine over
 * temperature. It is lowered by Adam (Kingma and Ba, 2014, https://arxiv.org/abs/1412.6980) with one second moment a word
 * instead of one a number, which steadies rare words; words that a batch does not have stay as they are.
 *
 * @param batch pairs in a batch, a multiple of 4
 * @param steps how many batches will come: the rate falls to almost nothing over them
 */
export function createTrainer(
  { words, dims, batch, steps }: { words: number; dims: number; batch: number; steps: number },
  random: () => number,
): Trainer {
  const room = 2 * batch * ROOM_PER_VIEW;
  const memory = allocate(
    {
      table: words * dims,
      gradient: words * dims,
      moment: words * dims,
      first: batch * dims,
      second: batch * dims,
      firstTurned: batch * dims,
      secondTurned: batch * dims,
      firstGradient: batch * dims,
      secondGradient: batch * dims,
      products: batch * batch,
      productsTurned: batch * batch,
      rowSums: batch,
      columnSums: batch,
      weights: room,
      one: 1,
    },
    { ids: room },
  );
  const { kernels, table, first, second, products, rowSums, columnSums, weights, ids, one } = memory;
  for (let i = 0; i < table.floats.length; i++) table.floats[i] = gaussian(random) / Math.sqrt(dims);

  /** Where each view's words begin, the two views of a pair by turns. */
  const starts = new Int32Array(2 * batch + 1);
  const lengths = { first: new Float64Array(batch), second: new Float64Array(batch) };
  const squaresOf = new Float64Array(words);
  const lastStep = new Int32Array(words).fill(-1);
  let step = 0;

  function write(bag: Bag, view: number): void {
    let at = starts[view] as number;
    for (const word of bag.words()) {
      if (at === room) break;
      ids.ints[at] = word;
      // Plain sums, which are what the extension makes, measure no better here and worse for queries.
      weights.floats[at] = 1 + Math.log(bag.times(word));
      at++;
    }
    starts[view + 1] = at;
  }

  /** Calls `kernel` for the words of every view and the row of `rows` that is the view's. */
  function forViews(kernel: typeof kernels.gather, target: Floats, rowsOf: readonly [Floats, Floats]): void {
    for (let view = 0; view < 2 * batch; view++) {
      const start = starts[view] as number;
      const row = (rowsOf[view % 2] as Floats).at + 4 * dims * (view >> 1);
      kernel(ids.at + 4 * start, weights.at + 4 * start, (starts[view + 1] as number) - start, target.at, row, dims);
    }
  }

  /** Turns the products of all pairs into the loss's gradient by them, and returns the loss. */
  function lossAndGradient(): number {
    let loss = 0;
    for (let i = 0; i < batch; i++) loss -= (2 * (products.floats[i * batch + i] as number)) / TEMPERATURE;
    columnSums.floats.fill(0);
    kernels.exponentials(products.at, rowSums.at, columnSums.at, batch, batch, 1 / TEMPERATURE);
    const scale = 1 / (TEMPERATURE * 2 * batch);
    for (const sums of [rowSums.floats, columnSums.floats]) {
      for (let i = 0; i < batch; i++) {
        loss += Math.log(sums[i] as number);
        sums[i] = scale / (sums[i] as number);
      }
    }
    kernels.weigh(products.at, rowSums.at, columnSums.at, batch, batch);
    for (let i = 0; i < batch; i++) {
      products.floats[i * batch + i] = (products.floats[i * batch + i] as number) - 2 * scale;
    }
    return loss / (2 * batch);
  }

  function update(): void {
    const rate = RATE * Math.min(1, step / WARM_UP_STEPS) * Math.max(LEAST_RATE, 1 - step / steps);
    const momentSoFar = 1 - KEEP_MOMENT ** step;
    const squaresSoFar = 1 - KEEP_SQUARES ** step;
    for (let i = 0; i < (starts[2 * batch] as number); i++) {
      const word = ids.ints[i] as number;
      if (lastStep[word] === step) continue;
      lastStep[word] = step;
      const row = 4 * dims * word;
      kernels.squares(memory.gradient.at + row, one.at, dims);
      const squares =
        KEEP_SQUARES * (squaresOf[word] as number) + ((1 - KEEP_SQUARES) * (one.floats[0] as number)) / dims;
      squaresOf[word] = squares;
      const wordRate = rate / momentSoFar / (Math.sqrt(squares / squaresSoFar) + 1e-10);
      kernels.adam(table.at + row, memory.moment.at + row, memory.gradient.at + row, dims, KEEP_MOMENT, wordRate);
    }
  }

  return {
    table: table.floats,
    learn(viewsOf) {
      step++;
      for (let pair = 0; pair < batch; pair++) {
        viewsOf(pair).forEach((bag, i) => {
          write(bag, 2 * pair + i);
        });
      }
      forViews(kernels.gather, table, [first, second]);
      normalise(first.floats, lengths.first, dims);
      normalise(second.floats, lengths.second, dims);
      kernels.products(first.at, second.at, products.at, batch, batch, dims);
      const loss = lossAndGradient();

      const { firstTurned, secondTurned, productsTurned, firstGradient, secondGradient } = memory;
      turn(first.floats, firstTurned.floats, batch, dims);
      turn(second.floats, secondTurned.floats, batch, dims);
      turn(products.floats, productsTurned.floats, batch, batch);
      kernels.products(products.at, secondTurned.at, firstGradient.at, batch, dims, batch);
      kernels.products(productsTurned.at, firstTurned.at, secondGradient.at, batch, dims, batch);
      throughLength(first.floats, firstGradient.floats, lengths.first, dims);
      throughLength(second.floats, secondGradient.floats, lengths.second, dims);
      forViews(kernels.scatter, memory.gradient, [firstGradient, secondGradient]);
      update();
      return loss;
    },
  };
}

/** A normally distributed number (Box and Muller). */
const gaussian = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Gives rows the length 1 and writes down which they had. */
function normalise(rows: Float32Array, lengths: Float64Array, dims: number): void {
  for (let row = 0; row < lengths.length; row++) {
    let squares = 0;
    for (let i = row * dims; i < (row + 1) * dims; i++) squares += (rows[i] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    lengths[row] = length;
    for (let i = row * dims; i < (row + 1) * dims; i++) rows[i] = (rows[i] as number) / length;
  }
}

/** The gradient by rows before they were given the length 1, from the one after: what points along a row is lost. */
function throughLength(rows: Float32Array, gradients: Float32Array, lengths: Float64Array, dims: number): void {
  for (let row = 0; row < lengths.length; row++) {
    let along = 0;
    for (let i = row * dims; i < (row + 1) * dims; i++) along += (rows[i] as number) * (gradients[i] as number);
    for (let i = row * dims; i < (row + 1) * dims; i++) {
      gradients[i] = ((gradients[i] as number) - along * (rows[i] as number)) / (lengths[row] as number);
    }
  }
}

/** Rows become columns; a square at a time, so that both sides stay in the cache. */
function turn(from: Float32Array, to: Float32Array, rows: number, columns: number): void {
  const SIDE = 32;
  for (let row = 0; row < rows; row += SIDE) {
    for (let column = 0; column < columns; column += SIDE) {
      for (let r = row; r < Math.min(row + SIDE, rows); r++) {
        for (let c = column; c < Math.min(column + SIDE, columns); c++)
          to[c * rows + r] = from[r * columns + c] as number;
      }
    }
  }
}
