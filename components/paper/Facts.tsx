import { CodeIcon, GlobeIcon, StarIcon, TalkIcon, UpIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
import { githubPage, huggingFacePage } from '@/lib/paper/addresses';
import { formatCount } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import { httpUrl } from '@/lib/paper/text';

export interface FactsProps {
  paper: Paper;
}

/** The owner gives way first when room is short: it is the name that tells what the code is. */
function Repository({ repo, stars }: { repo: string; stars: number | null }) {
  const [owner, name] = repo.split('/');
  return (
    <OutLink class="pg-fact pg-repo" href={githubPage(repo)}>
      <CodeIcon />
      <span class="pg-vh">Code: </span>
      <span class="pg-repo-path" dir="ltr">
        <span class="pg-owner">{owner}</span>
        <span class="pg-repo-name">/{name}</span>
      </span>
      {stars !== null && (
        <span class="pg-stars">
          <StarIcon />
          {formatCount(stars)}
          <span class="pg-vh"> {stars === 1 ? 'star' : 'stars'}</span>
        </span>
      )}
    </OutLink>
  );
}

/** What the community made of it: votes, comments, code. What is unknown is left out. */
export function Facts({ paper }: FactsProps) {
  const { upvotes, comments, githubRepo, githubStars } = paper;
  const projectPage = httpUrl(paper.projectPage);
  if (upvotes === null && !comments && !githubPage(githubRepo) && !projectPage) return null;
  return (
    <div class="pg-facts">
      {upvotes !== null && (
        <span class="pg-fact pg-up">
          <UpIcon />
          {formatCount(upvotes)}
          <span class="pg-vh"> {upvotes === 1 ? 'upvote' : 'upvotes'}</span>
        </span>
      )}
      {!!comments && (
        <OutLink class="pg-fact" href={huggingFacePage(paper.id)}>
          <TalkIcon />
          {formatCount(comments)}
          <span class="pg-vh"> {comments === 1 ? 'comment' : 'comments'}</span>
        </OutLink>
      )}
      {githubRepo && githubPage(githubRepo) && <Repository repo={githubRepo} stars={githubStars} />}
      {projectPage && (
        <OutLink class="pg-fact pg-project" href={projectPage}>
          <GlobeIcon />
          <span class="pg-vh">Project page: </span>
          <span dir="ltr">{new URL(projectPage).host.replace(/^www\./, '')}</span>
        </OutLink>
      )}
    </div>
  );
}
