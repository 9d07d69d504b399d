import { useEffect, useState } from 'preact/hooks';

export interface AnnouncementProps {
  /** The sentence to read out; a new sentence is read out again. */
  text: string;
  /** What it speaks of: while this stays the same, a sentence that changes is not read out again. */
  about?: string | undefined;
}

/**
 * Tells a screen reader something without moving the focus. A live region only speaks of what changes inside it,
 * so it starts empty and is filled once it stands in the page.
 */
export function Announcement({ text, about = text }: AnnouncementProps) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [about]);
  return (
    <div class="pg-vh" role="status">
      {said}
    </div>
  );
}
