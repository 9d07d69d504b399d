/** What a person did, with the time in milliseconds where it matters. `L` is a link, compared by identity. */
export type HoverEvent<L> =
  /** The pointer or the focus came onto a link to a paper. */
  | { type: 'enter'; link: L; now: number }
  /** The pointer or the focus is on no such link any more. */
  | { type: 'leave'; now: number }
  | { type: 'enter-card' }
  /** The pointer moves between the link and its card. */
  | { type: 'between'; now: number }
  /** Escape, a click, scrolling: the card goes, and does not come back while the pointer stays. */
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

export interface HoverState<L> {
  /** The link whose card shows, and when the card goes unless somebody comes back. */
  shown: { link: L; token: number } | null;
  hideAt: number | null;
  /** The link that is dwelt on, and since when. */
  waiting: { link: L; token: number; since: number } | null;
  /** The link whose card was sent away. */
  dismissed: L | null;
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

export const restingHover = <L>(): HoverState<L> => ({
  shown: null,
  hideAt: null,
  waiting: null,
  dismissed: null,
  lastToken: 0,
});

/** One step: what the state becomes and what is to be done. Pure; the caller keeps the clock and the state. */
export function stepHover<L>(
  state: HoverState<L>,
  event: HoverEvent<L>,
  { dwellMs, graceMs }: HoverTimes,
): { state: HoverState<L>; effects: HoverEffect<L>[] } {
  const { shown, waiting } = state;
  const same = (changes: Partial<HoverState<L>> = {}, effects: HoverEffect<L>[] = []) => ({
    state: { ...state, ...changes },
    effects,
  });
  const hideAfterGrace = (now: number) => (shown ? now + graceMs : null);

  switch (event.type) {
    case 'enter': {
      if (shown?.link === event.link) return same({ waiting: null, hideAt: null });
      if (waiting?.link === event.link || state.dismissed === event.link) return same();
      const token = state.lastToken + 1;
      return same(
        {
          waiting: { link: event.link, token, since: event.now },
          // The card of another link stays for now: this link may lie on the way to it.
          hideAt: state.hideAt ?? hideAfterGrace(event.now),
          dismissed: null,
          lastToken: token,
        },
        [{ type: 'look-up', link: event.link, token }],
      );
    }
    case 'leave':
      return same({ waiting: null, dismissed: null, hideAt: state.hideAt ?? hideAfterGrace(event.now) });
    case 'enter-card':
      return same({ waiting: null, hideAt: null });
    case 'between':
      return same({ hideAt: hideAfterGrace(event.now) });
    case 'dismiss':
      return same(
        { shown: null, hideAt: null, waiting: null, dismissed: waiting?.link ?? shown?.link ?? state.dismissed },
        shown ? [{ type: 'hide' }] : [],
      );
    case 'nothing':
      if (waiting?.token === event.token) return same({ waiting: null });
      return shown?.token === event.token ? same({ shown: null, hideAt: null }, [{ type: 'hide' }]) : same();
    case 'time': {
      if (waiting && event.now >= waiting.since + dwellMs) {
        const { link, token } = waiting;
        return same({ shown: { link, token }, waiting: null, hideAt: null }, [{ type: 'show', link, token }]);
      }
      if (state.hideAt !== null && event.now >= state.hideAt) {
        return same({ shown: null, hideAt: null }, [{ type: 'hide' }]);
      }
      return same();
    }
  }
}

/** When the next `time` event is due; `null` when nothing waits for time. */
export function nextWake<L>({ waiting, hideAt }: HoverState<L>, { dwellMs }: HoverTimes): number | null {
  const showAt = waiting && waiting.since + dwellMs;
  return showAt !== null && hideAt !== null ? Math.min(showAt, hideAt) : (showAt ?? hideAt);
}
