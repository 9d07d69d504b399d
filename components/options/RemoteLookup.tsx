import { useId } from 'preact/hooks';
import type { Settings } from '@/lib/settings/settings';

type Choice = Settings['remoteLookup'];

export interface RemoteLookupProps {
  choice: Choice;
  /** Where a paper is asked for first, and where when it is not there. */
  digestUrl: string;
  arxivUrl: string;
  onChoice(choice: Choice): void;
}

// An arrow key chooses what it comes to: on the way from one to another it must not come by the one that sends most.
const CHOICES: readonly { choice: Choice; name: string; hint: string }[] = [
  {
    choice: 'ask',
    name: 'Ask each time',
    hint: 'The card offers it. Nothing is sent but for the papers you press for.',
  },
  { choice: 'never', name: 'Never', hint: 'Nothing is sent, and nothing is offered.' },
  {
    choice: 'always',
    name: 'Fetch without asking',
    hint: 'Sent as soon as you rest on such a link: both can learn which of these papers you point at.',
  },
];

/** What becomes of a link to a paper that the digest does not have; under each choice, what it tells to whom. */
export function RemoteLookup({ choice: chosen, digestUrl, arxivUrl, onChoice }: RemoteLookupProps) {
  const id = useId();
  return (
    <>
      <p id={id} class="pg-option-prose">
        Such a paper can be fetched from <bdi>{new URL(digestUrl).host}</bdi> or, where that does not have it, from{' '}
        <bdi>{new URL(arxivUrl).host}</bdi>. What they get is its id and your network address, and nothing about the
        page.
      </p>
      <div class="pg-choices" role="radiogroup" aria-label="Fetching such a paper" aria-describedby={id}>
        {CHOICES.map(({ choice, name, hint }) => (
          <div key={choice} class="pg-choice">
            <input
              id={`${id}-${choice}`}
              class="pg-radio"
              type="radio"
              name={id}
              checked={choice === chosen}
              aria-describedby={`${id}-${choice}-hint`}
              onChange={() => onChoice(choice)}
            />
            <label for={`${id}-${choice}`}>{name}</label>
            <p id={`${id}-${choice}-hint`} class="pg-hint">
              {hint}
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
