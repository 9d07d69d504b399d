import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What a built script may weigh and carry. A build that breaks a budget fails. */
interface Budget {
  /** The script in the output, without its ending. */
  script: string;
  /** Gzipped, in bytes. */
  most: number;
  /** Packages that must not be in it. */
  without: readonly string[];
  why: string;
}

export const BUDGETS: readonly Budget[] = [
  {
    script: 'content-scripts/links',
    most: 17_408,
    without: ['preact', 'dexie', 'fuse.js', 'valibot', 'temml'],
    why: 'it runs in every frame of every page',
  },
  {
    script: 'content-scripts/card',
    most: 38_000,
    without: ['dexie', 'fuse.js', 'temml'],
    why: 'it is read and run while the reader waits for the first card',
  },
  {
    script: 'content-scripts/math',
    most: 64_000,
    without: ['preact', 'dexie', 'fuse.js', 'valibot'],
    why: 'formulas show as they are typed until it has come',
  },
  {
    script: 'content-scripts/citation',
    most: 78_000,
    without: ['preact', 'dexie', 'fuse.js', 'valibot', 'temml'],
    why: 'it is read and run while the reader waits for a copy; nearly all of it is the table of TeX characters',
  },
];

/** Checks every production build against the budgets, by what the bundler says it put in. */
export function budgets(): Plugin {
  return {
    name: 'papergloss-budgets',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler({ dir = '' }, bundle) {
        for (const output of Object.values(bundle)) {
          const budget = BUDGETS.find(({ script }) => `${dir}/${output.fileName}`.includes(script));
          if (!budget || output.type !== 'chunk') continue;
          const size = gzipSync(output.code).length;
          if (size > budget.most) {
            this.error(`${budget.script} is ${size} bytes gzipped; it may be ${budget.most}, because ${budget.why}.`);
          }
          const stranger = budget.without.find((name) =>
            output.moduleIds.some((id) => id.includes(`/node_modules/${name}/`)),
          );
          if (stranger) this.error(`${budget.script} carries ${stranger}, but ${budget.why}.`);
        }
      },
    },
  };
}
