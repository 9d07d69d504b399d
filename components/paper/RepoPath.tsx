/** `owner/name`. The owner gives way first when room is short: it is the name that tells what it is. */
export function RepoPath({ repo }: { repo: string }) {
  const at = repo.indexOf('/');
  return (
    <span class="pg-repo-path" dir="ltr">
      {at > 0 && <span class="pg-owner">{repo.slice(0, at)}</span>}
      <span class="pg-repo-name">{repo.slice(Math.max(at, 0))}</span>
    </span>
  );
}
