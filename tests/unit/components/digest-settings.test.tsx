import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type DigestControls, DigestSettings } from '@/components/options/DigestSettings';
import { describeState } from '@/components/options/DigestState';
import { Section } from '@/components/options/Section';
import type { SyncStatus } from '@/lib/digest/status';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { complaints, mount, nestedControls, settled } from './mount';
import { NOW, STATUS } from './samples';

const GROWING: Partial<SyncStatus> = { papers: 9120, days: 300, since: '2025-02-15' };

interface Part {
  settings?: Partial<Settings>;
  status?: Partial<SyncStatus> | 'failed' | null;
  digest?: Partial<DigestControls>;
  change?(part: Partial<Settings>): void;
  theme?: 'light' | 'dark';
}

/** The section, with settings that keep what is changed. */
function Digest({ settings: given, status = {}, digest, change, theme = 'light' }: Part) {
  const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, ...given });
  const take = (part: Partial<Settings>) => {
    change?.(part);
    setSettings({ ...settings, ...part });
  };
  const controls: DigestControls = {
    status: typeof status === 'object' && status !== null ? { ...STATUS, ...status } : status,
    storage: 61_400_000,
    now: NOW,
    onRetry() {},
    async onErase() {},
    ...digest,
  };
  return (
    <div class="pg pg-options" data-theme={theme}>
      <main class="pg-options-sheet">
        <Section name="The digest">
          <DigestSettings settings={settings} change={take} digest={controls} />
        </Section>
      </main>
    </div>
  );
}

const facts = (view: Awaited<ReturnType<typeof mount>>) =>
  Object.fromEntries(
    view
      .all('.pg-digest-facts > div')
      .map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]),
  );

describe('describeState', () => {
  it.each<[Partial<SyncStatus>, boolean, string]>([
    [{}, false, 'Up to date.'],
    [{}, true, 'Up to date, and older days are still to come.'],
    [{ lastSync: null }, true, 'Not fetched yet.'],
    [{ state: 'syncing' }, false, 'Fetching the newest days…'],
    [{ state: 'syncing' }, true, 'Fetching older days…'],
    [{ state: 'syncing', since: null }, true, 'Fetching the newest days…'],
    [{ state: 'offline', error: 'No connection.' }, true, 'Offline. It goes on when the connection is back.'],
    [
      { state: 'failed', error: 'huggingface.co answered 503.' },
      false,
      'The last try failed: huggingface.co answered 503.',
    ],
    [{ state: 'failed' }, false, 'The last try failed.'],
  ])('should tell %o, growing %s, as %j', (status, growing, words) => {
    expect(describeState({ ...STATUS, ...status }, growing)).toBe(words);
  });
});

describe('how the digest stands', () => {
  it('should be told in numbers and days', async () => {
    const view = await mount('options', <Digest />);
    expect(facts(view)).toEqual({
      Papers: '14,093',
      'Whole since': '4 May 2023',
      'Last fetched': '6 min ago',
      'Room taken': '61 MB, your reading list included',
    });
    expect(view.all('[role=progressbar]')).toEqual([]);
  });

  it('should leave out what nobody knows', async () => {
    const status = { papers: 47, days: 0, since: null, lastSync: null };
    const view = await mount('options', <Digest status={status} digest={{ storage: null }} />);
    expect(facts(view)).toEqual({ Papers: '47', 'Last fetched': 'not yet; these came with Papergloss' });
  });

  it('should show how far it has come while older days are still to come', async () => {
    const view = await mount('options', <Digest status={GROWING} />);
    const bar = page.getByRole('progressbar', { name: 'Older days' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '31');
    await expect.element(bar).toHaveAttribute('aria-valuetext', 'Back to 15 Feb 2025, on the way to 4 May 2023');
    const [track, bed] = [view.get('.pg-reach-track > div').offsetWidth, view.get('.pg-reach-track').offsetWidth];
    expect(track / bed).toBeCloseTo(0.315, 1);
    await view.draw(<Digest status={GROWING} settings={{ historyDays: 30 }} key="a month" />);
    expect(view.all('[role=progressbar]')).toEqual([]);
  });

  it('should say what went wrong where it is read out, and try again', async () => {
    const onRetry = vi.fn<() => void>();
    const view = await mount('options', <Digest digest={{ onRetry }} />);
    await userEvent.click(page.getByRole('button', { name: 'Look now' }));
    expect(onRetry).toHaveBeenCalledOnce();
    await view.draw(
      <Digest status={{ state: 'failed', error: 'huggingface.co answered 503.' }} digest={{ onRetry }} />,
    );
    expect(view.get('.pg-digest-state [role=status]').textContent).toBe(
      'The last try failed: huggingface.co answered 503.',
    );
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(2);
    // The focus stays where it is while the answer is on its way, and asking twice does nothing.
    await view.draw(<Digest status={{ state: 'syncing' }} digest={{ onRetry }} />);
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  it('should say so when it cannot be read, and still take the settings', async () => {
    const view = await mount('options', <Digest status="failed" />);
    expect(view.get('[role=alert]').textContent).toContain('no access to its storage');
    await expect.element(page.getByRole('radio', { name: 'Everything' })).toBeChecked();
  });
});

describe('how far back the digest goes', () => {
  it('should be a choice of three', async () => {
    const change = vi.fn<(part: Partial<Settings>) => void>();
    await mount('options', <Digest change={change} />);
    const group = page.getByRole('group', { name: 'How far back it goes' });
    expect(group.getByRole('radio').elements()).toHaveLength(3);
    await expect.element(group.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await userEvent.click(group.getByText('The last 30 days'));
    await userEvent.keyboard('{ArrowUp}');
    expect(change.mock.calls).toEqual([[{ historyDays: 30 }], [{ historyDays: 365 }]]);
  });

  it('should show a number that was set otherwise as it is, and let it be chosen again', async () => {
    const change = vi.fn<(part: Partial<Settings>) => void>();
    await mount('options', <Digest settings={{ historyDays: 90 }} change={change} />);
    await expect.element(page.getByRole('radio', { name: 'The last 90 days' })).toBeChecked();
    await userEvent.click(page.getByText('The last year'));
    await userEvent.click(page.getByText('The last 90 days'));
    expect(change.mock.calls).toEqual([[{ historyDays: 365 }], [{ historyDays: 90 }]]);
  });

  it('should go over metered connections only where that is wanted', async () => {
    const change = vi.fn<(part: Partial<Settings>) => void>();
    await mount('options', <Digest change={change} />);
    const metered = page.getByRole('switch', { name: 'Older days over metered connections, too' });
    await expect.element(metered).not.toBeChecked();
    await userEvent.click(metered);
    expect(change).toHaveBeenCalledExactlyOnceWith({ historyOnMetered: true });
    await expect.element(metered).toBeChecked();
  });
});

describe('erasing the digest', () => {
  const OPENER = 'Erase and fetch anew…';
  const said = (view: Awaited<ReturnType<typeof mount>>) => view.get('.pg-erase-outcome[role=status]').textContent;

  it('should ask first, and do nothing when the answer is no', async () => {
    const onErase = vi.fn<() => Promise<void>>();
    await mount('options', <Digest digest={{ onErase }} />);
    const opener = page.getByRole('button', { name: OPENER });
    for (const no of ['{Enter}', '{Escape}']) {
      await userEvent.click(opener);
      const question = page.getByRole('dialog', { name: 'Erase the digest?' });
      await expect.element(question).toHaveAccessibleDescription(/All 14,093 papers .* Your reading list stays/);
      await expect.element(question.getByRole('button', { name: 'Keep it' })).toHaveFocus();
      await userEvent.keyboard(no);
      await expect.element(opener).toHaveFocus();
      expect(document.querySelector('dialog')?.open).toBe(false);
    }
    expect(onErase).not.toHaveBeenCalled();
  });

  it('should say what happened', async () => {
    let done = () => {};
    const onErase = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
    const view = await mount('options', <Digest digest={{ onErase }} />);
    await userEvent.click(page.getByRole('button', { name: OPENER }));
    await userEvent.click(page.getByRole('button', { name: 'Erase', exact: true }));
    expect(said(view)).toBe('Erasing…');
    await expect.element(page.getByRole('button', { name: OPENER })).toHaveFocus();
    // It is at it already: no second question.
    await userEvent.keyboard('{Enter}');
    expect(document.querySelector('dialog')?.open).toBe(false);
    done();
    await settled();
    expect(said(view)).toBe('Erased. It is being fetched anew; your reading list is untouched.');
    expect(onErase).toHaveBeenCalledOnce();
  });

  it('should say why it could not', async () => {
    const onErase = () => Promise.reject(new Error('The disk is full.'));
    const view = await mount('options', <Digest digest={{ onErase }} />);
    await userEvent.click(page.getByRole('button', { name: OPENER }));
    await userEvent.click(page.getByRole('button', { name: 'Erase', exact: true }));
    await settled();
    expect(said(view)).toBe('It could not be erased: The disk is full.');
  });
});

describe.each(['light', 'dark'] as const)('the section in %s', (theme) => {
  it.each([320, 800])('should have nothing for axe to complain about at %d px, nor in its question', async (width) => {
    await page.viewport(width, 900);
    const status = { ...GROWING, state: 'failed' as const, error: 'huggingface.co did not answer within 20 seconds.' };
    const view = await mount('options', <Digest status={status} settings={{ historyDays: 900 }} theme={theme} />);
    expect(nestedControls(view)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(await complaints()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: /^Erase/ }));
    expect(await complaints()).toEqual([]);
  });
});
