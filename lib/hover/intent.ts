import type { Pace } from './speed';

/** What a person did, with the time in milliseconds where it matters. `L` is a link, compared by identity. */
export type HoverEvent<L> =
  /** The pointer is on a link to a paper: it came there, or the page has moved the link under it. */
  | { type: 'over'; link: L; now: number }
  /** The pointer moves. `free`: the person has nothing else in hand. */
  | { type: 'move'; now: number; free: boolean; pace: Pace }
  /** The link that the pointer is on is meant, by a key that was pressed on it. */
  | { type: 'hold'; now: number }
  /** A link is meant without the pointer moving on it: by keyboard focus, or as text that the pointer rests on. */
  | { type: 'enter'; link: L; now: number }
  /** The card of a link is asked for, whatever was before: it shows without a dwell. */
  | { type: 'ask'; link: L; now: number }
  /** The pointer or the focus is on no such link any more. */
  | { type: 'leave'; now: number }
  | { type: 'enter-card' }
  /** The pointer moves between the link and its card. */
  | { type: 'between'; now: number }
  /** The keyboard's focus is in the card, or no more: there the pointer means nothing. */
  | { type: 'pin'; on: boolean; now: number }
  /** The person began something else. What was meant before may be meant again, by moving on it. */
  | { type: 'interrupt'; hide: boolean }
  /** Escape, a click: the card goes, and does not come back while the pointer stays. */
  | { type: 'dismiss' }
  /** There is nothing to show for the link. */
  | { type: 'nothing'; token: number }
  /** Time has passed. */
  | { type: 'time'; now: number };

/** What is to be done about it. A token names one interaction: what belongs to another one is too late. */
export type HoverEffect<L> =
  | { type: 'look-up'; link: L; token: number }
  /** The card will show in a moment: it is laid out, unseen. */
  | { type: 'ready'; link: L; token: number }
  /** What was laid out will not show now, and perhaps not at all. */
  | { type: 'withdraw' }
  | { type: 'show'; link: L; token: number }
  | { type: 'hide' };

/** A link that is dwelt on. */
export interface Dwell<L> {
  link: L;
  token: number;
  /** When it began: when the link was meant, or when the pointer was last on its way. */
  since: number;
  /** The pointer was fast when it was last seen. */
  fast: boolean;
  lookedUp: boolean;
  isReady: boolean;
}

export interface HoverState<L> {
  /** The link whose card shows, and when the card goes unless somebody comes back. */
  shown: { link: L; token: number } | null;
  hideAt: number | null;
  /** The card has the keyboard's focus. */
  pinned: boolean;
  waiting: Dwell<L> | null;
  /** The link that the pointer is on. */
  over: L | null;
  /** The link whose card was sent away, or that has none. */
  quiet: L | null;
  lastToken: number;
}

export interface HoverTimes {
  /** How long a link must be dwelt on, in milliseconds. */
  dwellMs: number;
  /** How long the card stays when link and card are left, in milliseconds. */
  graceMs: number;
}

/** Wikipedia's previews and Radix wait this long; long enough to reach a card eight pixels away. */
export const GRACE_MS = 300;

/**
 * A pointer that was fast when last seen is taken to rest after so long without a move, in milliseconds, however short
 * the dwell: a mouse tells where it is every 8 to 16 ms. What it then rests on is looked up a little before.
 */
const SETTLE_MS = 80;
const LOOK_UP_MS = 30;
/**
 * So long before it shows a card is laid out, in milliseconds: some frames, in which a browser styles, draws and
 * rasterises it. Earlier, and links that are only passed would cost a page this work.
 */
const READY_MS = 50;

export const restingHover = <L>(): HoverState<L> => ({
  shown: null,
  hideAt: null,
  pinned: false,
  waiting: null,
  over: null,
  quiet: null,
  lastToken: 0,
});

export interface HoverStep<L> {
  state: HoverState<L>;
  effects: HoverEffect<L>[];
}

/** One step: what the state becomes and what is to be done. Pure; the caller keeps the clock and the state. */
export function stepHover<L>(state: HoverState<L>, event: HoverEvent<L>, times: HoverTimes): HoverStep<L> {
  const next = step(state, event, times);
  const { waiting, shown } = next.state;
  const token = state.waiting?.isReady ? state.waiting.token : null;
  const isKept = token === null || token === shown?.token || (waiting?.isReady && token === waiting.token);
  return isKept ? next : { ...next, effects: [{ type: 'withdraw' }, ...next.effects] };
}

function step<L>(state: HoverState<L>, event: HoverEvent<L>, times: HoverTimes): HoverStep<L> {
  const { shown, waiting, over, hideAt } = state;
  const to = (changes: Partial<HoverState<L>>, effects: HoverEffect<L>[] = []): HoverStep<L> => ({
    state: { ...state, ...changes },
    effects,
  });
  /** The card of another link stays for now: a link may lie on the way to it. */
  const goesAt = (now: number) => (shown && !state.pinned ? (hideAt ?? now + times.graceMs) : null);
  const hidden = { shown: null, hideAt: null, pinned: false };
  const HIDE: HoverEffect<L>[] = shown ? [{ type: 'hide' }] : [];

  const dwellOn = (link: L, now: number, fast = false): HoverStep<L> => {
    if (state.pinned || waiting?.link === link || state.quiet === link) return to({});
    if (shown?.link === link) return to({ waiting: null, hideAt: null });
    const token = state.lastToken + 1;
    const dwell = { link, token, since: now, fast, lookedUp: !fast, isReady: false };
    return to(
      { waiting: dwell, hideAt: goesAt(now), quiet: null, lastToken: token },
      fast ? [] : [{ type: 'look-up', link, token }],
    );
  };

  switch (event.type) {
    case 'over': {
      const { link, now } = event;
      const quiet = state.quiet === link ? link : null;
      if (shown?.link === link) return to({ over: link, quiet, waiting: null, hideAt: null });
      return to({ over: link, quiet, waiting: waiting?.link === link ? waiting : null, hideAt: goesAt(now) });
    }
    case 'move': {
      const { now, free, pace } = event;
      if (!free) return to({ waiting: null });
      if (over !== null && over !== waiting?.link) return dwellOn(over, now, pace === 'fast');
      if (!waiting) return to({});
      if (pace === 'fast') return to({ waiting: { ...waiting, since: now, fast: true, isReady: false } });
      return lookUp({ ...waiting, fast: false, ...(pace === 'on' && { since: now, isReady: false }) });
    }
    case 'hold':
      return over === null ? to({}) : dwellOn(over, event.now);
    case 'enter':
      return dwellOn(event.link, event.now);
    case 'ask': {
      if (shown?.link === event.link) return to({ waiting: null, hideAt: null });
      const { link } = event;
      const token = state.lastToken + 1;
      return to({ shown: { link, token }, hideAt: null, waiting: null, quiet: null, lastToken: token }, [
        ...HIDE,
        { type: 'look-up', link, token },
        { type: 'show', link, token },
      ]);
    }
    case 'leave':
      return to({ waiting: null, over: null, quiet: null, hideAt: goesAt(event.now) });
    case 'enter-card':
      return to({ waiting: null, over: null, hideAt: null });
    case 'between':
      return to({ hideAt: shown && !state.pinned ? event.now + times.graceMs : null });
    case 'pin': {
      if (event.on) return to({ pinned: shown !== null, waiting: null, hideAt: null });
      const stays = !shown || over === shown.link;
      return to({ pinned: false, hideAt: stays ? null : event.now + times.graceMs });
    }
    case 'interrupt':
      return event.hide ? to({ ...hidden, waiting: null }, HIDE) : to({ waiting: null });
    case 'dismiss': {
      const quiet = over ?? waiting?.link ?? shown?.link ?? state.quiet;
      return to({ ...hidden, waiting: null, quiet }, HIDE);
    }
    case 'nothing': {
      if (waiting?.token === event.token) return to({ waiting: null, quiet: waiting.link });
      return shown?.token === event.token ? to({ ...hidden, quiet: shown.link }, HIDE) : to({});
    }
    case 'time': {
      const { now } = event;
      if (waiting && now >= showAt(waiting, times)) {
        const { link, token, lookedUp } = waiting;
        // On a busy machine time may come late, and all of it at once.
        const first: HoverEffect<L>[] = lookedUp ? [] : [{ type: 'look-up', link, token }];
        return to({ shown: { link, token }, waiting: null, hideAt: null }, [...first, { type: 'show', link, token }]);
      }
      if (hideAt !== null && now >= hideAt) return to(hidden, HIDE);
      if (!waiting) return to({});
      const { link, token } = waiting;
      const isReady = now >= readyAt(waiting, times);
      const asked = isReady || now >= waiting.since + LOOK_UP_MS ? lookUp(waiting) : to({});
      if (!isReady || waiting.isReady) return asked;
      return {
        state: { ...asked.state, waiting: { ...waiting, lookedUp: true, isReady } },
        effects: [...asked.effects, { type: 'ready', link, token }],
      };
    }
  }

  function lookUp(dwell: Dwell<L>): HoverStep<L> {
    const { link, token, lookedUp } = dwell;
    return to({ waiting: { ...dwell, lookedUp: true } }, lookedUp ? [] : [{ type: 'look-up', link, token }]);
  }
}

const showAt = <L>({ since, fast }: Dwell<L>, { dwellMs }: HoverTimes): number =>
  since + (fast ? Math.max(dwellMs, SETTLE_MS) : dwellMs);

const readyAt = <L>(dwell: Dwell<L>, times: HoverTimes): number => showAt(dwell, times) - READY_MS;

/** When the next `time` event is due; `null` when nothing waits for time. */
export function nextWake<L>({ waiting, hideAt }: HoverState<L>, times: HoverTimes): number | null {
  const due = [
    ...(waiting ? [showAt(waiting, times)] : []),
    ...(waiting && !waiting.lookedUp ? [waiting.since + LOOK_UP_MS] : []),
    ...(waiting && !waiting.isReady ? [readyAt(waiting, times)] : []),
    ...(hideAt === null ? [] : [hideAt]),
  ];
  return due.length ? Math.min(...due) : null;
}
