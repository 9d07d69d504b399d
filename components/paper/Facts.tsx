import { CodeIcon, GlobeIcon, StarIcon, TalkIcon, UpIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
import { githubPage, huggingFaceComments, huggingFacePage } from '@/lib/paper/addresses';
import { formatCount } from '@/lib/paper/counts';
import { formatDay } from '@/lib/paper/dates';
import type { Paper } from '@/lib/paper/paper';
import { httpUrl } from '@/lib/paper/text';
import { RepoPath } from './RepoPath';
import { Sparkline } from './Sparkline';

export interface FactsProps {
  paper: Paper;
}

/** What the readers of Daily Papers made of it, and when. */
function Reception({ paper: { id, upvotes, upvoteHistory, comments, digestDate } }: FactsProps) {
  const day = formatDay(digestDate);
  if (upvotes === null && !comments && !day) return null;
  return (
    <div class="pg-facts">
      {upvotes !== null && (
        <OutLink class="pg-fact pg-up" href={huggingFacePage(id)}>
          <UpIcon />
          {formatCount(upvotes)}
          <span class="pg-vh"> {upvotes === 1 ? 'upvote' : 'upvotes'}</span>
        </OutLink>
      )}
      <Sparkline points={upvoteHistory} />
      {!!comments && (
        <OutLink class="pg-fact" href={huggingFaceComments(id)}>
          <TalkIcon />
          {formatCount(comments)}
          <span class="pg-vh"> {comments === 1 ? 'comment' : 'comments'}</span>
        </OutLink>
      )}
      {day && (
        <span class="pg-digest-day">
          on Daily Papers <time dateTime={digestDate ?? undefined}>{day}</time>
        </span>
      )}
    </div>
  );
}

function Repository({ repo, stars }: { repo: string; stars: number | null }) {
  return (
    <OutLink class="pg-fact pg-repo" href={githubPage(repo)}>
      <CodeIcon />
      <span class="pg-vh">Code: </span>
      <RepoPath repo={repo} />
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

/** What there is of it besides the text: code, a project page. */
function Works({ paper: { githubRepo, githubStars, projectPage } }: FactsProps) {
  const project = httpUrl(projectPage);
  const repo = githubPage(githubRepo) && githubRepo;
  if (!repo && !project) return null;
  return (
    <div class="pg-facts">
      {repo && <Repository repo={repo} stars={githubStars} />}
      {project && (
        <OutLink class="pg-fact pg-project" href={project}>
          <GlobeIcon />
          <span class="pg-vh">Project page: </span>
          <span dir="ltr">{new URL(project).host.replace(/^www\./, '')}</span>
        </OutLink>
      )}
    </div>
  );
}

/** The facts of a paper in two lines: how it was received, and what comes with it. What is unknown is left out. */
export function Facts({ paper }: FactsProps) {
  return (
    <>
      <Reception paper={paper} />
      <Works paper={paper} />
    </>
  );
}
