import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { describeDwell } from '@/components/options/DwellField';
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { complaints, mount, nestedControls, settled } from './mount';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  marks: true,
  dwellMs: 650,
  disabledSites: ['mail.example.org', 'a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com', '127.0.0.1'],
};

const options = (props: Partial<OptionsPageProps> = {}) => (
  <OptionsPage settings={CHOSEN} save={null} change={() => {}} theme="light" {...props} />
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
    await expect.element(page.getByRole('switch', { name: 'Mark known papers on pages' })).toBeChecked();
    const wait = page.getByRole('slider', { name: 'Before a card opens' });
    await expect.element(wait).toHaveValue('650');
    await expect.element(wait).toHaveAttribute('aria-valuetext', '0.65 seconds');
    const sites = page.getByRole('list', { name: 'Quiet sites' }).getByRole('listitem').elements();
    expect(sites.map((site) => site.textContent)).toEqual(CHOSEN.disabledSites);
  });

  it('should show what was changed elsewhere', async () => {
    const view = await mount('options', options());
    await view.draw(options({ settings: DEFAULT_SETTINGS }));
    await expect.element(page.getByRole('switch')).not.toBeChecked();
    await expect.element(page.getByRole('slider')).toHaveValue('200');
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
    for (let stop = 0; stop < 7; stop++) {
      await userEvent.keyboard('{Tab}');
      order.push(document.activeElement?.getAttribute('type') ?? null);
    }
    expect(order).toEqual(['button', 'range', 'text', 'submit', 'button', 'button', 'button']);
    expect(nestedControls(view)).toEqual([]);
  });

  it('should keep what has the focus above its last line', async () => {
    await page.viewport(320, 360);
    const view = await mount('options', options());
    const controls = view.all('button, input');
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
    ['unsaved', { save: 'failed' }],
    ['unreadable', { settings: 'failed' }],
  ])('should have nothing for axe to complain about: %s', async (_name, props) => {
    await mount('options', options({ theme, ...props }));
    expect(await complaints()).toEqual([]);
  });
});
