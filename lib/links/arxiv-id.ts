import type { LinkTarget } from './target';

/** An arXiv id in canonical form, and the version written behind it. */
export interface ArxivId {
  id: string;
  version: number | null;
}

/** The archives that gave out ids of the old form (1991 to March 2007), most of them since folded into others. */
const OLD_ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics ' +
    'plasm-ph q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

/**
 * `archive.CLASS/` or nothing, then `YYMMNNN` or `YYMM.NNNNN`, then the version. A class has two letters (`math.GT`)
 * or is a longer word (`cond-mat.str-el`), never three letters. All repetitions are bounded: this is tried at many
 * places of a long text. What an ellipsis follows, also an escaped one, has been cut and is some other id.
 */
const ID =
  /^(?:([a-z-]{2,8})(?:\.(?:[a-z]{2}|[a-z-]{4,9}))?\/)?(\d{4})(?:(\d{3})|\.(\d{4,5}))(?:v([1-9]\d{0,3}))?(?!\w|[.-]\d|…|%e2%80%a6|\.{3})/i;

/**
 * Reads the id a text begins with, as in `2301.00001v2.pdf` or `cs/9901011/figure.gif`, and says how long it is.
 *
 * The rules are those of arXiv's own identifier parser: months 01 to 12, no number 0, the old form from July 1991 to
 * March 2007, the new one from April 2007 with four digits, from 2015 with five. Like arXiv it forgives an archive
 * in front of a new id (`cs.LG/2301.00001`) and a missing zero from 2015 on (`1808.0953` is `1808.00953`).
 */
export function leadingId(text: string): (ArxivId & { length: number }) | null {
  const match = ID.exec(text);
  if (!match) return null;
  const [{ length }, archive, yymm = '', oldNumber, newNumber = '', version] = match;
  const date = Number(yymm);
  const month = date % 100;
  if (month < 1 || month > 12 || !Number(oldNumber ?? newNumber)) return null;

  let id: string;
  if (oldNumber) {
    const name = archive?.toLowerCase() ?? '';
    if (!OLD_ARCHIVES.has(name) || (date > 703 && date < 9107)) return null;
    id = `${name}/${yymm}${oldNumber}`;
  } else {
    if (date < 704 || (date < 1501 && newNumber.length > 4)) return null;
    id = `${yymm}.${date < 1501 ? newNumber : newNumber.padStart(5, '0')}`;
  }
  return { id, version: version ? Number(version) : null, length };
}

/**
 * The canonical form of an id that stands alone (surrounding space and a prefix `arXiv:` apart), or `null` when arXiv
 * could not have given it out: `math.GT/0309136v2` is `math/0309136`, version 2.
 */
export function canonicalArxivId(text: string): ArxivId | null {
  const bare = text.trim().replace(/^arxiv:\s?/i, '');
  const found = leadingId(bare);
  return found && found.length === bare.length ? { id: found.id, version: found.version } : null;
}

/** The paper whose id a text begins with. `arXiv:` or `arXiv.` in front is let pass, as citations and DOIs write it. */
export function leadingPaper(text: string): LinkTarget | null {
  const found = leadingId(text.replace(/^arxiv[:.]/i, ''));
  return found && { kind: 'arxiv', id: found.id, version: found.version };
}

/** The paper named somewhere in a filter or a search, `region:us,arxiv:2301.00001`. */
export function markedPaper(text: string): LinkTarget | null {
  const marker = /\barxiv[:.]/i.exec(text);
  return marker && leadingPaper(text.slice(marker.index));
}
