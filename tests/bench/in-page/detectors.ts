import { identifyUrl } from '../../../lib/links';

/** A way to tell from an address alone whether it leads to a paper or to a repository. */
export interface Detector {
  name: string;
  finds(href: string): boolean;
}

/** The usual way: one regular expression for papers and one for repositories, tried on every address. */
const PAPER = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/;
const REPOSITORY = /^https?:\/\/(?:www\.)?github\.com\/([\w-]+)\/([\w.-]+)\/?$/;

/** The shortest way: how the addresses begin that people copy most. */
const BEGINNINGS = [
  'https://arxiv.org/abs/',
  'https://arxiv.org/pdf/',
  'http://arxiv.org/abs/',
  'http://arxiv.org/pdf/',
  'https://github.com/',
];

export const OURS: Detector = {
  name: 'identifyUrl',
  finds(href) {
    const kind = identifyUrl(href)?.kind;
    return kind === 'arxiv' || kind === 'github';
  },
};

export const PEERS: readonly Detector[] = [
  { name: 'a regular expression each', finds: (href) => PAPER.test(href) || REPOSITORY.test(href) },
  { name: 'a test of the beginning', finds: (href) => BEGINNINGS.some((beginning) => href.startsWith(beginning)) },
];

/** Finds nothing: it is what taking an address apart costs, with which detecting most often begins. */
export const PARSING: Detector = {
  name: 'new URL alone',
  finds(href) {
    try {
      return new URL(href) === null;
    } catch {
      return false;
    }
  },
};
