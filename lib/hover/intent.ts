/** What a person did, with the time in milliseconds where it matters. `L` is a link, compared by identity. */
export type HoverEvent<L> =
  /** The pointer is on a link to a paper: it came there, or the page has moved the link under it. */
  | { type: 'over'; link: L; now: number }
  /** The pointer moves. `free`: the person has nothing else in hand. `fast`: too fast to mean what it moves over. */
  | { type: 'move'; now: number; free: boolean; fast: boolean }
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
  | { type: 'show'; link: L; token: number }
  | { type: 'hide' };

/** A link that is dwelt on. */
export interface Dwell<L> {
  link: L;
  token: number;
  /** When it began: when the link was meant, or when the pointer was last too fast to mean it. */
  since: number;
  /** The pointer was fast when it was last seen. */
  fast: boolean;
  lookedUp: boolean;
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
    const dwell = { link, token, since: now, fast, lookedUp: !fast };
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
      const { now, free, fast } = event;
      if (!free) return to({ waiting: null });
      if (over !== null && over !== waiting?.link) return dwellOn(over, now, fast);
      if (!waiting) return to({});
      if (fast) return to({ waiting: { ...waiting, since: now, fast } });
      return lookUp({ ...waiting, fast });
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
      return waiting && now >= waiting.since + LOOK_UP_MS ? lookUp(waiting) : to({});
    }
  }

  function lookUp(dwell: Dwell<L>): HoverStep<L> {
    const { link, token, lookedUp } = dwell;
    return to({ waiting: { ...dwell, lookedUp: true } }, lookedUp ? [] : [{ type: 'look-up', link, token }]);
  }
}

const showAt = <L>({ since, fast }: Dwell<L>, { dwellMs }: HoverTimes): number =>
  since + (fast ? Math.max(dwellMs, SETTLE_MS) : dwellMs);

/** When the next `time` event is due; `null` when nothing waits for time. */
export function nextWake<L>({ waiting, hideAt }: HoverState<L>, times: HoverTimes): number | null {
  const due = [
    ...(waiting ? [showAt(waiting, times)] : []),
    ...(waiting && !waiting.lookedUp ? [waiting.since + LOOK_UP_MS] : []),
    ...(hideAt === null ? [] : [hideAt]),
  ];
  return due.length ? Math.min(...due) : null;
}
