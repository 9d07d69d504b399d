import type { CDPSession, Page } from 'playwright-core';
import { BaseTab, type Where } from './base-tab';
import { within } from './deadline';
import type { Point } from './driver';

/** A tab of a browser of the Chromium family. */
export class ChromiumTab extends BaseTab {
  private session: Promise<CDPSession> | null = null;

  constructor(private readonly page: Page) {
    super(page);
  }

  async goto(url: string) {
    await this.page.goto(url);
  }

  async reload() {
    await this.page.reload();
  }

  setViewport(size: { width: number; height: number }) {
    return within('Resizing a tab', this.page.setViewportSize(size));
  }

  setColorScheme(colorScheme: 'light' | 'dark') {
    return within('Changing the colour scheme', this.page.emulateMedia({ colorScheme }));
  }

  setWishes({ reducedMotion = false, forcedColors = false }) {
    const media = {
      reducedMotion: reducedMotion ? ('reduce' as const) : ('no-preference' as const),
      forcedColors: forcedColors ? ('active' as const) : ('none' as const),
    };
    return within('Changing what the system asks for', this.page.emulateMedia(media));
  }

  protected async fingerDown(point: Point) {
    const session = await this.devTools();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    return () => session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Playwright has every page believe that it is in front; only the session that said so can take it back. */
  override async letHide() {
    const inner = this.page as unknown as {
      _connection: { toImpl(page: Page): { delegate: { _mainFrameSession: { _client: CDPSession } } } };
    };
    const { _client } = inner._connection.toImpl(this.page).delegate._mainFrameSession;
    await within('Letting a tab hide', _client.send('Emulation.setFocusEmulationEnabled', { enabled: false }));
  }

  /** The DevTools protocol of this tab, for measurements. */
  devTools(): Promise<CDPSession> {
    this.session ??= this.page.context().newCDPSession(this.page);
    return this.session;
  }

  protected async run(source: string, where: Where): Promise<string | undefined> {
    const root = where === 'card' ? await this.cardRoot() : null;
    if (!root) return this.page.evaluate<string | undefined>(`(${source})(null)`);
    const { result, exceptionDetails } = await root.session.send('Runtime.callFunctionOn', {
      objectId: root.objectId,
      functionDeclaration: source,
      arguments: [{ objectId: root.objectId }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** No script can reach a closed root; the DevTools see it. */
  private async cardRoot() {
    const sessions = [await this.devTools(), ...(await this.foreignFrames())];
    for (const session of sessions) {
      const { result } = await session.send('Runtime.evaluate', { expression: `(${findCard})(window)` });
      if (!result.objectId) continue;
      const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (object.objectId) return { session, objectId: object.objectId };
    }
    return null;
  }

  /** Frames of other sites are processes of their own, with sessions of their own. */
  private async foreignFrames(): Promise<CDPSession[]> {
    const found: CDPSession[] = [];
    for (const frame of this.page.frames()) {
      if (frame === this.page.mainFrame()) continue;
      try {
        found.push(await this.page.context().newCDPSession(frame));
      } catch {
        // A frame in the page's own process is seen from the page.
      }
    }
    return found;
  }
}

/** Runs inside the page: the card, here or in a frame of the same origin. */
function findCard(view: Window): Element | null {
  let found = view.document.querySelector('papergloss-card');
  for (let i = 0; i < view.length && !found; i++) {
    try {
      found = findCard(view[i] as Window);
    } catch {
      // A frame of another origin keeps its document to itself.
    }
  }
  return found;
}
