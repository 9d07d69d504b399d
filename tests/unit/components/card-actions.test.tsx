import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import type { MenuControls } from '@/components/parts/Menu';
import { addStyle, complaints, mount, mountInShadow, settled } from './mount';
import { ACTIONS, BARE, METAGPT, RELATED } from './samples';

const card = (props: Partial<PaperCardProps> = {}) => (
  <PaperCard
    paper={METAGPT}
    related={RELATED}
    savedStatus={null}
    onToggleSave={() => {}}
    theme="light"
    {...ACTIONS}
    {...props}
  />
);
const opener = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => document.activeElement?.textContent;

describe('copying from the card', () => {
  it.each([
    ['BibTeX', 'bibtex'],
    ['Markdown', 'markdown'],
  ] as const)('should say in its place that %s was copied, and read it out', async (name, format) => {
    const onCopy = vi.fn<PaperCardProps['onCopy'] & object>(async () => {});
    const view = await mount('card', card({ onCopy }));
    const button = opener(`Copy ${name}`);
    const places = () => view.all('.pg-actions .pg-act').map((act) => act.getBoundingClientRect().toJSON());
    const before = places();
    expect(new Set(before.map(({ top }) => top)).size).toBe(1);
    await button.click();
    await settled();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(format);
    expect(view.get('[data-answer]').dataset.answer).toBe('copied');
    expect(view.all('[role=status]').map(({ textContent }) => textContent)).toContain(`${name} copied`);
    expect(places()).toEqual(before);
    // Its name stays, so that a voice still finds it.
    await expect.element(button).toBeVisible();
  });

  it('should say that it could not', async () => {
    const onCopy = () => Promise.reject(new Error('not allowed'));
    const view = await mount('card', card({ onCopy }));
    const places = () => view.all('.pg-actions .pg-act').map((act) => act.getBoundingClientRect().toJSON());
    const before = places();
    await opener('Copy BibTeX').click();
    await settled();
    expect(view.get('[data-answer]').dataset.answer).toBe('failed');
    expect(view.all('[role=status]').map(({ textContent }) => textContent)).toContain('Could not copy the BibTeX');
    expect(places()).toEqual(before);
    expect(await complaints()).toEqual([]);
  });
});

describe('saving on the card', () => {
  it.each([
    ['disk-full', 'the disk is full'],
    ['failed', 'the browser did not let it be'],
  ] as const)('should say over the button that it failed: %s', async (saveFailure, words) => {
    const view = await mount('card', card());
    const alert = () => view.get('[role=alert]');
    expect(alert().getBoundingClientRect().height).toBe(0);
    await view.draw(card({ saveFailure }));
    expect(alert().textContent).toBe(`Not stored: ${words}. Everything you saved before is safe.`);
    expect(alert().getBoundingClientRect().bottom).toBeLessThanOrEqual(
      view.get('.pg-actions').getBoundingClientRect().top,
    );
    expect(await complaints()).toEqual([]);
  });
});

describe('the menus of the card', () => {
  it('should lead to everywhere the paper is', async () => {
    const view = await mount('card', card());
    const links = () => (view.all('.pg-open a') as HTMLAnchorElement[]).map(({ href }) => href);
    expect(links()).toEqual([
      'https://arxiv.org/abs/2308.00352',
      'https://arxiv.org/pdf/2308.00352',
      'https://arxiv.org/html/2308.00352',
      'https://huggingface.co/papers/2308.00352',
      'https://www.alphaxiv.org/abs/2308.00352',
      'https://ar5iv.labs.arxiv.org/html/2308.00352',
    ]);
    await view.draw(card({ paper: BARE }));
    expect(links().some((href) => href.includes('huggingface'))).toBe(false);
  });

  it('should switch the site off, pause and open the settings', async () => {
    const menu = {
      site: 'example.org',
      onOff: vi.fn<() => void>(),
      onPause: vi.fn<() => void>(),
      onSettings: vi.fn<() => void>(),
    };
    const view = await mount('card', card({ menu }));
    for (const name of ['Off on example.org', 'Pause cards for an hour', 'Settings']) {
      await opener('More').click();
      await opener(name).click();
      expect(view.all('.pg-menu:not([hidden])')).toEqual([]);
    }
    expect([menu.onOff, menu.onPause, menu.onSettings].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    await view.draw(card({ menu: { ...menu, site: null } }));
    await opener('More').click();
    expect(view.get('.pg-more .pg-menu').textContent).toBe('Pause cards for an hourSettings');
  });

  it('should open inside the card, above its button', async () => {
    const view = await mount('card', card());
    for (const name of ['Open', 'More']) {
      await opener(name).click();
      const list = view.get('.pg-menu:not([hidden])').getBoundingClientRect();
      const box = view.get('.pg-card').getBoundingClientRect();
      expect(list.top).toBeGreaterThan(box.top);
      expect([list.left > box.left, list.right < box.right]).toEqual([true, true]);
      expect(list.bottom).toBeLessThanOrEqual(opener(name).element().getBoundingClientRect().top);
    }
  });

  it('should keep inside a card that is low, and scroll there', async () => {
    addStyle(':root { --pg-max-height: 180px }');
    const view = await mount('card', card());
    await opener('Open').click();
    const list = view.get('.pg-menu:not([hidden])');
    expect(list.getBoundingClientRect().top).toBeGreaterThan(view.get('.pg-card').getBoundingClientRect().top);
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
  });

  it('should go with the keyboard: arrows through it, Tab out of it, Escape back to the button', async () => {
    const view = await mount('card', card());
    const open = () => view.all('.pg-menu:not([hidden])').length;
    const outer = vi.fn<(event: Event) => void>();
    document.body.addEventListener('keydown', outer);
    (opener('Open').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(opener('Open')).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('arXiv abstract');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toContain('HTML');
    await userEvent.keyboard('{End}');
    expect(focused()).toContain('ar5iv');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('arXiv');
    outer.mockClear();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect([open(), outer.mock.calls.length]).toEqual([0, 0]);
    expect(document.activeElement).toBe(opener('Open').element());
    await userEvent.keyboard('{ArrowUp}');
    await settled();
    expect(focused()).toContain('ar5iv');
    await userEvent.keyboard('{Tab}');
    await settled();
    expect([open(), document.activeElement]).toEqual([0, opener('More').element()]);
    await userEvent.keyboard('{Escape}');
    expect(outer).toHaveBeenCalled();
    document.body.removeEventListener('keydown', outer);
  });

  it('should close when something else is pressed, and let only one be open', async () => {
    const view = await mountInShadow(card());
    const expanded = () => view.all('.pg-actions [aria-expanded]').map(({ ariaExpanded }) => ariaExpanded);
    const press = async (selector: string) => {
      view.get(selector).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      view.get(selector).click();
      await settled();
    };
    await press('.pg-open button');
    expect(expanded()).toEqual(['true', 'false']);
    await press('.pg-more button');
    expect(expanded()).toEqual(['false', 'true']);
    await press('.pg-abstract');
    expect(expanded()).toEqual(['false', 'false']);
  });

  it('should be closed first by whoever hears Escape first', async () => {
    const controls: MenuControls = { current: null };
    const view = await mount('card', card({ controls }));
    expect(controls.current).toBeNull();
    await opener('Open').click();
    await settled();
    await opener('More').click();
    await settled();
    expect(controls.current?.closeMenu()).toBe(true);
    await settled();
    expect(view.all('.pg-menu:not([hidden])')).toEqual([]);
    expect(controls.current).toBeNull();
    expect(document.activeElement).toBe(opener('More').element());
  });
});
