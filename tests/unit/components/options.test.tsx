import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DigestControls } from '@/components/options/DigestSettings';
import { describeDwell } from '@/components/options/DwellField';
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { complaints, mount, nestedControls, settled } from './mount';
import { NOW, STATUS } from './samples';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  marks: true,
  dwellMs: 650,
  holdKey: 'Control',
  yieldToSiteCards: false,
  remoteLookup: 'never',
  disabledSites: ['mail.example.org', 'a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com', '127.0.0.1'],
};

const MARKS = 'Mark known papers on pages';
const YIELD = 'Leave sites with cards of their own to them';

const DIGEST: DigestControls = {
  status: STATUS,
  storage: 61_400_000,
  now: NOW,
  onRetry() {},
  async onErase() {},
};

const options = (props: Partial<OptionsPageProps> = {}) => (
  <OptionsPage settings={CHOSEN} save={null} change={() => {}} digest={DIGEST} theme="light" {...props} />
);

/** Settings that keep what is changed. */
function Living({ change, ...props }: Partial<OptionsPageProps>) {
  const [settings, setSettings] = useState<Settings>(CHOSEN);
  const take = (part: Partial<Settings>) => {
    change?.(part);
    setSettings({ ...settings, ...part });
  };
  return options({ settings, change: take, ...props });
}

async function living() {
  const change = vi.fn<(part: Partial<Settings>) => void>();
  const view = await mount('options', <Living change={change} />);
  return { view, change };
}

describe('OptionsPage', () => {
  it('should show every setting as it is', async () => {
    await mount('options', options());
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Settings');
    await expect.element(page.getByRole('switch', { name: MARKS })).toBeChecked();
    const wait = page.getByRole('slider', { name: 'Before a card opens' });
    await expect.element(wait).toHaveValue('650');
    await expect.element(wait).toHaveAttribute('aria-valuetext', '0.65 seconds');
    await expect.element(page.getByRole('combobox', { name: 'Only while a key is held' })).toHaveValue('Control');
    await expect.element(page.getByRole('switch', { name: YIELD })).not.toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Never' })).toBeChecked();
    const sites = page.getByRole('list', { name: 'Quiet sites' }).getByRole('listitem').elements();
    expect(sites.map((site) => site.textContent)).toEqual(CHOSEN.disabledSites);
  });

  it('should show what was changed elsewhere', async () => {
    const view = await mount('options', options());
    await view.draw(options({ settings: DEFAULT_SETTINGS }));
    await expect.element(page.getByRole('switch', { name: MARKS })).not.toBeChecked();
    await expect.element(page.getByRole('slider')).toHaveValue('200');
    await expect.element(page.getByRole('combobox')).toHaveValue('');
    await expect.element(page.getByRole('switch', { name: YIELD })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Ask each time' })).toBeChecked();
    expect(view.all('.pg-sites')).toEqual([]);
  });

  it('should show nothing to change before the settings are known, nor when they cannot be read', async () => {
    const view = await mount('options', options({ settings: null }));
    expect(view.all('input, button')).toEqual([]);
    await view.draw(options({ settings: 'failed' }));
    expect(view.all('input, button')).toEqual([]);
    expect(view.get('[role=alert]').textContent).toContain('The settings do not open');
  });

  it('should say of each change that it is saved, and of a failure that it is not', async () => {
    const view = await mount('options', options());
    const line = view.get('.pg-save-line');
    const said = () => [
      view.get('.pg-save-line [role=status]').textContent,
      line.querySelector('[role=alert]')?.textContent,
    ];
    const height = line.offsetHeight;
    expect(said()).toEqual(['', '']);
    await view.draw(options({ save: 'saving' }));
    expect(said()).toEqual(['', '']);
    expect(line.offsetHeight).toBe(height);
    await view.draw(options({ save: 'saved' }));
    expect(said()).toEqual(['Saved', '']);
    expect(line.offsetHeight).toBe(height);
    await view.draw(options({ save: 'failed' }));
    expect(said()).toEqual(['', expect.stringContaining('Not saved')]);
  });

  it('should name the server that the digest really comes from', async () => {
    const view = await mount('options', options({ settings: { ...CHOSEN, digestUrl: 'http://127.0.0.1:8787' } }));
    expect(view.get('.pg-option:last-of-type').textContent).toContain('from 127.0.0.1:8787');
    expect(view.get('.pg-option:last-of-type').textContent).toContain('leaves this machine');
  });

  it.each([
    ['ask', 'Nothing about the pages you visit leaves this machine by itself'],
    ['never', 'Nothing about the pages you visit leaves this machine by itself'],
    ['always', 'one thing about the pages you visit leaves this machine'],
  ] as const)('should say what leaves the machine by the choice: %s', async (remoteLookup, words) => {
    const view = await mount('options', options({ settings: { ...CHOSEN, remoteLookup } }));
    expect(view.get('.pg-option:last-of-type').textContent).toContain(words);
  });

  it('should turn the marks on and off, and show what they are', async () => {
    const { view, change } = await living();
    const line = () => getComputedStyle(view.get('.pg-specimen span')).textDecorationColor;
    const marked = line();
    await userEvent.click(view.get('[role=switch]'));
    await settled();
    for (const animation of document.getAnimations()) animation.finish();
    expect(change).toHaveBeenCalledExactlyOnceWith({ marks: false });
    expect(line()).not.toBe(marked);
  });

  it('should be reached by Tab in the order it is read', async () => {
    const view = await mount('options', options());
    const order: (string | null)[] = [];
    for (let stop = 0; stop < 14; stop++) {
      await userEvent.keyboard('{Tab}');
      order.push(document.activeElement?.getAttribute('type') ?? document.activeElement?.localName ?? null);
    }
    const sites = ['text', 'submit', 'button', 'button', 'button'];
    const digest = ['button', 'radio', 'button', 'button'];
    expect(order).toEqual(['button', 'range', 'select', 'button', ...digest, 'radio', ...sites]);
    expect(nestedControls(view)).toEqual([]);
  });

  it('should keep what has the focus above its last line', async () => {
    await page.viewport(320, 360);
    const view = await mount('options', options());
    // Radios are one stop, at the one that is chosen.
    const controls = view.all(':is(button, select, input:not([type=radio]:not(:checked))):not(dialog *)');
    for (const control of controls) {
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(control);
      expect(control.getBoundingClientRect().bottom).toBeLessThanOrEqual(
        view.get('.pg-save-line').getBoundingClientRect().top,
      );
    }
  });
});

describe('the wait', () => {
  it.each([
    [0, 'At once'],
    [1, 'At once'],
    [50, '0.05 seconds'],
    [200, '0.2 seconds'],
    [1000, '1 second'],
    [1234.5, '1.23 seconds'],
    [2000, '2 seconds'],
  ])('of %d ms should read %s', (ms, words) => {
    expect(describeDwell(ms)).toBe(words);
  });

  it('should be stored where the slider comes to rest, also where a browser does not say that it has', async () => {
    const { view, change } = await living();
    const slider = view.get<HTMLInputElement>('input[type=range]');
    for (const ms of [700, 750, 800]) {
      slider.value = String(ms);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await settled();
    expect(change).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith({ dwellMs: 800 }));
    await settled();
    // Firefox says so when the slider loses the focus, and that is no news.
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(change).toHaveBeenCalledOnce();
  });

  it('should go by the keys, each of them stored', async () => {
    const { view, change } = await living();
    view.get('input[type=range]').focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled();
    await userEvent.keyboard('{Home}');
    await settled();
    expect(view.get('output').textContent).toBe('At once');
    await userEvent.keyboard('{End}');
    expect(change.mock.calls).toEqual([[{ dwellMs: 700 }], [{ dwellMs: 0 }], [{ dwellMs: 2000 }]]);
  });

  it('should tell where the slider is while it moves, and store where it comes to rest', async () => {
    const { view, change } = await living();
    const slider = view.get<HTMLInputElement>('input[type=range]');
    const left = () => view.get('.pg-field-head label').getBoundingClientRect().left;
    const before = left();
    for (const ms of [900, 0]) {
      slider.value = String(ms);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      expect(view.get('output').textContent).toBe(describeDwell(ms));
      expect(left()).toBe(before);
    }
    expect(change).not.toHaveBeenCalled();
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(change).toHaveBeenCalledExactlyOnceWith({ dwellMs: 0 });
  });
});

describe('the key to hold', () => {
  it('should be chosen, and given up again', async () => {
    const { change } = await living();
    const select = page.getByRole('combobox', { name: 'Only while a key is held' });
    await userEvent.selectOptions(select, 'Shift');
    await userEvent.selectOptions(select, 'No, resting is enough');
    expect(change.mock.calls).toEqual([[{ holdKey: 'Shift' }], [{ holdKey: null }]]);
  });

  it.each([
    ['MacIntel', ['Option', 'Control', 'Shift'], 'Option+↓'],
    ['Win32', ['Alt', 'Ctrl', 'Shift'], 'Alt+↓'],
    ['Linux x86_64', ['Alt', 'Ctrl', 'Shift'], 'Alt+↓'],
  ])('should be called what is printed on it: %s', async (platform, names, down) => {
    vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
    const view = await mount('options', options());
    expect(view.all('option').map((option) => option.textContent)).toEqual(['No, resting is enough', ...names]);
    expect(view.all('kbd').map((key) => key.textContent)).toEqual(['Tab', down, 'Esc']);
  });
});

describe('a pause', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

  it('should be told with its end, and end at a press that leaves the keyboard in its section', async () => {
    const change = vi.fn<(part: Partial<Settings>) => void>();
    const pausedUntil = inSeconds(3600);
    const view = await mount('options', options({ settings: { ...CHOSEN, pausedUntil }, change }));
    expect(view.get('.pg-pause-line time').textContent).toMatch(/^\d\d:\d\d$/);
    expect(view.get<HTMLTimeElement>('.pg-pause-line time').dateTime).toBe(pausedUntil);
    expect(await complaints()).toEqual([]);
    view.get('.pg-pause-line button').focus();
    await userEvent.keyboard('{Enter}');
    expect(change).toHaveBeenCalledExactlyOnceWith({ pausedUntil: null });
    expect(document.activeElement).toBe(view.get('input[type=range]'));
    await view.draw(options());
    expect(view.all('.pg-pause-line')).toEqual([]);
  });

  it('should not be told any more when its time has come', async () => {
    const view = await mount('options', options({ settings: { ...CHOSEN, pausedUntil: inSeconds(0.3) } }));
    expect(view.all('.pg-pause-line')).toHaveLength(1);
    await vi.waitFor(() => expect(view.all('.pg-pause-line')).toEqual([]));
  });

  it('should be told with its day when that is not today', async () => {
    const view = await mount('options', options({ settings: { ...CHOSEN, pausedUntil: '2999-01-02T12:00:00Z' } }));
    expect(view.get('.pg-pause-line time').textContent).toMatch(/^[123] Jan 2999, \d\d:\d\d$/);
  });
});

describe('papers that are not in the digest', () => {
  it('should say who is asked, and be chosen for', async () => {
    const { view, change } = await living();
    const group = page.getByRole('radiogroup', { name: 'Fetching such a paper' });
    await expect.element(group).toHaveAccessibleDescription(/huggingface\.co.*export\.arxiv\.org.*network address/);
    const always = page.getByRole('radio', { name: 'Fetch without asking' });
    await expect.element(always).toHaveAccessibleDescription(/as soon as you rest/);
    await userEvent.click(page.getByText('Fetch without asking'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ remoteLookup: 'always' });
    await settled();
    expect(view.all('[role=radiogroup] input:checked')).toHaveLength(1);
  });

  it('should show what is chosen when a choice is not taken', async () => {
    const refusing = (save: 'saved' | null = null) => options({ save });
    const view = await mount('options', refusing());
    await userEvent.click(page.getByText('Fetch without asking'));
    await view.draw(refusing('saved'));
    await expect.element(page.getByRole('radio', { name: 'Never' })).toBeChecked();
  });

  it('should not come by the choice that sends most on the way from one key press to the next', async () => {
    const { view, change } = await living();
    view.get('[role=radiogroup] input:checked').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowDown}');
    expect(change.mock.calls).toEqual([[{ remoteLookup: 'ask' }], [{ remoteLookup: 'never' }]]);
  });
});

describe('the quiet sites', () => {
  it('should take a name, and be ready for the next one', async () => {
    const { view, change } = await living();
    const field = view.get<HTMLInputElement>('input[type=text]');
    field.focus();
    await userEvent.keyboard('Example.ORG{Enter}');
    await settled();
    expect(change).toHaveBeenCalledExactlyOnceWith({ disabledSites: [...CHOSEN.disabledSites, 'example.org'] });
    expect([field.value, document.activeElement]).toEqual(['', field]);
    expect(view.all('.pg-site').at(-1)?.textContent).toBe('example.org');
  });

  it('should take the host of a pasted address, by the button too', async () => {
    const { view, change } = await living();
    await userEvent.fill(view.get('input[type=text]'), 'https://news.example.net:8443/today?page=2#top');
    await userEvent.click(view.get('button[type=submit]'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ disabledSites: [...CHOSEN.disabledSites, 'news.example.net'] });
  });

  it.each([
    ['', 'Type the name of a site first.'],
    ['nonsense', 'That is no site’s name. One looks like example.org.'],
    ['javascript:alert(1)', 'That is no site’s name. One looks like example.org.'],
    ['<b>example.org</b>', 'That is no site’s name. One looks like example.org.'],
    ['https://mail.example.org/inbox', 'mail.example.org is in the list already.'],
  ])('should say what is wrong with %j, and store nothing', async (text, fault) => {
    const { view, change } = await living();
    const below = view.get('.pg-sites').offsetTop;
    const field = view.get<HTMLInputElement>('input[type=text]');
    await userEvent.fill(field, text);
    await userEvent.click(view.get('button[type=submit]'));
    await settled();
    const control = page.getByRole('textbox', { name: 'Add a site' });
    expect(view.get('.pg-site-form [role=alert]').textContent).toBe(fault);
    await expect.element(control).toHaveAccessibleDescription(fault);
    await expect.element(control).toBeInvalid();
    expect([field.value, document.activeElement, change.mock.calls.length]).toEqual([text, field, 0]);
    expect(view.get('.pg-sites').offsetTop).toBe(below);
    expect(await complaints()).toEqual([]);
    // Typing on takes the blame back.
    await userEvent.keyboard('x');
    await settled();
    await expect.element(control).toBeValid();
    expect(view.get('.pg-site-form [role=alert]').textContent).toBe('');
  });

  it('should hand the focus on when a site is removed', async () => {
    const { view, change } = await living();
    const remove = (name: string) => view.get(`[aria-label="Remove ${name}"]`);
    const [first = '', long = '', last = ''] = CHOSEN.disabledSites;
    remove(long).focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(change).toHaveBeenLastCalledWith({ disabledSites: [first, last] });
    expect(document.activeElement).toBe(remove(last));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(document.activeElement).toBe(remove(first));
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(change).toHaveBeenLastCalledWith({ disabledSites: [] });
    expect(document.activeElement).toBe(view.get('input[type=text]'));
  });
});

describe.each(['light', 'dark'] as const)('the settings in %s', (theme) => {
  it.each([320, 400, 800, 1400])('should fit %i px, with nothing for axe to complain about', async (width) => {
    await page.viewport(width, 700);
    await mount('options', options({ theme, save: 'saved' }));
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(await complaints()).toEqual([]);
  });

  it.each<[string, Partial<OptionsPageProps>]>([
    ['by default', { settings: DEFAULT_SETTINGS }],
    ['paused', { settings: { ...CHOSEN, pausedUntil: '2999-01-02T12:00:00Z' } }],
    ['unsaved', { save: 'failed' }],
    ['unreadable', { settings: 'failed' }],
  ])('should have nothing for axe to complain about: %s', async (_name, props) => {
    await mount('options', options({ theme, ...props }));
    expect(await complaints()).toEqual([]);
  });
});
