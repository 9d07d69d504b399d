import { useState } from 'preact/hooks';
import { OutLink } from '@/components/parts/OutLink';
import { hubPage } from '@/lib/paper/addresses';
import { splitAuthors } from '@/lib/paper/names';
import type { Paper } from '@/lib/paper/paper';
import { RepoPath } from './RepoPath';

export interface LinkedProps {
  paper: Paper;
  /** How many of a kind are named before the rest is counted. */
  max?: number;
}

type HubType = Parameters<typeof hubPage>[0];

/** What refers to the paper on Hugging Face: the first few of each kind, the rest on demand. Nothing when there is none. */
export function Linked({ paper: { models, datasets, spaces }, max = 2 }: LinkedProps) {
  if (models.length + datasets.length + spaces.length === 0) return null;
  return (
    <dl class="pg-linked">
      <Kind name="Models" type="model" repos={models} max={max} />
      <Kind name="Datasets" type="dataset" repos={datasets} max={max} />
      <Kind name="Spaces" type="space" repos={spaces} max={max} />
    </dl>
  );
}

function Kind({ name, type, repos, max }: { name: string; type: HubType; repos: readonly string[]; max: number }) {
  const [all, setAll] = useState(false);
  const { shown, hidden } = splitAuthors(repos, max);
  if (shown.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {(all ? repos : shown).map((repo) => (
          <OutLink key={repo} class="pg-fact pg-repo" href={hubPage(type, repo)}>
            <RepoPath repo={repo} />
          </OutLink>
        ))}
        {hidden > 0 && (
          <button type="button" class="pg-quiet" dir="auto" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'fewer' : `${hidden} more`}
            <span class="pg-vh"> {name.toLowerCase()}</span>
          </button>
        )}
      </dd>
    </div>
  );
}
