import { setTimeout as sleep } from 'node:timers/promises';
import { until, within } from './deadline';
import type { Box, Point, Tab, Truthy, WaitOptions } from './driver';
import { findSpot, prepareField, type Spot } from './in-page';

/** Where a function runs: with nothing but the page, or with the card's shadow root as `root`. */
export type Where = 'page' | 'card';

/** The part of a page that Playwright and Puppeteer both have under the same names. */
export interface Hands {
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  keyboard: { down(key: string): Promise<void>; up(key: string): Promise<void>; type(text: string): Promise<void> };
  screenshot(options: { path: string; clip?: Box }): Promise<unknown>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

/** What does not differ from browser to browser, so that it cannot come to differ. */
export abstract class BaseTab implements Tab {
  constructor(protected readonly hands: Hands) {}

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract setViewport(size: { width: number; height: number }): Promise<void>;
  abstract setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  abstract setWishes(wishes: { reducedMotion?: boolean; forcedColors?: boolean }): Promise<void>;
  /** Puts a finger down at a point; what it answers takes the finger off. */
  protected abstract fingerDown(point: Point): Promise<() => Promise<unknown>>;
  /** Calls an `async (root) => string | undefined`, given as source, and hands back its string. */
  protected abstract run(source: string, where: Where): Promise<string | undefined>;

  title = () => this.evaluate(() => document.title);
  url = () => this.evaluate(() => location.href);

  hover = (selector: string) => this.pointAt(selector, 'page');
  hoverInCard = (selector: string) => this.pointAt(selector, 'card');
  click = (selector: string) => this.clickAt(selector, 'page');
  clickInCard = (selector: string) => this.clickAt(selector, 'card');
  boxOf = async (selector: string) => (await this.spot(selector, 'page', hasBox)).box;
  boxInCard = async (selector: string) => (await this.spot(selector, 'card', hasBox)).box;

  moveMouse(x: number, y: number, { steps = 10 } = {}) {
    return within(`Moving the pointer to ${x}, ${y}`, this.hands.mouse.move(x, y, { steps }));
  }

  async fill(selector: string, text: string) {
    await this.spot(selector, 'page');
    const next = await this.evaluate(prepareField, { selector, text });
    if (next === 'clear') await this.press('Delete');
    if (next === 'type') await this.type(text);
  }

  mouseDown = () => within('Pressing the button', this.hands.mouse.down());
  mouseUp = () => within('Letting go of the button', this.hands.mouse.up());
  keyDown = (key: string) => within(`Pressing ${key}`, this.hands.keyboard.down(key));
  keyUp = (key: string) => within(`Letting go of ${key}`, this.hands.keyboard.up(key));

  async press(key: string) {
    // The lookahead keeps '+' itself a key.
    const keys = key.split(/\+(?=.)/);
    for (const one of keys) await this.keyDown(one);
    for (const one of keys.reverse()) await this.keyUp(one);
  }

  type(text: string) {
    return within(`Typing '${text}'`, this.hands.keyboard.type(text));
  }

  async focusByKeyboard(selector: string) {
    const hasFocus = (wanted: string) => document.activeElement?.matches(wanted) ?? false;
    for (let presses = 0; presses < 200; presses++) {
      if (await this.evaluate(hasFocus, selector)) return;
      await this.press('Tab');
    }
    throw new Error(`Pressing Tab 200 times did not bring the focus to ${selector}`);
  }

  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A) {
    return this.call<T>(fn, 'page', json(arg));
  }

  inCard<T, A>(fn: (root: ShadowRoot | null, arg: A) => T | Promise<T>, arg?: A) {
    return this.call<T>(fn, 'card', `root, ${json(arg)}`);
  }

  waitFor<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A, wait: WaitOptions = {}) {
    return until(wait.what ?? `Waiting for ${brief(fn)}`, async () => truthy(await this.evaluate(fn, arg)), wait);
  }

  waitInCard<T, A>(fn: (root: ShadowRoot, arg: A) => T | Promise<T>, arg?: A, wait: WaitOptions = {}) {
    const asked = `(root, arg) => {
      if (!root) throw new Error('there is no card');
      return (${fn})(root, arg);
    }`;
    const ask = async () => truthy(await this.call<T>(asked, 'card', `root, ${json(arg)}`));
    return until(wait.what ?? `Waiting in the card for ${brief(fn)}`, ask, wait);
  }

  async screenshot(path: string, clip?: Box) {
    await within(`Taking ${path}`, this.hands.screenshot({ path, ...(clip && { clip }) }));
  }

  async touch(selector: string, forMs: number) {
    const { point } = await this.spot(selector, 'page');
    const lift = await within(`Touching ${selector}`, this.fingerDown(point));
    await sleep(forMs);
    await within(`Touching ${selector}`, lift());
  }

  bringToFront() {
    return within('Bringing a tab to the front', this.hands.bringToFront());
  }

  async letHide() {
    // Nothing to do where a tab behind another is hidden by itself.
  }

  close() {
    return within('Closing a tab', this.hands.close());
  }

  private async pointAt(selector: string, where: Where) {
    const { point } = await this.spot(selector, where);
    await this.moveMouse(point.x, point.y);
  }

  private async clickAt(selector: string, where: Where) {
    await this.pointAt(selector, where);
    await this.mouseDown();
    await this.mouseUp();
  }

  /** Waits until the element's spot will do, and was the same twice running. */
  private spot(selector: string, where: Where, willDo = (spot: Spot) => !spot.problem): Promise<Spot> {
    const args = `${where === 'card' ? 'root' : 'undefined'}, ${json(selector)}`;
    let before: Spot | null = null;
    const look = async () => {
      const now = await this.call<Spot>(findSpot, where, args);
      const still = willDo(now) && json(now) === json(before);
      before = now;
      return still ? now : null;
    };
    return until(`Finding ${selector} in the ${where}`, look, { trouble: () => before?.problem ?? null });
  }

  /** Calls fn in the page with these arguments, given as source; `root` among them is the card's shadow root. */
  async call<T>(fn: { toString(): string }, where: Where, args: string): Promise<T> {
    // esbuild, under tsx, wraps named functions in a call to its helper __name, which no page knows.
    const source = `async (root) => {
      const __name = (value) => value;
      return JSON.stringify(await (${fn})(${args}));
    }`;
    const text = await within(`Running ${brief(fn)}`, this.run(source, where));
    // What has no JSON, undefined above all, comes back as undefined: that is T's business.
    return (text === undefined ? undefined : JSON.parse(text)) as T;
  }
}

const hasBox = (spot: Spot) => spot.box.width > 0;
/** A value as source; also undefined, for which JSON has no word. */
export const json = (value: unknown) => JSON.stringify(value) ?? 'undefined';
const truthy = <T>(value: T) => (value ? (value as Truthy<T>) : null);
const brief = (fn: { toString(): string }) => String(fn).replace(/\s+/g, ' ').slice(0, 100);
