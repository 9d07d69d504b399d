import { CopyButton } from '@/components/parts/CopyButton';
import { HashIcon, QuoteIcon } from '@/components/parts/icons';
import type { MenuControls } from '@/components/parts/Menu';
import { SaveAction } from '@/components/parts/SaveButton';
import type { CitationFormat } from '@/lib/citation';
import type { Paper } from '@/lib/paper/paper';
import { CardMenu, type CardMenuActions } from './CardMenu';
import { OpenMenu } from './OpenMenu';

export interface CardActionsProps {
  paper: Paper;
  saved: boolean;
  onToggleSave(): void;
  /** Copies the paper; rejects when it could not. Left out, nothing can be copied. */
  onCopy?: ((format: CitationFormat) => Promise<void>) | undefined;
  /** The card's own menu; left out, there is none. */
  menu?: CardMenuActions | undefined;
  controls?: MenuControls | undefined;
}

/** What can be done with the paper, in a line that stays while the text scrolls. */
export function CardActions({ paper, saved, onToggleSave, onCopy, menu, controls }: CardActionsProps) {
  return (
    <div class="pg-actions">
      <SaveAction saved={saved} onToggle={onToggleSave} />
      {onCopy && <CopyButton what="BibTeX" icon={<QuoteIcon />} onCopy={() => onCopy('bibtex')} />}
      {onCopy && <CopyButton what="Markdown" icon={<HashIcon />} onCopy={() => onCopy('markdown')} />}
      <OpenMenu paper={paper} controls={controls} />
      {menu && <CardMenu {...menu} controls={controls} />}
    </div>
  );
}
