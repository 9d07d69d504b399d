import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS } from './budgets';

/** Prints what the budgeted scripts of a build weigh. */
export async function benchSizes(extensionDir: string): Promise<void> {
  console.log('\nScripts, gzipped bytes');
  for (const { script, most } of BUDGETS) {
    const size = gzipSync(await readFile(path.join(extensionDir, `${script}.js`))).length;
    console.log(`  ${script.padEnd(24)} ${String(size).padStart(6)} of ${most}`);
  }
}
