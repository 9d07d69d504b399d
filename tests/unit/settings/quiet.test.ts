import { describe, expect, it } from 'vitest';
import { type Place, type QuietReason, quietReason, siteWithCards } from '@/lib/settings/quiet';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';

const NOON = '2026-03-01T12:00:00.000Z';
const at = (href: string, top = ''): Place => {
  const { hostname, pathname } = new URL(href);
  return { hosts: [hostname, top], pathname };
};

describe('quietReason', () => {
  const PAUSED = { pausedUntil: NOON };
  const OFF = { disabledSites: ['example.org'] };
  const ALPHAXIV = 'https://www.alphaxiv.org/abs/1';

  it.each<[QuietReason | null, string, Partial<Settings>, Place, string]>([
    [null, 'nothing stands against a card', {}, at('https://example.org/'), NOON],
    ['site', 'its host is off', OFF, at('https://example.org/a'), NOON],
    ['site', 'it is a frame of a page whose host is off', OFF, at('https://frame.net/', 'example.org'), NOON],
    [null, 'only a host above it is off', OFF, at('https://www.example.org/'), NOON],
    ['paused', 'the pause has a moment to go', PAUSED, at('https://example.org/'), '2026-03-01T11:59:59.999Z'],
    [null, 'the pause ends now', PAUSED, at('https://example.org/'), NOON],
    [null, 'the pause is long over', PAUSED, at('https://example.org/'), '2027-01-01T00:00:00Z'],
    ['own-cards', 'the site has cards of its own', {}, at(ALPHAXIV), NOON],
    [null, 'its own cards do not matter', { yieldToSiteCards: false }, at(ALPHAXIV), NOON],
    [
      'site',
      'the site is off and all else holds too',
      { ...PAUSED, disabledSites: ['www.alphaxiv.org'] },
      at(ALPHAXIV),
      '2026-01-01T00:00:00Z',
    ],
    ['paused', 'cards are paused on a site with its own', PAUSED, at(ALPHAXIV), '2026-01-01T00:00:00Z'],
  ])('should be %j where %s', (reason, _why, settings, place, now) => {
    expect(quietReason({ ...DEFAULT_SETTINGS, ...settings }, place, Date.parse(now))).toBe(reason);
  });
});

describe('siteWithCards', () => {
  it.each([
    ['https://alphaxiv.org/', 'alphaXiv'],
    ['https://www.alphaxiv.org/abs/2308.00352', 'alphaXiv'],
    ['https://pdf.alphaxiv.org/2308.00352', 'alphaXiv'],
    ['https://notalphaxiv.org/', undefined],
    ['https://alphaxiv.org.example.com/', undefined],
    ['https://example.com/alphaxiv.org/', undefined],
    ['https://huggingface.co/papers', 'Hugging Face'],
    ['https://huggingface.co/papers/2308.00352?x#y', 'Hugging Face'],
    ['https://hf.co/papers/date/2026-03-01', 'Hugging Face'],
    ['https://huggingface.co/papers-with-code', undefined],
    ['https://huggingface.co/geekan/papers', undefined],
    ['https://huggingface.co/', undefined],
    ['https://discuss.huggingface.co/papers', undefined],
    ['https://example.com/papers', undefined],
  ])('should know of %s', (href, name) => {
    expect(siteWithCards(at(href))).toBe(name);
  });

  it('should know a frame without a host by the page that it is in', () => {
    expect(siteWithCards({ hosts: ['', 'www.alphaxiv.org'], pathname: 'srcdoc' })).toBe('alphaXiv');
  });
});
