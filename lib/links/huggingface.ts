import { leadingPaper, markedPaper } from './arxiv-id';
import { type Site, sites } from './form';
import { withoutGit } from './github';
import type { LinkTarget } from './target';

/** `owner/name`, each up to 96 of `\w`, `.` and `-`, as the site's own client checks them. See github.ts for the end. */
const REPO = /^([a-z\d][\w.-]{0,95})\/(\w[\w.-]{0,95})(?![\w.-]|…|%e2%80%a6)/i;

/** First segments that are the site's own pages. */
const NO_OWNER = words(
  'amazon api avatars blog brand buckets changelog chat cla code-of-conduct collections contact-sales content-policy ' +
    'course datasets docs enterprise front hardware inference inference-api inference-endpoints inference-providers jobs ' +
    'join kernels languages learn login logout metrics models new new-dataset new-space notifications oauth ' +
    'organizations papers playground posts pricing privacy search settings spaces storage subscribe support tasks ' +
    'terms-of-service transformers welcome',
);

/** Second segments that are pages of an owner, or of a repository from before repositories had owners (`gpt2`). */
const NO_NAME = words(
  'activity blob collections commit commits datasets discussions followers following likes models papers raw ' +
    'resolve spaces tree viewer',
);

function words(list: string): RegExp {
  return new RegExp(`^(?:${list.replace(/ /g, '|')})$`, 'i');
}

type RepoType = Extract<LinkTarget, { kind: 'huggingface' }>['type'];

/** Reads the repository of a type that a text begins with; any page or file under it names it too. */
export const leadingHfRepo =
  (type: RepoType) =>
  (text: string): LinkTarget | null => {
    const [, owner = '', rawName = ''] = REPO.exec(text) ?? [];
    const name = rawName.endsWith('...') ? '' : withoutGit(rawName);
    return name && !NO_OWNER.test(owner) && !NO_NAME.test(name)
      ? { kind: 'huggingface', type, repo: `${owner}/${name}` }
      : null;
  };

/** The site, its short name, and the mirror that is in use where the site itself cannot be reached. */
const HOSTS = '(huggingface.co|hf.co|hf-mirror.com)';

/** Paper pages (days and weeks under the same path do not look like ids), models, datasets and spaces. */
export const huggingFaceSites = (): Site[] => [
  ...sites(`${HOSTS}/(api/|)papers/ ${HOSTS}/api/arxiv/`, leadingPaper),
  ...sites(`${HOSTS}/?other ${HOSTS}/?filter`, markedPaper),
  ...sites(`${HOSTS}/(api/|)datasets/`, leadingHfRepo('dataset')),
  ...sites(`${HOSTS}/(api/|)spaces/`, leadingHfRepo('space')),
  ...sites(`${HOSTS}/((api/|)models/|)`, leadingHfRepo('model')),
];
