import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { KeepFocus } from '@/components/card/KeepFocus';
import { PaperCard } from '@/components/card/PaperCard';
import { QuietCard } from '@/components/card/QuietCard';
import { UnknownCard, type UnknownCardProps } from '@/components/card/UnknownCard';
import { complaints, mount, mountInShadow } from './mount';
import { ACTIONS, METAGPT, RELATED } from './samples';

const HOSTS = ['huggingface.co', 'export.arxiv.org'];
const unknown = (props: Partial<UnknownCardProps> = {}) => (
  <UnknownCard
    id="2501.12345"
    hosts={HOSTS}
    state="ask"
    onFetch={() => {}}
    menu={ACTIONS.menu}
    theme="light"
    {...props}
  />
);
const STATES: UnknownCardProps['state'][] = ['ask', 'fetching', 'missing', { error: 'export.arxiv.org answered 503.' }];

describe('UnknownCard', () => {
  it('should say what it does not know, and what asking tells to whom', async () => {
    const view = await mountInShadow(unknown());
    expect(view.get('.pg-card').dataset.paperId).toBe('2501.12345');
    expect(view.get('h2').textContent).toBe('Not in the digest');
    expect(view.get('.pg-small').textContent).toBe(
      'Asks huggingface.co for 2501.12345, and export.arxiv.org if it has none. They see this id and your network address, nothing of this page.',
    );
    await view.draw(unknown({ hosts: ['localhost'] }));
    expect(view.get('.pg-small').textContent).toBe(
      'Asks localhost for 2501.12345. It sees this id and your network address, nothing of this page.',
    );
  });

  it('should ask when told to, once at a time, with its button in its place', async () => {
    const onFetch = vi.fn<() => void>();
    const view = await mount('card', unknown({ onFetch }));
    const button = view.get('.pg-button');
    const seen = [];
    button.focus();
    for (const state of STATES) {
      await view.draw(unknown({ onFetch, state }));
      button.click();
      expect(document.activeElement).toBe(button);
      seen.push([view.get('h2').textContent, button.textContent, onFetch.mock.calls.length]);
    }
    expect(seen).toEqual([
      ['Not in the digest', 'Fetch it', 1],
      ['Not in the digest', 'Fetching…', 1],
      ['Not found', 'Ask again', 2],
      ['Could not be fetched', 'Try again', 3],
    ]);
    expect(view.get('.pg-unknown-says').textContent).toBe('export.arxiv.org answered 503.');
    expect(view.get('[role=status]').textContent).toBe(
      'arXiv 2501.12345: Could not be fetched. export.arxiv.org answered 503.',
    );
  });

  it('should say that nobody knows it', async () => {
    const view = await mountInShadow(unknown({ state: 'missing' }));
    const says = () => view.get('.pg-unknown-says').textContent;
    expect(says()).toBe('Neither huggingface.co nor export.arxiv.org knows 2501.12345, as of today.');
    await view.draw(unknown({ state: 'missing', hosts: ['localhost'] }));
    expect(says()).toBe('localhost does not know 2501.12345, as of today.');
  });

  it('should keep its height, its way to arXiv and its menu through all states', async () => {
    const view = await mount('card', unknown());
    const height = view.get('.pg-card').offsetHeight;
    for (const state of STATES) {
      await view.draw(unknown({ state }));
      expect(view.get('.pg-card').offsetHeight).toBe(height);
      expect(view.get<HTMLAnchorElement>('.pg-actions a').href).toBe('https://arxiv.org/abs/2501.12345');
    }
    await page.getByRole('button', { name: 'More' }).click();
    const list = view.get('.pg-menu').getBoundingClientRect();
    expect(list.top).toBeGreaterThan(view.get('.pg-card').getBoundingClientRect().top);
    expect(view.get('.pg-menu').scrollHeight).toBe(view.get('.pg-menu').clientHeight);
  });

  it('should hand the focus to the heading of the paper that was fetched', async () => {
    const view = await mount('card', <KeepFocus>{unknown({ state: 'fetching' })}</KeepFocus>);
    const paper = (
      <PaperCard paper={METAGPT} related={RELATED} savedStatus={null} onToggleSave={() => {}} theme="light" />
    );
    view.get('.pg-button').focus();
    await view.draw(<KeepFocus>{paper}</KeepFocus>);
    expect(document.activeElement).toBe(view.get('h2'));
    view.get('h2').blur();
    await view.draw(<KeepFocus>{unknown()}</KeepFocus>);
    expect(document.activeElement).toBe(document.body);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([360, 320])('should have nothing for axe to complain about at %i px', async (width) => {
      await page.viewport(width, 640);
      const view = await mount('card', unknown({ theme }));
      for (const state of STATES) {
        await view.draw(unknown({ theme, state }));
        expect(await complaints()).toEqual([]);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  });
});

describe('QuietCard', () => {
  const act = { onUndo: vi.fn<() => void>(), onClose: vi.fn<() => void>() };
  const quiet = (kind: 'site' | 'pause', until: string | null = null) => (
    <QuietCard kind={kind} site="example.org" until={until} {...act} theme="light" />
  );

  it('should say what happened, and read it out', async () => {
    const view = await mountInShadow(quiet('site'));
    expect(view.get('h2').textContent).toBe('Cards are off on example.org');
    expect(view.get('[role=status]').textContent).toBe('Cards are off on example.org');
    await view.draw(quiet('pause', '2025-12-11T15:40:00'));
    expect(view.get('h2').textContent).toBe('Cards are paused until 15:40');
    expect(view.get('[role=status]').textContent).toBe('Cards are paused until 15:40');
  });

  it('should be taken back and closed from the keyboard', async () => {
    const view = await mount('card', quiet('site'));
    view.get('h2').focus();
    await userEvent.keyboard('{Tab}{Enter}{Tab}{Enter}');
    expect([act.onUndo.mock.calls.length, act.onClose.mock.calls.length]).toEqual([1, 1]);
    expect(await complaints()).toEqual([]);
  });
});
