import { type HoverEffect, type HoverEvent, type HoverTimes, restingHover, stepHover } from '@/lib/hover/intent';
import type { Pace } from '@/lib/hover/speed';

export const DWELL = 200;
export const GRACE = 300;

/** A hover machine over links that are letters, and everything it has wanted done. */
export function aHover(times: HoverTimes = { dwellMs: DWELL, graceMs: GRACE }) {
  let state = restingHover<string>();
  const effects: HoverEffect<string>[] = [];
  return {
    times,
    /** Feeds events in order. */
    feed(...events: HoverEvent<string>[]) {
      for (const event of events) {
        const step = stepHover(state, event, times);
        state = step.state;
        effects.push(...step.effects);
      }
    },
    /** Everything that it wanted done since the last time, with the links: `show A`, `hide`. */
    all(): string[] {
      return effects.splice(0).map((effect) => ('link' in effect ? `${effect.type} ${effect.link}` : effect.type));
    },
    /** The same without what nobody sees of it: the laying out. */
    done(): string[] {
      return this.all().filter((effect) => !/^(?:ready|withdraw)/.test(effect));
    },
    /** What it wanted shown or hidden since the last time. */
    seen(): string[] {
      return this.done().filter((effect) => !effect.startsWith('look-up'));
    },
    get state() {
      return state;
    },
  };
}

export const enter = (link: string, now: number): HoverEvent<string> => ({ type: 'enter', link, now });
export const over = (link: string, now: number): HoverEvent<string> => ({ type: 'over', link, now });
/** The pointer stirs, with nothing in hand; `move(now, { pace: 'fast' })` in passing. */
export const move = (now: number, how: { pace?: Pace; free?: boolean } = {}): HoverEvent<string> => ({
  type: 'move',
  now,
  pace: 'still',
  free: true,
  ...how,
});
export const hold = (now: number): HoverEvent<string> => ({ type: 'hold', now });
export const ask = (link: string, now: number): HoverEvent<string> => ({ type: 'ask', link, now });
export const pin = (on: boolean, now: number): HoverEvent<string> => ({ type: 'pin', on, now });
export const interrupt = (hide = true): HoverEvent<string> => ({ type: 'interrupt', hide });
export const leave = (now: number): HoverEvent<string> => ({ type: 'leave', now });
export const time = (now: number): HoverEvent<string> => ({ type: 'time', now });
export const between = (now: number): HoverEvent<string> => ({ type: 'between', now });
export const enterCard: HoverEvent<string> = { type: 'enter-card' };
export const dismiss: HoverEvent<string> = { type: 'dismiss' };
export const nothing = (token: number): HoverEvent<string> => ({ type: 'nothing', token });

/** A machine on which the card of A shows since 200. */
export function withCardOfA() {
  const hover = aHover();
  hover.feed(enter('A', 0), time(DWELL));
  hover.done();
  return hover;
}
