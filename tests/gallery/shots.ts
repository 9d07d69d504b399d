import type { Page } from 'playwright-core';

/** One picture. */
export interface Shot {
  scene: string;
  /** Goes into the file's name and into the page's address. */
  look: Record<string, string>;
  width: number;
  height: number;
  media?: { contrast?: 'more'; forcedColors?: 'active' };
  /** What is done before the picture is taken; its reason goes into the file's name. */
  before?: { why: string; act: (page: Page) => Promise<unknown> };
}

const shot = (scene: string, width: number, height: number, look: Shot['look'] = {}, media?: Shot['media']): Shot => ({
  scene,
  width,
  height,
  look,
  ...(media && { media }),
});
const themes = (draw: (look: Shot['look']) => Shot) => [draw({ theme: 'light' }), draw({ theme: 'dark' })];
const LIGHT = { theme: 'light' };
const DARK = { theme: 'dark' };

const before = (taken: Shot, why: string, act: (page: Page) => Promise<unknown>): Shot => ({
  ...taken,
  before: { why, act },
});
const press = (keys: string[]) => async (page: Page) => {
  for (const key of keys) await page.keyboard.press(key);
};
const tab = (times: number) => Array.from({ length: times }, () => 'Tab');
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
/** Puts the focus somewhere as the Tab key would, ring and all. */
const focus = (selector: string) => async (page: Page) => {
  await page.keyboard.press('Tab');
  await page.locator(selector).first().focus();
};

const POPUPS = [
  'page',
  'page-marked',
  'page-unsaved',
  'page-off',
  'page-paused',
  'page-own-cards',
  'page-long-host',
  'starter',
  'search',
  'search-saved',
  'search-near',
  'search-past',
  'search-help',
  'newest',
  'history-syncing',
  'history-idle',
  'rising',
  'detail',
  'detail-withdrawn',
  'detail-starter',
  'detail-hostile',
  'list',
  'no-papers',
];
const NOTICES = [
  'cannot-read',
  'loading',
  'nothing-found',
  'search-preparing',
  'search-failed',
  'none-rising',
  'empty-list',
  'offline',
  'database-failed',
];
const OPTIONS = [
  'options',
  'options-first',
  'options-history',
  'options-offline',
  'options-failed',
  'options-chosen',
  'options-paused',
  'options-unsaved',
  'options-unreadable',
];

const size = (scene: string) => (/-(quiet|unknown)/.test(scene) ? 340 : 640);
const card = (scene: string, look: Shot['look'] = {}, media?: Shot['media']) =>
  shot(scene, 416, size(scene), look, media);
const narrow = (scene: string, look: Shot['look'] = {}) => shot(scene, 320, size(scene), { ...look, width: 'narrow' });
const copy = async (page: Page) => {
  await click('.pg-copy')(page);
  await page.locator('[data-answer]').waitFor();
};
const menu = (name: 'open' | 'more') => click(`.pg-${name} button`);

/** The card's pictures: every scene, light and dark, and what a scene alone does not show. */
const cardShots = (scenes: string[]): Shot[] => [
  ...scenes.flatMap((scene) => themes((look) => card(scene, look))),
  ...['card', 'card-hostile', 'card-linked', 'card-navigated', 'card-unknown', 'card-quiet-long'].map((scene) =>
    narrow(scene),
  ),
  ...['card', 'card-arabic', 'card-others', 'card-linked', 'card-navigated', 'card-unknown'].map((scene) =>
    card(scene, { dir: 'rtl' }),
  ),
  card('card', { page: 'hostile' }),
  ...['card', 'card-withdrawn', 'card-linked', 'card-version-older', 'card-unknown', 'card-quiet-site'].flatMap(
    (scene) => [
      card(scene, { media: 'contrast' }, { contrast: 'more' }),
      card(scene, { media: 'forced' }, { forcedColors: 'active' }),
    ],
  ),
  ...[LIGHT, DARK].flatMap((look) => [
    before(card('card', look), 'menu', menu('more')),
    before(card('card', look), 'open-menu', menu('open')),
    before(card('card', look), 'copied', copy),
    before(card('card-not-copied', look), 'failed', copy),
    before(card('card-linked', look), 'scrolled', (page) => page.locator('.pg-card-body').evaluate(toTheEnd)),
  ]),
  before(card('card-long-site', LIGHT), 'menu', menu('more')),
  before(card('card-unknown', LIGHT), 'menu', menu('more')),
  before(card('card', { dir: 'rtl' }), 'open-menu', menu('open')),
  before(narrow('card', LIGHT), 'open-menu', menu('open')),
  before(narrow('card', LIGHT), 'copied', copy),
  before(card('card', { media: 'forced' }, { forcedColors: 'active' }), 'open-menu', menu('open')),
  before(card('card', DARK), 'open-menu-focus', async (page) => {
    await focus('.pg-open button')(page);
    await press(['ArrowUp', 'ArrowUp'])(page);
  }),
  before(card('card', LIGHT), 'unfolded', async (page) => {
    for (const fold of ['.pg-byline button', '.pg-expand', '.pg-chips button']) await click(fold)(page);
  }),
  before(card('card-many-authors', LIGHT), 'unfolded', click('.pg-byline button')),
  before(card('card', LIGHT), 'focus-save', focus('.pg-save')),
  before(card('card', DARK), 'focus-related', focus('.pg-rel-title')),
  before(card('card-linked', LIGHT), 'focus-linked', focus('.pg-linked a')),
  before(card('card-navigated', LIGHT), 'focus-back', focus('.pg-back')),
  before(card('card', LIGHT), 'spaced', (page) => page.locator('.pg-card').evaluate(spaceOut)),
  before(narrow('card', LIGHT), 'spaced', (page) => page.locator('.pg-card').evaluate(spaceOut)),
];

function toTheEnd(body: Element): void {
  body.scrollTop = body.scrollHeight;
}

/** The spacing that a reader may ask for, by WCAG 1.4.12. */
function spaceOut(within: Element): void {
  const style = document.createElement('style');
  style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`;
  within.append(style);
}

const pressed = (scene: string, why: string, keys: string[], look: Shot['look'] = LIGHT): Shot =>
  before(shot(scene, 416, 600, look), why, press(keys));

/** As high as what the scene holds: the settings are a long sheet. */
const heightOf = (scene: string) => (scene.startsWith('options') ? 2600 : 660);

const POPUP_SHOTS: Shot[] = [
  ...[...POPUPS, ...NOTICES].flatMap((scene) => themes((look) => shot(scene, 400, 600, look))),
  ...['page', 'page-off', 'search', 'search-past', 'search-help', 'rising', 'detail', 'list'].flatMap((scene) =>
    themes((look) => shot(scene, 1100, 800, { ...look, place: 'tab' })),
  ),
  ...['page', 'detail', 'list', 'search', 'search-past', 'search-help', 'rising'].map((scene) =>
    shot(scene, 320, 640, { place: 'tab' }),
  ),
  ...['page', 'page-marked', 'page-off', 'search', 'search-past', 'search-help', 'rising', 'detail', 'list'].map(
    (scene) => shot(scene, 416, 660, { dir: 'rtl' }),
  ),
  pressed('page', 'focus-row', [...tab(5), 'ArrowDown']),
  pressed('search', 'focus-field', ['/'], DARK),
  pressed('search', 'focus-chip', tab(5)),
  ...[LIGHT, DARK].map((look) => before(shot('search', 400, 600, look), 'open', click('.pg-narrow-all'))),
  pressed('rising', 'focus-order', tab(4)),
  pressed('list', 'focus-select', tab(9)),
  pressed('page', 'focus-switch', tab(17)),
  pressed('page-off', 'focus-bar', tab(4)),
];

const ask = click('.pg-erase > button');

const OPTION_SHOTS: Shot[] = [
  ...OPTIONS.flatMap((scene) =>
    [320, 1400].flatMap((width) => themes((look) => shot(scene, width, width === 320 ? 3000 : 2260, look))),
  ),
  shot('options-chosen', 416, heightOf('options-chosen'), { dir: 'rtl' }),
  pressed('options-chosen', 'focus-range', tab(2)),
  pressed('options-chosen', 'focus-radio', tab(5)),
  ...[LIGHT, DARK].map((look) => before(shot('options', 1400, 900, look), 'question', ask)),
  before(shot('options', 320, 640, LIGHT), 'question', ask),
  before(shot('options', 416, 640, { dir: 'rtl' }), 'question', ask),
  before(shot('options-history', 1400, 2260, LIGHT), 'erased', async (page) => {
    await ask(page);
    await click('.pg-danger')(page);
  }),
  pressed('options-chosen', 'nonsense', [...tab(6), 'h', 'i', 'Enter']),
];

/** Everything there is to look at; `cards` are the names of the card's scenes. */
export const allShots = (cards: string[]): Shot[] => [
  ...cardShots(cards),
  ...POPUP_SHOTS,
  ...OPTION_SHOTS,
  ...['page', 'page-marked', 'page-off', 'search', 'search-past', 'rising', 'list', 'detail', 'options-chosen'].flatMap(
    (scene) => [
      shot(scene, 416, heightOf(scene), { media: 'contrast' }, { contrast: 'more' }),
      shot(scene, 416, heightOf(scene), { media: 'forced' }, { forcedColors: 'active' }),
    ],
  ),
];
