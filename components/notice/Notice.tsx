import type { ComponentChildren } from 'preact';
import { OutLink } from '@/components/parts/OutLink';
import { NOTICES, type NoticeKind } from './notices';
import { Ornament } from './ornaments';

export interface NoticeAction {
  label: string;
  onAction(): void;
}

export interface NoticeProps {
  /** Which of the house's notices. */
  kind: NoticeKind;
  /** Another sentence in place of the notice's own. */
  children?: ComponentChildren;
  /** What to do about it. */
  action?: NoticeAction | undefined;
  /** What else can be done, when that does not help. */
  lastResort?: NoticeAction | undefined;
  /** A way on that leads out to the web. */
  wayOut?: { label: string; href: string } | undefined;
}

const ALARMS: readonly NoticeKind[] = ['database-failed', 'settings-failed', 'search-failed'];

/** What stands where papers would: a drawing, a title, a sentence, sometimes a way on. */
export function Notice({ kind, children, action, lastResort, wayOut }: NoticeProps) {
  const { ornament, title, text } = NOTICES[kind];
  return (
    <div class="pg-notice" data-kind={kind} role={ALARMS.includes(kind) ? 'alert' : 'status'}>
      <Ornament name={ornament} />
      <h2 class="pg-notice-title">{title}</h2>
      <p class="pg-notice-text">{children || text}</p>
      {action && (
        <button type="button" class="pg-button" onClick={() => action.onAction()}>
          {action.label}
        </button>
      )}
      {wayOut && (
        <OutLink class="pg-button" href={wayOut.href}>
          {wayOut.label}
        </OutLink>
      )}
      {lastResort && (
        <button type="button" class="pg-act" onClick={() => lastResort.onAction()}>
          {lastResort.label}
        </button>
      )}
    </div>
  );
}
