import { spawn } from 'node:child_process';
import { ensureBrowser } from './browser/install-browser';
import { buildExtension } from './build';

/** The scenes of the gallery that a card can be told by: whole ones, with much and with little in them. */
const CARDS = '^card(-(long-title|short|many-authors|bare|silent|chinese|arabic|unknown))?$';

interface Step {
  name: string;
  run: () => Promise<unknown>;
}

/** What `npm test` runs: one stage after the other, the steps of a stage side by side. The first failure ends it. */
const STAGES: readonly Step[][] = [
  [{ name: 'Browsers', run: async () => [await ensureBrowser('chromium'), await ensureBrowser('firefox')] }],
  [
    { name: 'Types', run: () => command('tsc', '--noEmit') },
    { name: 'Format and lint', run: () => command('biome', 'ci', '.') },
    {
      name: 'Builds and budgets',
      run: async () => [await buildExtension('chromium'), await buildExtension('firefox')],
    },
  ],
  [{ name: 'Pictures of the card', run: () => command('tsx', 'tests/gallery/main.ts', CARDS) }],
  [
    {
      name: 'Unit and browser tests',
      run: () => command('vitest', 'run', '--config', 'tests/vitest.config.ts', '--root', '.'),
    },
  ],
];

/** Runs one of the tools in node_modules/.bin, which npm has put on the PATH, and shows what it prints. */
function command(name: string, ...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed (${code})`))));
  });
}

async function take({ name, run }: Step): Promise<void> {
  const start = performance.now();
  console.log(`\n== ${name}`);
  try {
    await run();
  } catch (error) {
    console.error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  console.log(`   ${name}: passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

for (const steps of STAGES) await Promise.all(steps.map(take));
