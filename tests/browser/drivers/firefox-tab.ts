import type { Page } from 'puppeteer-core';
import { BaseTab, type Where } from './base-tab';
import { type Bidi, type BidiContext, type BidiNode, type BidiOutcome, contextOf, outcomeOf } from './bidi';
import { within } from './deadline';
import type { Point } from './driver';

/**
 * A tab of Firefox. It goes places by BiDi itself: Puppeteer waits for a page's load event, and of the extension's own
 * pages Firefox reports none.
 */
export class FirefoxTab extends BaseTab {
  private readonly context: string;

  constructor(
    private readonly page: Page,
    private readonly bidi: Bidi,
  ) {
    super(page as Page & { screenshot(options: object): Promise<unknown> });
    this.context = contextOf(page);
  }

  async goto(url: string) {
    const params = { context: this.context, url, wait: 'complete' };
    await within(`Opening ${url}`, this.bidi.send('browsingContext.navigate', params));
  }

  async reload() {
    const params = { context: this.context, wait: 'complete' };
    await within('Reloading a tab', this.bidi.send('browsingContext.reload', params));
  }

  setViewport(size: { width: number; height: number }) {
    return within('Resizing a tab', this.page.setViewport(size));
  }

  async setWishes({ reducedMotion = false, forcedColors = false }) {
    // The preferences behind Firefox's own settings; 2 is "always use my colours".
    await this.bidi.privileged(`
      Services.prefs.setIntPref('ui.prefersReducedMotion', ${Number(reducedMotion)});
      Services.prefs.setIntPref('browser.display.document_color_use', ${forcedColors ? 2 : 0});
      return '';`);
    const applied = ([reduce, forced]: [boolean, boolean]) =>
      matchMedia('(prefers-reduced-motion: reduce)').matches === reduce &&
      matchMedia('(forced-colors: active)').matches === forced;
    await this.waitFor(applied, [reducedMotion, forcedColors], { what: 'Changing what the system asks for' });
  }

  protected async fingerDown({ x, y }: Point) {
    const finger = await this.page.touchscreen.touchStart(x, y);
    return () => finger.end();
  }

  async setColorScheme(scheme: 'light' | 'dark') {
    // BiDi cannot say it yet, so it is the preference behind Firefox's own setting.
    const value = scheme === 'dark' ? 0 : 1;
    await this.bidi.privileged(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
    const applied = (wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches;
    await this.waitFor(applied, scheme, { what: `Changing the colour scheme to ${scheme}` });
  }

  protected async run(source: string, where: Where): Promise<string | undefined> {
    const card = where === 'card' ? await this.cardRoot() : null;
    const params = {
      functionDeclaration: source,
      target: { context: card?.context ?? this.context },
      arguments: [card ? { sharedId: card.root } : { type: 'null' }],
      awaitPromise: true,
    };
    return outcomeOf(await this.bidi.send<BidiOutcome<{ value?: string }>>('script.callFunction', params)).value;
  }

  /** No script can reach a closed root; BiDi hands it out with its host, if told to. */
  private async cardRoot(): Promise<{ context: string; root: string } | null> {
    const tree = await this.bidi.send<{ contexts: BidiContext[] }>('browsingContext.getTree', { root: this.context });
    for (const { context } of tree.contexts.flatMap(withFrames)) {
      const outcome = await this.bidi.send<BidiOutcome<BidiNode>>('script.evaluate', {
        expression: `document.querySelector('papergloss-card')`,
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      const root = outcomeOf(outcome).value?.shadowRoot?.sharedId;
      if (root) return { context, root };
    }
    return null;
  }
}

function withFrames(context: BidiContext): BidiContext[] {
  return [context, ...(context.children ?? []).flatMap(withFrames)];
}
