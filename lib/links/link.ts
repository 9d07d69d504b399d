import { hostOf } from './host';
import type { LinkTarget } from './target';
import { findMentions } from './text';
import { identifyUrl } from './url';

/** Shorteners, whose addresses say nothing about where they lead. */
const SHORTENERS = new Set(
  (
    't.co lnkd.in bit.ly buff.ly tinyurl.com ow.ly goo.gl is.gd v.gd dlvr.it fb.me trib.al j.mp tiny.cc rb.gy t.ly ' +
    'cutt.ly shorturl.at rebrand.ly ift.tt git.io t.cn url.cn dwz.cn b23.tv spr.ly hubs.ly hubs.la eepurl.com ' +
    'bl.ink short.gy aka.ms urlzs.com flip.it'
  ).split(' '),
);

/**
 * What a link names: its address, or, where that is a shortener's, the first thing that one of the clues beside it
 * names (`data-expanded-url`, `title`, the visible text). `clues` is asked only then. A clue that was cut short with
 * an ellipsis names nothing, because what it seems to name would be another paper.
 */
export function identifyLink(href: string, clues: () => readonly (string | null | undefined)[]): LinkTarget | null {
  const target = identifyUrl(href);
  if (target || !SHORTENERS.has(hostOf(href))) return target;
  for (const clue of clues()) {
    const [mention] = findMentions(clue ?? '');
    if (mention) return mention.target;
  }
  return null;
}
