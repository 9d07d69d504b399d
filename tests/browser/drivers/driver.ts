import type { WxtBrowser } from 'wxt/browser';
import type { BrowserKind } from '../find-browser';

/** Sites that are named in our own tables: their pages come from this machine, where a browser is kept to it. */
export const LOCAL_SITES = ['www.alphaxiv.org'];

/** How a browser is started. */
export interface LaunchOptions {
  /** The built extension, unpacked. */
  extensionDir: string;
  /** Without a window; the default. */
  headless?: boolean;
  /** A folder for the profile, which stays when the browser ends; without it there is a new one that does not. */
  profileDir?: string;
  /** Which program to start; without it the browser is found, or installed where that is possible. */
  executablePath?: string;
  /** Keep the browser from every host but this machine, so that no test leans on the web; the default. */
  loopbackOnly?: boolean;
}

/** How long a wait may last (10 s unless told), and what to call it in the error when it lasts longer. */
export interface WaitOptions {
  timeoutMs?: number;
  what?: string;
}

/** In CSS pixels from the viewport's top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** In CSS pixels from the viewport's top left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** What is left of a value once a wait has seen it be truthy. */
export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** A running browser with the extension loaded into a fresh profile. */
export interface BrowserDriver {
  readonly name: BrowserKind;
  /** Where the extension's pages are, without a slash at the end: `chrome-extension://<id>`, `moz-extension://<uuid>`. */
  readonly extensionUrl: string;
  /** Settles when the browser is gone, by close() or by a person who closed its window. */
  readonly closed: Promise<void>;
  /** Opens a new tab in front and waits for its load event. */
  open(url: string): Promise<Tab>;
  /** Opens one of the extension's pages in a new tab, such as `popup.html?tab=5`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Waits for a tab whose URL contains this text: one that the extension or a page has opened. */
  waitForTab(urlPart: string, wait?: WaitOptions): Promise<Tab>;
  /** The id that the extension's `tabs` API gives this tab. Brings the tab to the front. */
  tabId(tab: Tab): Promise<number>;
  /** Puts a new tab in front of this one and waits until its page is hidden; answers the new tab. */
  hide(tab: Tab): Promise<Tab>;
  /**
   * Runs fn in a page of the extension that stays in the window's first tab and does nothing by itself. What fn gets
   * first is the extension API: `inExtension((api, data) => api.storage.local.set(data), { settings })`.
   */
  inExtension<T, A>(fn: (api: WxtBrowser, arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /** Installs the extension over itself, as an update does: open pages keep the content scripts that they have. */
  reinstall(): Promise<void>;
  /** Removes the extension; pages that are open stay open. */
  uninstall(): Promise<void>;
  /** Answers what Firefox asks when the extension asks for consent; Chromium knows no such question. */
  answerConsent(granted: boolean): Promise<void>;
  /** Stops the service worker or event page as the browser itself would; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Closes the tabs and removes the extension with all that it stored; what is left to do then is to renew or to close. */
  empty(): Promise<void>;
  /** Installs an extension into a browser that has been emptied, at an address where there never was one. */
  renew(extensionDir: string): Promise<BrowserDriver>;
  /** Ends the browser and removes its profile, come what may. */
  close(): Promise<void>;
  /** Ends the browser at once, for when there is no time to wait; its profile may stay behind. */
  kill(): void;
}

/**
 * One tab. A function handed over runs in the page: it sees its argument and the page's globals, nothing from the file
 * it is written in, and both the argument and what it returns cross over as JSON.
 *
 * hover, click, fill and their like wait until the element is there, has a size, keeps still and is what the pointer
 * would meet at that place; they scroll it into view where needed.
 */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  title(): Promise<string>;
  url(): Promise<string>;

  /** Moves the pointer over the element's middle, in steps from where it was. */
  hover(selector: string): Promise<void>;
  moveMouse(x: number, y: number, options?: { steps?: number }): Promise<void>;
  click(selector: string): Promise<void>;
  /** Presses the mouse's button, or lets go of it, where the pointer is. */
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  /** Replaces what an input or text area holds, by typing; picks an option of a `<select>` by its value. */
  fill(selector: string, text: string): Promise<void>;
  /** One key, or several held together: 'Escape', 'Shift+Tab', 'Control+a'. */
  press(key: string): Promise<void>;
  /** Presses a key and keeps it down, or lets go of it. */
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses Tab until the element has the focus. */
  focusByKeyboard(selector: string): Promise<void>;
  boxOf(selector: string): Promise<Box>;

  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /** Asks again and again until fn answers something truthy, also across navigations. */
  waitFor<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A, wait?: WaitOptions): Promise<Truthy<T>>;

  /**
   * Runs fn with the card's closed shadow root, or null when there is no card. The card is looked for in the page and
   * then in its frames; pointing into a card works where every frame around it has the page's origin.
   */
  inCard<T, A>(fn: (root: ShadowRoot | null, arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /** Like waitFor, with the card's shadow root; as long as there is no card fn is not asked. */
  waitInCard<T, A>(fn: (root: ShadowRoot, arg: A) => T | Promise<T>, arg?: A, wait?: WaitOptions): Promise<Truthy<T>>;
  hoverInCard(selector: string): Promise<void>;
  clickInCard(selector: string): Promise<void>;
  boxInCard(selector: string): Promise<Box>;

  /** Writes a PNG of the viewport, or of a part of it. */
  screenshot(path: string, clip?: Box): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  /** What `prefers-color-scheme` says; 'light' at the start, or with a window the system's. In Firefox this changes every tab. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** What the reader's system asks of pages; nothing unless told. In Firefox this changes every tab. */
  setWishes(wishes: { reducedMotion?: boolean; forcedColors?: boolean }): Promise<void>;
  /** Puts a finger on the element's middle, for so long (ms), and takes it off again. */
  touch(selector: string, forMs: number): Promise<void>;
  bringToFront(): Promise<void>;
  /** From now on the page is hidden while another tab is in front; some drivers otherwise keep every page visible. */
  letHide(): Promise<void>;
  close(): Promise<void>;
}
