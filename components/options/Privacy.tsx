export interface PrivacyProps {
  /** Where the digest comes from. */
  digestUrl: string;
}

/** What leaves this machine, and what does not. */
export function Privacy({ digestUrl }: PrivacyProps) {
  return (
    <p class="pg-option-prose">
      Nothing about the pages you visit leaves this machine: a link is looked up in the digest on your own disk. All
      that is fetched is the digest itself, from <bdi>{new URL(digestUrl).host}</bdi>, a few times an hour.
    </p>
  );
}
