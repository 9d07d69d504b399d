import { readAddress } from './address';
import { readArxivUrl } from './arxiv-url';
import { readDoiUrl } from './doi';
import { readGithubUrl } from './github';
import { readHuggingFaceUrl } from './huggingface';
import type { LinkTarget } from './target';

const READERS = [readArxivUrl, readGithubUrl, readHuggingFaceUrl, readDoiUrl];

/**
 * What an absolute http(s) address names, or `null` when it names nothing we know. Takes any string, never throws, and
 * its work grows no faster than the string. Nothing is asked over the network.
 */
export function identifyUrl(href: string): LinkTarget | null {
  const address = readAddress(href);
  if (address) {
    for (const read of READERS) {
      const target = read(address);
      if (target) return target;
    }
  }
  return null;
}
