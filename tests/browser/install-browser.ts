import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserKind, findBrowser, OVERRIDES } from './find-browser';

// Debian's browsers only pull in DejaVu; Noto is what the pages were drawn with, so text measures the same everywhere.
const PACKAGES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'fonts-noto-core'],
  firefox: ['firefox-esr', 'fonts-noto-core'],
};

const NAMES: Record<BrowserKind, string> = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox 140 or newer' };

/**
 * The path of a browser of this kind. Where none is found it is installed, if that can be done without asking anybody:
 * as root, with apt-get. Anywhere else the error says in one line what to install.
 */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;
  if (!canInstall()) throw new Error(advice(kind, process.platform));

  const packages = PACKAGES[kind];
  console.log(`No ${kind} here yet: installing ${packages.join(' and ')} with apt-get ...`);
  aptGet(['update'], kind);
  aptGet(['install', '-y', '--no-install-recommends', ...packages], kind);

  const installed = findBrowser(kind);
  if (!installed) throw new Error(advice(kind, process.platform));
  return installed;
}

/** One line that tells a person what to do about a missing browser. */
export function advice(kind: BrowserKind, platform: string): string {
  const ways: Record<string, string> = {
    linux: `sudo apt-get install ${PACKAGES[kind][0]}, or your distribution's package`,
    darwin: kind === 'chromium' ? 'brew install --cask google-chrome' : 'brew install --cask firefox',
    win32: kind === 'chromium' ? 'winget install Google.Chrome' : 'winget install Mozilla.Firefox',
  };
  const way = ways[platform] ?? "with your system's package manager";
  return `No ${kind} found: install ${NAMES[kind]} (${way}), or set ${OVERRIDES[kind]} to the path of its program.`;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Quiet while all goes well; what apt-get said is shown when it does not. */
function aptGet(args: string[], kind: BrowserKind): void {
  // Another apt-get may be at work, on a machine that has only just started above all.
  const { status, stdout, stderr, error } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Error(`apt-get ${args[0]} failed${error ? ` (${error.message})` : ''}. ${advice(kind, process.platform)}`);
}
