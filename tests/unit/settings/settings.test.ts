import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '@/lib/settings/settings';

/** Every setting at another value than its default. */
const OTHER: Settings = {
  digestUrl: 'http://127.0.0.1:8787',
  arxivUrl: 'http://localhost:8788',
  historyDays: 14,
  historyOnMetered: true,
  dwellMs: 500,
  holdKey: 'Alt',
  pausedUntil: '2026-11-25T12:00:00.000Z',
  yieldToSiteCards: false,
  disabledSites: ['example.org'],
  marks: true,
  remoteLookup: 'never',
};

describe('the defaults', () => {
  it('are the ones that others build on', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      digestUrl: 'https://huggingface.co',
      arxivUrl: 'https://export.arxiv.org',
      historyDays: null,
      historyOnMetered: false,
      dwellMs: 200,
      holdKey: null,
      pausedUntil: null,
      yieldToSiteCards: true,
      disabledSites: [],
      marks: false,
      remoteLookup: 'ask',
    });
  });
});

describe('parseSettings', () => {
  it.each([undefined, null, 42, 'settings', true, [], ['dwellMs'], {}])('takes %j for no settings at all', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes a whole object as it is', () => {
    expect(parseSettings(OTHER)).toEqual(OTHER);
  });

  it.each(Object.entries(OTHER))('takes an object with %s alone, the rest by default', (name, value) => {
    expect(parseSettings({ [name]: value })).toEqual({ ...DEFAULT_SETTINGS, [name]: value });
  });

  it.each(Object.keys(OTHER))('lets a bad %s cost nothing but itself', (name) => {
    const settings = parseSettings({ ...OTHER, [name]: { no: 'setting' } });
    expect(settings).toEqual({ ...OTHER, [name]: DEFAULT_SETTINGS[name as keyof Settings] });
  });

  it('does not mind fields it does not know, and passes none on', () => {
    const settings = parseSettings({ dwellMs: 500, theme: 'dark', constructor: 1, toString: 2 });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, dwellMs: 500 });
    expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
  });

  it('leaves the defaults and what was stored as they are', () => {
    const stored = { dwellMs: -1, disabledSites: ['example.org'] };
    parseSettings(stored);
    expect(stored).toEqual({ dwellMs: -1, disabledSites: ['example.org'] });
    expect([DEFAULT_SETTINGS.dwellMs, DEFAULT_SETTINGS.disabledSites]).toEqual([200, []]);
  });
});

describe('the bounds', () => {
  it.each<[keyof Settings, unknown]>([
    ['dwellMs', 0],
    ['dwellMs', 2000],
    ['dwellMs', 12.5],
    ['historyDays', 1],
    ['historyDays', 5000],
    ['historyDays', null],
    ['digestUrl', 'https://example.org:8443'],
    ['arxivUrl', 'http://127.0.0.1:8787'],
    ['disabledSites', []],
    ['marks', false],
    ['remoteLookup', 'always'],
    ['remoteLookup', 'ask'],
  ])('%s may be %j', (name, value) => {
    expect(parseSettings({ ...OTHER, [name]: value })).toEqual({ ...OTHER, [name]: value });
  });

  it.each<[keyof Settings, unknown]>([
    ['dwellMs', -1],
    ['dwellMs', 2001],
    ['dwellMs', Number.NaN],
    ['dwellMs', Number.POSITIVE_INFINITY],
    ['dwellMs', '200'],
    ['dwellMs', null],
    ['historyDays', 0],
    ['historyDays', -7],
    ['historyDays', 1.5],
    ['historyDays', '30'],
    ['historyDays', Number.NaN],
    ['digestUrl', ''],
    ['digestUrl', 'huggingface.co'],
    ['digestUrl', 'javascript:alert(1)'],
    ['digestUrl', 'ftp://huggingface.co'],
    ['digestUrl', 'https://'],
    ['digestUrl', null],
    ['arxivUrl', 'file:///etc/hosts'],
    ['disabledSites', 'example.org'],
    ['disabledSites', ['example.org', 7]],
    ['disabledSites', { 0: 'example.org' }],
    ['marks', 1],
    ['marks', 'true'],
    ['remoteLookup', 'sometimes'],
    ['remoteLookup', ['ask']],
  ])('%s may not be %j', (name, value) => {
    expect(parseSettings({ ...OTHER, [name]: value })).toEqual({ ...OTHER, [name]: DEFAULT_SETTINGS[name] });
  });
});
