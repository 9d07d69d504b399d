import { useState } from 'preact/hooks';
import type { CardProps } from '@/components/card/CardFrame';
import { KeepFocus } from '@/components/card/KeepFocus';
import { QuietCard } from '@/components/card/QuietCard';
import type { MenuControls } from '@/components/parts/Menu';
import { keyOf } from '@/lib/links';
import type { CardAnswer, KnownPaper } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';
import { topHost } from '@/lib/page/top-host';
import { PaperContent } from './paper-content';
import { forAnHour, type Quiet, quieten } from './quieten';
import { UnknownContent } from './unknown-content';

export interface CardContentProps extends CardProps {
  /** What the link leads to. */
  answer: CardAnswer;
  controls: MenuControls;
  /** Cards were switched off from this one, which stays to offer the way back; or that was taken back. */
  onQuiet(on: boolean): void;
  onClose(): void;
}

/** One showing of the card: the paper of its link, what one reaches from there, and what its menu does. */
export function CardContent({ answer, controls, onQuiet, onClose, ...look }: CardContentProps) {
  /** From the link's own paper to the one that shows. */
  const [way, setWay] = useState<readonly CardAnswer[]>([answer]);
  const [quiet, setQuiet] = useState<Quiet | null>(null);
  const current = way.at(-1) ?? answer;
  const before = way.at(-2);
  const site = topHost();

  const answerOf = (id: string) =>
    send('card.open', { key: keyOf({ kind: 'arxiv', id, version: null }), version: null, hasCard: true });
  const openPaper = async (id: string) => {
    const found = await answerOf(id).catch(() => null);
    if (found) setWay((gone) => [...gone, found]);
  };
  const fetched = async (id: string) => {
    const found = await answerOf(id);
    if (found?.kind !== 'paper') throw new Error('It was fetched, but could not be stored.');
    setWay((gone) => [...gone.slice(0, -1), found]);
  };

  const choose = async (wish: Quiet | null, undone: Quiet | null) => {
    // Told first: the page hears of the settings at once, and would take the card away.
    onQuiet(wish !== null);
    setQuiet(wish);
    const [change, on] = wish ? [wish, true] : [undone, false];
    if (!change || (await quieten(change, on))) return;
    onQuiet(undone !== null);
    setQuiet(undone);
  };
  const menu = {
    site: site || null,
    onOff: () => void choose({ kind: 'site', site }, null),
    onPause: () => void choose(forAnHour(), null),
    onSettings: () => void send('card.settings', {}).catch(() => {}),
  };
  const common = { ...look, menu, controls };

  return (
    <KeepFocus>
      {quiet ? (
        <QuietCard
          {...look}
          kind={quiet.kind}
          site={site}
          until={quiet.kind === 'pause' ? quiet.until : null}
          onUndo={() => void choose(null, quiet)}
          onClose={onClose}
        />
      ) : current.kind === 'paper' ? (
        <PaperContent
          {...common}
          key={way.length}
          answer={current}
          onOpenPaper={openPaper}
          onBack={before && (() => setWay((gone) => gone.slice(0, -1)))}
          backTo={titleOf(before)}
        />
      ) : (
        <UnknownContent {...common} answer={current} onFetched={fetched} />
      )}
    </KeepFocus>
  );
}

const titleOf = (answer: CardAnswer | undefined) => (answer as KnownPaper | undefined)?.paper?.title;
