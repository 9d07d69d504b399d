import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all that is temporary one folder and removes it at the end: a browser that is killed leaves its profile. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'papergloss-tests-'));
  // The workers, and what they start, are started with these.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder });
  // The last worker may still be on its way out.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20 });
}
