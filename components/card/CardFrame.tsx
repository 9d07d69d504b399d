import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Announcement } from '@/components/parts/Announcement';
import { type SurfaceProps, surface } from '@/components/parts/theme';
import { useKeptFocus } from '@/components/parts/use-kept-focus';

/** What every card takes. */
export interface CardProps extends SurfaceProps {
  /** Whether a person sees it, as is usual; a card that is drawn before it is wanted says nothing yet. */
  isShown?: boolean | undefined;
  /** The card came by the keyboard, so it says how to get into it. */
  byKeyboard?: boolean | undefined;
}

export interface CardFrameProps extends CardProps {
  /** The id of the card's only `h2`, which can take the focus. */
  heading: string;
  /** The paper it speaks of. */
  paperId?: string | undefined;
  /** What is read out when the card comes. */
  announcement: string;
  /** Read out again when this changes, and only then. */
  about: string;
  children: ComponentChildren;
}

/** The keys that lead into a card, for `aria-keyshortcuts`; the content script listens for them. */
const SHORTCUT = 'Alt+ArrowDown';

/**
 * The sheet of a card: a labelled region, never modal, so the page under it keeps the focus. Its height obeys
 * `--pg-max-height`.
 */
export function CardFrame(props: CardFrameProps) {
  const { heading, paperId, announcement, about, byKeyboard, isShown = true, children, ...look } = props;
  const root = useRef<HTMLElement>(null);
  const first = useRef(about);
  useKeptFocus(root, paperId);
  // Whoever is told of a second thing by this card knows the way into it.
  const hint = byKeyboard && about === first.current ? '. Alt+Down goes into the card.' : '';
  return (
    <section
      ref={root}
      class="pg pg-card"
      {...surface(look)}
      aria-labelledby={heading}
      aria-keyshortcuts={SHORTCUT}
      data-paper-id={paperId}
    >
      <Announcement text={isShown ? announcement + hint : ''} about={isShown ? about : ''} />
      {children}
    </section>
  );
}
