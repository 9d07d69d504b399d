import { MoreIcon } from '@/components/parts/icons';
import { Menu, type MenuControls } from '@/components/parts/Menu';

/** What the card's own menu does. */
export interface CardMenuActions {
  /** The page's host name; `null` where it has none, and then nothing is offered for it. */
  site: string | null;
  /** No more cards on this site. */
  onOff(): void;
  /** No cards anywhere for an hour. */
  onPause(): void;
  onSettings(): void;
}

export interface CardMenuProps extends CardMenuActions {
  controls?: MenuControls | undefined;
}

/** The menu of the card itself, not of the paper. */
export function CardMenu({ site, onOff, onPause, onSettings, controls }: CardMenuProps) {
  const items: [name: string, act: () => void][] = [
    ...(site ? [[`Off on ${site}`, onOff] as [string, () => void]] : []),
    ['Pause cards for an hour', onPause],
    ['Settings', onSettings],
  ];
  return (
    <Menu
      class="pg-more pg-push"
      controls={controls}
      button={
        <>
          <MoreIcon />
          <span class="pg-vh">More</span>
        </>
      }
    >
      {items.map(([name, act]) => (
        <li key={name}>
          <button type="button" class="pg-item" onClick={() => act()}>
            {name}
          </button>
        </li>
      ))}
    </Menu>
  );
}
