/** The drawings of the house: strokes of 1.6 px on a grid of 16, coloured by the text they stand in. */

interface IconProps {
  /** The strokes, as path data on a 16 × 16 grid. */
  d: string;
  /** Whether it points along the line of reading and has to turn with it. */
  turns?: boolean;
}

/** A drawing never speaks: the control or the words around it carry the name. */
function Icon({ d, turns }: IconProps) {
  return (
    <svg class={turns ? 'pg-icon pg-icon-turns' : 'pg-icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

// One component a drawing, so that a bundle carries only those it shows.
export const UpIcon = () => <Icon d="M3.2 10.4 8 5.2l4.8 5.2" />;
export const TalkIcon = () => (
  <Icon d="M8 3c3.1 0 5.5 2 5.5 4.7S11.1 12.4 8 12.4c-.7 0-1.4-.1-2.1-.3L2.9 13l.8-2.5C2.9 9.7 2.5 8.7 2.5 7.7 2.5 5 4.9 3 8 3Z" />
);
export const CodeIcon = () => <Icon d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5" />;
export const StarIcon = () => <Icon d="m8 2.4 1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.1l-3.4 1.8.7-3.8-2.8-2.7 3.8-.5Z" />;
export const GlobeIcon = () => (
  <Icon d="M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM2.7 8h10.6M8 2.5c-2.7 2.9-2.7 8.1 0 11 2.7-2.9 2.7-8.1 0-11Z" />
);
export const SaveIcon = () => <Icon d="M4 2.5h8v11L8 10.6l-4 2.9Z" />;
export const OpenIcon = () => <Icon turns d="M9.5 2.8h3.7v3.7M12.9 3.1 7.7 8.3M11.2 9.4v3.8H2.8V4.8h3.8" />;
export const PageIcon = () => <Icon d="M3.8 2.3h5.1l3.3 3.3v8.1H3.8ZM8.7 2.5v3.3h3.3M6 8.6h4M6 11h4" />;
export const CloseIcon = () => <Icon d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6" />;
export const BackIcon = () => <Icon turns d="M13 8H3.2M7 4 3 8l4 4" />;
export const SearchIcon = () => <Icon d="M11.2 7A4.2 4.2 0 1 1 2.8 7a4.2 4.2 0 0 1 8.4 0ZM10.2 10.2l3.3 3.3" />;
export const TrashIcon = () => (
  <Icon d="M2.8 4.5h10.4M6.3 4.3V2.7h3.4v1.6M4.3 4.7l.6 8.6h6.2l.6-8.6M6.9 7.2v3.6M9.1 7.2v3.6" />
);
export const BellIcon = () => <Icon d="M4 11.2V7.4a4 4 0 0 1 8 0v3.8l1.3 1.3H2.7ZM6.7 14h2.6" />;
export const QuestionIcon = () => <Icon d="M5.7 6a2.3 2.3 0 1 1 3.6 1.9C8.5 8.4 8 8.9 8 9.9M8 12.4v.1" />;
export const CheckIcon = () => <Icon d="m3.3 8.6 3 3 6.4-7" />;
export const WarnIcon = () => <Icon d="M8 2.6 14 13H2ZM8 6.6v3M8 11.3v.1" />;
export const DownIcon = () => <Icon d="M4.3 6.3 8 10l3.7-3.7" />;
export const RetryIcon = () => <Icon d="M13 8a5 5 0 1 1-1.6-3.7M13 2.3v2.9h-2.9" />;
export const UndoIcon = () => <Icon turns d="M5.6 3.2 2.6 6.2l3 3M3 6.2h6.3a3.5 3.5 0 0 1 0 7H6.5" />;
export const QuoteIcon = () => (
  <Icon d="M6.9 4.2C4.6 4.9 3.3 6.6 3.3 9.1M7 10a1.85 1.85 0 1 1-3.7 0A1.85 1.85 0 0 1 7 10ZM12.9 4.2c-2.3.7-3.6 2.4-3.6 4.9M13 10a1.85 1.85 0 1 1-3.7 0 1.85 1.85 0 0 1 3.7 0Z" />
);
export const HashIcon = () => <Icon d="M6.4 2.8 5 13.2M11 2.8 9.6 13.2M3.2 6.1h10.3M2.5 9.9h10.3" />;
export const MoreIcon = () => (
  <Icon d="M3.5 8.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2ZM8 8.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2ZM12.5 8.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2Z" />
);
export const VersionsIcon = () => <Icon d="M2.8 5.2h6.4v8.3H2.8ZM5.8 2.5h7.4v8.4" />;
