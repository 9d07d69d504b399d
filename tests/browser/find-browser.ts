import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** The two families the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

/** What the search looks at; a test passes its own. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** Is there a program at this path? */
  exists(path: string): boolean;
}

/** The environment variable by which a person names the browser to use. */
export const OVERRIDES: Record<BrowserKind, string> = {
  chromium: 'PAPERGLOSS_CHROMIUM',
  firefox: 'PAPERGLOSS_FIREFOX',
};

const COMMANDS: Record<BrowserKind, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Record<BrowserKind, string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

/**
 * The browser to drive: the one the environment names, else the first found in the platform's usual places, else null.
 * A named one that is not there is an error, not a reason to quietly take another.
 */
export function findBrowser(kind: BrowserKind, around: Surroundings = thisMachine): string | null {
  const named = around.env[OVERRIDES[kind]];
  if (named) {
    if (around.exists(named)) return named;
    throw new Error(`${OVERRIDES[kind]} names ${named}, but there is no program there`);
  }
  return usualPlaces(kind, around).find((path) => around.exists(path)) ?? null;
}

function usualPlaces(kind: BrowserKind, { env, platform }: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = present([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]);
    return WINDOWS_PROGRAMS[kind].flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  if (platform === 'darwin') {
    const roots = present(['/Applications', env.HOME && posix.join(env.HOME, 'Applications')]);
    return MAC_APPS[kind].flatMap((app) =>
      // Inside the bundle the program has the app's name, but for Firefox, whose editions all call it 'firefox'.
      roots.map((root) => posix.join(root, `${app}.app/Contents/MacOS`, kind === 'firefox' ? 'firefox' : app)),
    );
  }
  const folders = present((env.PATH ?? '').split(':'));
  return COMMANDS[kind].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function present(values: (string | undefined)[]): string[] {
  return values.filter((value): value is string => Boolean(value));
}

const thisMachine: Surroundings = {
  env: process.env,
  platform: process.platform,
  exists(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
