import { addDays, isWeekday, openDay, opensAt } from './calendar';
import { type Days, inOrder } from './days';
import { grownShare, SETTLED_HOURS } from './growth';
import { isObject, paperOf, upvotesOf } from './item';
import { MOST_PAPERS, madeUpItem } from './made-up';
import { chance } from './random';

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/**
 * A world in which time passes: lists fill up in the day after they open and lose a row now and then, and upvotes grow
 * for a month. What is so at an instant follows from the seed and the instant alone, so a clock may be set back too.
 */
export interface WorldOptions {
  /** 1 by default. */
  seed?: number;
  /**
   * From this day on, weekdays that are not given are made up. Without it: the month before the server's start and all
   * that follows when no days are given, else none.
   */
  from?: string;
  /** How many papers a made-up day ends with, on average: from 1 to 60, 30 by default. */
  papersADay?: number;
}

/** The days as they are at an instant. */
export type World = (now: Date) => Days;

/** A row of a day that lives. */
interface Row {
  item: unknown;
  /** Hours after the day opened. */
  comes: number;
  goes: number;
}

interface LivingDay {
  opens: number;
  rows: Row[];
}

/**
 * Makes given days live, and adds made-up ones. The upvotes given are what a paper ends with, so a given day that has
 * settled is served just as it was given. Rows that go again are made up on given days too; a paper that went is
 * unknown everywhere. Made-up days to come do not exist yet, given ones do, for arXiv.
 */
export function createWorld(options: WorldOptions, given: Days, start: Date): World {
  const { seed = 1, papersADay = 30 } = options;
  if (!(papersADay >= 1 && papersADay <= 60)) throw new RangeError(`papersADay must be from 1 to 60: ${papersADay}`);
  const from = options.from ?? (given.size === 0 ? addDays(openDay(start), -30) : undefined);
  const living = new Map<string, LivingDay>();
  let last: { minute: number; days: Days } | undefined;

  function livingDay(day: string): LivingDay {
    const known = living.get(day);
    if (known !== undefined) return known;
    const items = given.get(day) ?? madeUpDay(seed, day, papersADay);
    const made = { opens: opensAt(day).getTime(), rows: rowsOf(seed, day, items) };
    living.set(day, made);
    return made;
  }

  function itemsAt(day: string, time: number): unknown[] {
    const { opens, rows } = livingDay(day);
    const hours = (time - opens) / HOUR_MS;
    return rows.filter(({ comes, goes }) => comes <= hours && hours < goes).map((row) => itemAt(row, hours));
  }

  return (now) => {
    // The same within a minute, so that the pages of a list fit together however slowly they are read.
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (last?.minute === minute) return last.days;
    const today = openDay(now);
    const days = new Map(given);
    for (const day of [...given.keys(), ...weekdays(from, today)]) {
      if (day <= today) days.set(day, itemsAt(day, minute * MINUTE_MS));
    }
    last = { minute, days: inOrder(days) };
    return last.days;
  };
}

function weekdays(from: string | undefined, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day !== undefined && day <= to; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
}

function madeUpDay(seed: number, day: string, papersADay: number): unknown[] {
  const count = Math.max(1, Math.round(papersADay * (0.6 + 0.8 * chance(seed, day, 'count'))));
  return Array.from({ length: count }, (_, index) => madeUpItem(seed, day, index));
}

/** A day that has papers has up to two more for some hours: put up in the night, taken down in the course of the day. */
function rowsOf(seed: number, day: string, items: readonly unknown[]): Row[] {
  const stay = items.map((item, index) => ({
    item,
    // No day with papers opens without any.
    comes: index === 0 ? 0 : arrival(chance(seed, day, index, 'comes')),
    goes: Number.POSITIVE_INFINITY,
  }));
  const passing = items.length === 0 ? 0 : Math.floor(3 * chance(seed, day, 'passing'));
  const go = Array.from({ length: passing }, (_, index) => ({
    item: madeUpItem(seed, day, MOST_PAPERS - 1 - index),
    comes: MORNING * chance(seed, day, index, 'passing comes'),
    goes: MORNING + 1 + 14 * chance(seed, day, index, 'passing goes'),
  }));
  return [...stay, ...go];
}

/** Hours from the opening of a day to when its lists were recorded on the same morning. */
const MORNING = 7;
/** A paper that comes in the course of the day has caught up with the others after so many hours. */
const CATCH_UP_HOURS = 12;

/** Of the rows a day has on the next one, 65 % were there in the morning (recorded: 19.4 of 29.7); it fills for 22 hours. */
function arrival(luck: number): number {
  if (luck < 0.45) return 0;
  return luck < 0.65 ? ((luck - 0.45) / 0.2) * MORNING : MORNING + ((luck - 0.65) / 0.35) * (22 - MORNING);
}

function itemAt({ item, comes }: Row, hours: number): unknown {
  const upvotes = upvotesOf(item);
  if (!isObject(item) || upvotes < 0 || hours >= SETTLED_HOURS) return item;
  const caughtUp = comes <= MORNING ? 1 : Math.min(1, (hours - comes) / CATCH_UP_HOURS);
  return { ...item, paper: { ...paperOf(item), upvotes: Math.round(upvotes * grownShare(hours) * caughtUp) } };
}
