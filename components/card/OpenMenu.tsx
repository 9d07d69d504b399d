import { OpenIcon } from '@/components/parts/icons';
import { Menu, type MenuControls } from '@/components/parts/Menu';
import { OutLink } from '@/components/parts/OutLink';
import {
  alphaXivPage,
  ar5ivPage,
  arxivHtml,
  arxivPage,
  arxivPdf,
  huggingFacePage,
  isOnHuggingFace,
} from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';

export interface OpenMenuProps {
  paper: Paper;
  controls?: MenuControls | undefined;
}

/** Everywhere a paper can be read: the name, and what one finds there. */
const PLACES: [name: string, what: string, addressOf: (id: string) => string][] = [
  ['arXiv', 'abstract', arxivPage],
  ['PDF', 'arXiv', arxivPdf],
  ['HTML', 'arXiv', arxivHtml],
  ['Hugging Face', 'discussion', huggingFacePage],
  ['alphaXiv', 'notes', alphaXivPage],
  ['ar5iv', 'HTML', ar5ivPage],
];

/** The other places of the paper. */
export function OpenMenu({ paper, controls }: OpenMenuProps) {
  const places = PLACES.filter(([, , addressOf]) => addressOf !== huggingFacePage || isOnHuggingFace(paper));
  return (
    <Menu
      class="pg-open"
      controls={controls}
      button={
        <>
          <OpenIcon />
          <span>Open</span>
        </>
      }
    >
      {places.map(([name, what, addressOf]) => (
        <li key={name}>
          <OutLink class="pg-item" href={addressOf(paper.id)}>
            <span>{name}</span> <span class="pg-item-what">{what}</span>
          </OutLink>
        </li>
      ))}
    </Menu>
  );
}
