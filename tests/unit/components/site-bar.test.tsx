import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notice } from '@/components/notice/Notice';
import type { SurfaceProps } from '@/components/parts/theme';
import { PagePanel } from '@/components/popup/PagePanel';
import { PopupShell } from '@/components/popup/PopupShell';
import { SiteBar } from '@/components/popup/SiteBar';
import type { Place } from '@/lib/settings/quiet';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { complaints, mount, settled } from './mount';

const HERE: Place = { hosts: ['example.org'], pathname: '/' };
const ALPHAXIV: Place = { hosts: ['www.alphaxiv.org'], pathname: '/abs/1' };
const LONG: Place = { hosts: ['a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com'], pathname: '/' };
const OFF: Partial<Settings> = { disabledSites: ['example.net', 'example.org'] };
const PAUSED: Partial<Settings> = { pausedUntil: '2999-01-02T12:00:00Z' };
const ignore = () => {};

const popup = (bar: ComponentChildren, look: SurfaceProps = {}) => (
  <PopupShell
    place="popup"
    tab="page"
    onTab={ignore}
    counts={{}}
    query=""
    onQuery={ignore}
    papers={1}
    footer=""
    {...look}
  >
    <PagePanel head={bar} marks={false} onMarks={ignore} save={null}>
      <Notice kind="no-papers" />
    </PagePanel>
  </PopupShell>
);

/** A bar whose settings keep what is changed. */
function Living({ place, start, change }: { place: Place; start: Partial<Settings>; change: (part: object) => void }) {
  const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, ...start });
  const take = (part: Partial<Settings>) => {
    change(part);
    setSettings({ ...settings, ...part });
  };
  return popup(<SiteBar place={place} settings={settings} change={take} />);
}

describe('SiteBar', () => {
  it.each<[string, Place, Partial<Settings>, RegExp, string, Partial<Settings>, RegExp]>([
    [
      'all is normal',
      HERE,
      {},
      /^Cards show on example\.org$/,
      'Turn off here',
      { disabledSites: ['example.org'] },
      /^Off/,
    ],
    [
      'the site is off',
      HERE,
      OFF,
      /^Off on example\.org$/,
      'Turn on',
      { disabledSites: ['example.net'] },
      /^Cards show/,
    ],
    [
      'cards are paused',
      HERE,
      PAUSED,
      /^Cards are paused until .*2999/,
      'Resume',
      { pausedUntil: null },
      /^Cards show/,
    ],
    [
      'the site has its own',
      ALPHAXIV,
      {},
      /^alphaXiv has cards of its own$/,
      'Show ours too',
      { yieldToSiteCards: false },
      /^Cards show on www\.alphaxiv/,
    ],
    ['it is paused there', ALPHAXIV, PAUSED, /^Cards are paused/, 'Resume', { pausedUntil: null }, /^alphaXiv/],
  ])('should say it and undo it with one press where %s', async (_name, place, start, words, action, part, then) => {
    const change = vi.fn<(part: object) => void>();
    const view = await mount('popup', <Living place={place} start={start} change={change} />);
    const said = () => view.get('.pg-site-bar [role=status]').textContent;
    expect(said()).toMatch(words);
    const button = view.get('.pg-site-bar button');
    expect(button.textContent).toBe(action);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(change).toHaveBeenCalledExactlyOnceWith(part);
    expect(said()).toMatch(then);
    expect(document.activeElement).toBe(view.get('.pg-site-bar button'));
  });

  it('should be itself again when a pause has ended', async () => {
    const settings = { ...DEFAULT_SETTINGS, pausedUntil: new Date(Date.now() + 300).toISOString() };
    const view = await mount('popup', popup(<SiteBar place={HERE} settings={settings} change={ignore} />));
    expect(view.get('.pg-site-bar').textContent).toContain('paused');
    await vi.waitFor(() => expect(view.get('.pg-site-bar').textContent).toContain('Cards show'));
  });

  it('should keep its height whatever it says', async () => {
    const height = async (place: Place, settings: Partial<Settings>) => {
      const view = await mount(
        'popup',
        popup(<SiteBar place={place} settings={{ ...DEFAULT_SETTINGS, ...settings }} change={ignore} />),
      );
      return view.get('.pg-site-bar').offsetHeight;
    };
    const normal = await height(HERE, {});
    expect([await height(HERE, OFF), await height(HERE, PAUSED), await height(ALPHAXIV, {})]).toEqual(
      Array(3).fill(normal),
    );
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each<[string, Place, Partial<Settings>]>([
      ['normal', HERE, {}],
      ['off', HERE, OFF],
      ['paused', HERE, PAUSED],
      ['own cards', ALPHAXIV, {}],
      ['a long name', LONG, {}],
    ])('should fit, with nothing for axe to complain about: %s', async (_name, place, settings) => {
      await page.viewport(320, 600);
      const bar = <SiteBar place={place} settings={{ ...DEFAULT_SETTINGS, ...settings }} change={ignore} />;
      const view = await mount('popup', popup(bar, { theme }));
      expect(view.get('.pg-panel').scrollWidth).toBe(view.get('.pg-panel').clientWidth);
      expect(await complaints()).toEqual([]);
    });
  });
});
