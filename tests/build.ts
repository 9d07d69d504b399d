import { spawn } from 'node:child_process';
import path from 'node:path';
import type { BrowserKind } from './browser/find-browser';

/** The package script that builds for each browser, and the folder it builds into. */
const BUILDS: Record<BrowserKind, { script: string; folder: string }> = {
  chromium: { script: 'build', folder: 'chrome-mv3' },
  firefox: { script: 'build:firefox', folder: 'firefox-mv3' },
};

/** Builds the extension as users get it; resolves to its folder, or rejects with what the build said. */
export async function buildExtension(kind: BrowserKind): Promise<string> {
  const { script, folder } = BUILDS[kind];
  await run('npm', ['run', '--silent', script]);
  return path.resolve('.output', folder);
}

/** Runs a command quietly; what it printed is told only when it fails. */
function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, which only a shell starts.
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed (${code}):\n${said}`)),
    );
  });
}
