import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from './drivers/deadline';
import { useScene } from './scene';
import '@/lib/page/page-surface';

const PAGES = join(import.meta.dirname, '../../../shared/data/pages');

/** What two independent counters agree on. */
interface Counted {
  _ids: string[];
  _repos: string[];
}

const isHere = existsSync(join(PAGES, 'truth.json'));
const why = isHere ? '' : ' (skipped: the saved pages are not part of the project, and not beside it here)';
const truth: Record<string, Counted> = isHere ? JSON.parse(readFileSync(join(PAGES, 'truth.json'), 'utf8')) : {};

/**
 * Pages as they were saved from the web. There is nothing to explain away: on every page the extension finds what was
 * counted, no more and no less. Where a page shows its links only as text (a deck of slides in a text area) that is none.
 */
describe.skipIf(!isHere)(`the links of saved pages${why}`, () => {
  const scene = useScene('chromium');

  /** The keys that the content scripts of all frames find, asked as the popup asks. */
  async function keysIn(url: string): Promise<string[]> {
    const id = await scene.driver.tabId(await scene.visit(url));
    const ask = () =>
      scene.driver.inExtension(async (api, tabId) => {
        const frames = await api.scripting.executeScript({
          target: { tabId, allFrames: true },
          func: () => globalThis.paperglossPage?.keys() ?? null,
        });
        return frames.every(({ result }) => result) ? frames.flatMap(({ result }) => result ?? []) : null;
      }, id);
    return until('Waiting for the content script of every frame', ask);
  }

  // The largest has eleven thousand links and takes the browser a while to lay out.
  it.each(Object.keys(truth))('are on %s those that were counted', { timeout: 90_000 }, async (page) => {
    const { _ids, _repos } = truth[page] as Counted;
    const keys = await keysIn(scene.pages.addWhole(readFileSync(join(PAGES, page))));
    const found = keys.filter((key) => /^(?:arxiv|github):/.test(key));
    const counted = [..._ids.map((id) => `arxiv:${id}`), ..._repos.map((repo) => `github:${repo.toLowerCase()}`)];
    expect(differences(found, counted)).toEqual({ foundOnly: [], countedOnly: [] });
    console.log(`${page}: ${_ids.length} papers and ${_repos.length} repositories`);
  });
});

function differences(found: string[], counted: string[]) {
  const [ours, theirs] = [new Set(found), new Set(counted)];
  return { foundOnly: found.filter((key) => !theirs.has(key)), countedOnly: counted.filter((key) => !ours.has(key)) };
}
