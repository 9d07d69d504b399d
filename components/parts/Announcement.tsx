import { useEffect, useState } from 'preact/hooks';

export interface AnnouncementProps {
  /** The sentence to read out; a new sentence is read out again. */
  text: string;
}

/**
 * Tells a screen reader something without moving the focus. A live region only speaks of what changes inside it,
 * so it starts empty and is filled once it stands in the page.
 */
export function Announcement({ text }: AnnouncementProps) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <div class="pg-vh" role="status">
      {said}
    </div>
  );
}
