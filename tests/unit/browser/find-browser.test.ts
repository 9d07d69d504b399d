import { describe, expect, it } from 'vitest';
import { findBrowser, type Surroundings } from '../../browser/find-browser';
import { advice } from '../../browser/install-browser';

/** A machine on which there are just these programs. */
function machine(platform: string, env: Surroundings['env'], ...programs: string[]): Surroundings {
  return { platform, env, exists: (path) => programs.includes(path) };
}

describe('findBrowser', () => {
  it('finds commands on the path of a Linux machine, in the order of the path', () => {
    const both = machine('linux', { PATH: '/a:/b' }, '/a/chromium', '/b/chromium', '/b/firefox-esr');
    expect(findBrowser('chromium', both)).toBe('/a/chromium');
    expect(findBrowser('firefox', both)).toBe('/b/firefox-esr');
  });

  it('takes Chromium before Chrome, and Chrome before Edge', () => {
    const env = { PATH: '/usr/bin' };
    const edge = '/usr/bin/microsoft-edge';
    expect(findBrowser('chromium', machine('linux', env, edge))).toBe(edge);
    const chrome = '/usr/bin/google-chrome-stable';
    expect(findBrowser('chromium', machine('linux', env, edge, chrome))).toBe(chrome);
    expect(findBrowser('chromium', machine('linux', env, edge, chrome, '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });

  it('finds programs in the folders of a Mac, its person’s own included', () => {
    const chrome = '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chromium', machine('darwin', { HOME: '/Users/a' }, chrome))).toBe(chrome);
    const nightly = '/Applications/Firefox Nightly.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine('darwin', {}, nightly))).toBe(nightly);
  });

  it('finds programs in the folders of a Windows machine', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    const chrome = 'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser('chromium', machine('win32', env, chrome))).toBe(chrome);
    const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    expect(findBrowser('firefox', machine('win32', env, firefox))).toBe(firefox);
  });

  it('finds nothing where there is nothing, not even a path', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd']) {
      expect(findBrowser('chromium', machine(platform, {}))).toBeNull();
      expect(findBrowser('firefox', machine(platform, { PATH: '' }))).toBeNull();
    }
  });

  it('takes the browser that the environment names before any other', () => {
    const env = { PATH: '/usr/bin', PAPERGLOSS_FIREFOX: '/opt/fox', PAPERGLOSS_CHROMIUM: '' };
    const around = machine('linux', env, '/opt/fox', '/usr/bin/firefox', '/usr/bin/chromium');
    expect(findBrowser('firefox', around)).toBe('/opt/fox');
    expect(findBrowser('chromium', around)).toBe('/usr/bin/chromium');
  });

  it('does not quietly take another when the named one is not there', () => {
    const around = machine('linux', { PATH: '/usr/bin', PAPERGLOSS_FIREFOX: '/opt/fox' }, '/usr/bin/firefox');
    expect(() => findBrowser('firefox', around)).toThrow('PAPERGLOSS_FIREFOX names /opt/fox');
  });
});

describe('advice', () => {
  it.each([
    ['linux', 'apt-get install firefox-esr'],
    ['darwin', 'brew install --cask firefox'],
    ['win32', 'winget install Mozilla.Firefox'],
    ['freebsd', 'package manager'],
  ])('says on %s how to get a browser, and how to name one', (platform, way) => {
    expect(advice('firefox', platform)).toContain(way);
    expect(advice('firefox', platform)).toContain('PAPERGLOSS_FIREFOX');
    expect(advice('firefox', platform)).not.toContain('\n');
  });
});
