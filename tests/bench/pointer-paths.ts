import { DENSE_LIST, rowAt } from './dense-list';
import { type Deed, type PointerSample, samplesOf } from './hand';

/** A pointer's way over the list of `dense-list.ts`, and the cards that a person would want of it. */
export interface PointerPath {
  name: string;
  /** 0 for who passes by, 1 for who rests. */
  wanted: 0 | 1;
  samples: readonly PointerSample[];
  /** So long the pointer stays where its last sample was. */
  restMs: number;
}

/** What a path is made of. */
interface Plan {
  name: string;
  wanted: 0 | 1;
  from: readonly [x: number, y: number];
  deeds: readonly Deed[];
  restMs?: number;
}

const LINKS = DENSE_LIST.left + DENSE_LIST.dayWidth;
const RIGHT = DENSE_LIST.left + DENSE_LIST.width;
/** Beside the list, where there is nothing. */
const BESIDE = RIGHT + 90;
const ABOVE = DENSE_LIST.top - 40;
const BELOW = DENSE_LIST.top + DENSE_LIST.rows * DENSE_LIST.rowHeight + 80;

/** Long enough for a card that comes late to be seen. */
const REST_MS = 900;

/** Who passes by comes to rest beside the list: where a pointer rests, it rests. */
const PLANS: readonly Plan[] = [
  {
    name: 'a quick sweep down the list',
    wanted: 0,
    from: [500, ABOVE],
    deeds: [{ to: [520, BELOW], ms: 450 }],
  },
  {
    name: 'down the list while reading, 130 ms a row',
    wanted: 0,
    from: [LINKS + 40, ABOVE],
    deeds: [{ to: [RIGHT - 40, BELOW], ms: 4_700, steady: true }],
  },
  {
    name: 'down the list slowly, 250 ms a row',
    wanted: 0,
    from: [LINKS + 240, ABOVE],
    deeds: [
      { to: [LINKS + 300, rowAt(14)], ms: 4_100, steady: true },
      { to: [BESIDE, rowAt(12)], ms: 350 },
    ],
  },
  {
    name: 'along one long link',
    wanted: 0,
    from: [LINKS - 80, rowAt(12)],
    deeds: [{ to: [BESIDE, rowAt(12)], ms: 900 }],
  },
  {
    name: 'a zigzag',
    wanted: 0,
    from: [LINKS + 40, ABOVE],
    deeds: [
      { to: [LINKS + 120, rowAt(20)], ms: 520 },
      { to: [LINKS + 200, rowAt(8)], ms: 480 },
      { to: [LINKS + 290, rowAt(21)], ms: 510 },
      { to: [LINKS + 380, rowAt(9)], ms: 490 },
      { to: [LINKS + 470, rowAt(19)], ms: 500 },
      { to: [BESIDE, rowAt(5)], ms: 450 },
    ],
  },
  {
    name: 'a halt of less than the dwell',
    wanted: 0,
    from: [500, BELOW],
    deeds: [
      { to: [520, rowAt(15)], ms: 300 },
      { rest: 20 },
      { to: [540, ABOVE], ms: 300 },
      { to: [BESIDE, ABOVE], ms: 300 },
    ],
  },
  {
    name: 'the wheel, and away',
    wanted: 0,
    from: [BESIDE, rowAt(10)],
    deeds: [
      { to: [600, rowAt(12)], ms: 320 },
      { wheel: 14, every: 110 },
      { to: [BESIDE, rowAt(10)], ms: 300 },
    ],
  },
  {
    name: 'the wheel, and the pointer stays',
    wanted: 0,
    from: [BESIDE, rowAt(10)],
    deeds: [
      { to: [600, rowAt(12)], ms: 320 },
      { wheel: 14, every: 110 },
    ],
  },
  {
    name: 'text selected across links',
    wanted: 0,
    from: [LINKS - 250, rowAt(4)],
    deeds: [
      { to: [LINKS - 50, rowAt(4)], ms: 350 },
      { press: true },
      { to: [LINKS + 340, rowAt(9)], ms: 700 },
      { rest: 500 },
      { to: [BESIDE, rowAt(12)], ms: 450 },
      { rest: 120 },
      { release: true },
    ],
  },
  {
    name: 'arrival and click',
    wanted: 0,
    from: [BESIDE, BELOW],
    deeds: [{ to: [560, rowAt(10)], ms: 520 }, { rest: 50 }, { press: true }, { rest: 70 }, { release: true }],
  },
  {
    name: 'arrival and rest',
    wanted: 1,
    from: [BESIDE, BELOW],
    deeds: [{ to: [560, rowAt(10)], ms: 650 }],
    restMs: 1_200,
  },
  {
    name: 'too far, back, and rest',
    wanted: 1,
    from: [BESIDE, BELOW],
    deeds: [{ to: [540, rowAt(8)], ms: 430 }, { rest: 40 }, { to: [548, rowAt(11)], ms: 260 }],
    restMs: 1_200,
  },
  {
    name: 'arrival, and a hand that trembles',
    wanted: 1,
    from: [BESIDE, ABOVE],
    deeds: [{ to: [560, rowAt(10)], ms: 600 }, { tremble: 1_800 }],
    restMs: 300,
  },
];

/**
 * The same samples every time. Nobody's hand was recorded for them: they are modelled (see `samplesOf`), with the times
 * that are given here.
 */
export const POINTER_PATHS: readonly PointerPath[] = PLANS.map(
  ({ name, wanted, from, deeds, restMs = REST_MS }, i) => ({
    name,
    wanted,
    samples: samplesOf(i, from, deeds),
    restMs,
  }),
);
