import { addDays } from './calendar';
import { chance, pick } from './random';
import { toItem } from './starter';

const SYLLABLES = ['ba', 'cor', 'del', 'fi', 'gan', 'hel', 'ir', 'ka', 'lum', 'mor', 'ne', 'pra', 'sol', 'tu'] as const;
const MANNERS = ['Sparse', 'Adaptive', 'Latent', 'Unified', 'Scalable', 'Causal', 'Robust', 'Hybrid'] as const;
const METHODS = [
  'Attention',
  'Diffusion',
  'Distillation',
  'Reasoning',
  'Retrieval',
  'Alignment',
  'Pruning',
  'Planning',
] as const;
const SUBJECTS = [
  'Long Videos',
  'Code Agents',
  'Speech',
  'Protein Design',
  'Robot Hands',
  'Small Devices',
  'Medical Images',
  'Theorem Proving',
] as const;
const GIVEN = ['Ada', 'Bo', 'Chen', 'Dara', 'Emre', 'Femi', 'Greta', 'Hana'] as const;
const FAMILY = ['Abara', 'Berg', 'Costa', 'Demir', 'Eriksen', 'Fujita', 'Gupta', 'Horvat'] as const;

/** The most papers a made-up day can have: two digits of their ids count them. */
export const MOST_PAPERS = 100;

/**
 * A paper nobody wrote, in the shape of a recorded item, with its final upvotes. Its id says its day, `2605.92907` the
 * eighth of 29 May 2026, and is out of the way of real ones: no month of arXiv has had 90,000 papers.
 */
export function madeUpItem(seed: number, day: string, index: number): unknown {
  const key = [seed, day, index];
  const draw = (name: string) => chance(...key, name);
  const name = [1, 2, 3].map((place) => pick(SYLLABLES, ...key, 'syllable', place)).join('');
  const manner = pick(MANNERS, ...key, 'manner');
  const method = pick(METHODS, ...key, 'method');
  const subject = pick(SUBJECTS, ...key, 'subject');
  const authors = Array.from({ length: 1 + Math.floor(draw('authors') * 9) }, (_, place) =>
    [pick(GIVEN, ...key, 'given', place), pick(FAMILY, ...key, 'family', place)].join(' '),
  );
  const made = {
    id: `${day.slice(2, 4)}${day.slice(5, 7)}.9${day.slice(8)}${String(index).padStart(2, '0')}`,
    title: `${name[0]?.toUpperCase()}${name.slice(1)}: ${manner} ${method} for ${subject}`,
    authors,
    publishedAt: `${addDays(day, -1 - Math.floor(draw('lag') * 6))}T00:00:00.000Z`,
    comments: Math.floor(draw('comments') * 6),
    githubRepo: draw('code') < 0.56 ? `made-up/${name}-${index}` : null,
    projectPage: draw('page') < 0.45 ? `https://${name}-${index}.example.org/` : null,
    organization: draw('organization') < 0.61 ? { name: 'made-up', fullname: 'Made Up' } : null,
    summary: `We present ${name}, ${manner.toLowerCase()} ${method.toLowerCase()} for ${subject.toLowerCase()}. This paper is made up for a test.`,
    keywords: [method.toLowerCase(), subject.toLowerCase()],
  };
  return toItem(made, day, finalUpvotes(draw('upvotes')));
}

/** Few papers get many: half of them 13 or fewer, one in a hundred some hundreds. */
function finalUpvotes(luck: number): number {
  return Math.min(600, Math.round(6 * (1 - luck) ** -1.1));
}
