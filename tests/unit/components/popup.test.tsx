import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notice } from '@/components/notice/Notice';
import { NOTICES, type NoticeKind } from '@/components/notice/notices';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import { PagePanel } from '@/components/popup/PagePanel';
import { PopupShell, type PopupShellProps, type PopupTab } from '@/components/popup/PopupShell';
import { complaints, mount, settled } from './mount';
import { METAGPT, PAPERS } from './samples';

const ignore = () => {};
const rows = (
  <PaperList heading="Papers">
    {PAPERS.map((paper) => (
      <PaperRow key={paper.id} paper={paper} saved={false} onOpen={ignore} onToggleSave={ignore} />
    ))}
  </PaperList>
);

const shell = (props: Partial<PopupShellProps> = {}) => (
  <PopupShell
    place="popup"
    theme="light"
    tab="page"
    onTab={ignore}
    counts={{ page: 6, list: 1203 }}
    query=""
    onQuery={ignore}
    papers={14_093}
    footer="footer"
    {...props}
  >
    {props.children ?? rows}
  </PopupShell>
);

/** A shell that keeps its tab and its query, as the popup does. */
function Living(props: Partial<PopupShellProps>) {
  const [tab, onTab] = useState<PopupTab>('page');
  const [query, onQuery] = useState('');
  return shell({ tab, onTab, query, onQuery, ...props, children: props.children ?? <p>{`panel of ${tab}`}</p> });
}

describe('PopupShell', () => {
  it('should be as large as the browser lets a popup be', async () => {
    const view = await mount('popup', shell());
    const { width, height } = view.get('.pg-popup').getBoundingClientRect();
    expect([width, height]).toEqual([400, 600]);
  });

  it.each([320, 400, 1100])('should fill a tab of %i px and never scroll sideways', async (width) => {
    await page.viewport(width, 640);
    const view = await mount('popup', shell({ place: 'tab' }));
    expect(view.get('.pg-popup').getBoundingClientRect().height).toBe(640);
    expect(view.get('.pg-sheet').offsetWidth).toBe(Math.min(width, 720));
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(view.get('.pg-panel').scrollWidth).toBe(view.get('.pg-panel').clientWidth);
  });

  it('should switch tabs with the arrow keys, Home and End', async () => {
    const view = await mount('popup', <Living />);
    const tabs = view.all('[role=tab]');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['This page 6', 'Search', 'Reading list 1,203']);
    const press = async (key: string) => {
      await userEvent.keyboard(key);
      await settled();
      const at = tabs.findIndex((tab) => tab.ariaSelected === 'true');
      expect(document.activeElement).toBe(tabs[at]);
      expect(tabs.map((tab) => tab.tabIndex)).toEqual(tabs.map((_, i) => (i === at ? 0 : -1)));
      return view.get('[role=tabpanel]').textContent;
    };
    tabs[0]?.focus();
    expect(await press('{ArrowRight}')).toBe('panel of search');
    expect(await press('{ArrowRight}')).toBe('panel of list');
    expect(await press('{ArrowRight}')).toBe('panel of page');
    expect(await press('{ArrowLeft}')).toBe('panel of list');
    expect(await press('{Home}')).toBe('panel of page');
    expect(await press('{End}')).toBe('panel of list');
    await userEvent.click(tabs[1] as Element);
    expect(await press('a')).toBe('panel of search');
  });

  it('should turn the arrow keys where reading runs from right to left', async () => {
    const view = await mount('popup', <Living dir="rtl" />);
    view.get('[role=tab]').focus();
    await userEvent.keyboard('{ArrowLeft}');
    await settled();
    expect(view.get('[role=tabpanel]').textContent).toBe('panel of search');
  });

  it('should tie each panel to its tab', async () => {
    const view = await mount('popup', <Living />);
    const tab = view.get('[role=tab][aria-selected=true]');
    const panel = view.get('[role=tabpanel]');
    expect(tab.getAttribute('aria-controls')).toBe(panel.id);
    expect(panel.getAttribute('aria-labelledby')).toBe(tab.id);
  });

  it('should not move its tabs when another is chosen', async () => {
    const view = await mount('popup', <Living />);
    const places = () => view.all('[role=tab]').map((tab) => tab.getBoundingClientRect().left);
    const before = places();
    view.all('[role=tab]')[2]?.click();
    await settled();
    expect(places()).toEqual(before);
  });

  it('should take the focus to the search field on a slash, but not from text', async () => {
    const view = await mount('popup', <Living />);
    const field = view.get<HTMLInputElement>('input');
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('');
    await userEvent.keyboard('a/b');
    await settled();
    expect(field.value).toBe('a/b');
  });

  it('should clear what is typed with Escape, and leave the next Escape to the browser', async () => {
    const view = await mount('popup', <Living />);
    const field = view.get<HTMLInputElement>('input');
    const passed = vi.fn<(event: KeyboardEvent) => void>();
    document.addEventListener('keydown', passed);
    field.focus();
    await userEvent.keyboard('agents');
    await settled();
    passed.mockClear();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect([field.value, passed.mock.calls.length]).toEqual(['', 0]);
    await userEvent.keyboard('{Escape}');
    expect(passed).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', passed);
  });

  it('should clear by its button and stay in the field', async () => {
    const view = await mount('popup', <Living />);
    view.get('input').focus();
    await userEvent.keyboard('agents');
    await settled();
    await userEvent.click(view.get('[aria-label="Clear search"]'));
    await settled();
    expect(view.get<HTMLInputElement>('input').value).toBe('');
    expect(document.activeElement).toBe(view.get('input'));
  });

  it('should lead from the field down into the rows', async () => {
    const view = await mount('popup', shell());
    view.get('input').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe(METAGPT.title);
  });

  it('should keep the list where it was under an open detail, out of reach', async () => {
    const view = await mount('popup', shell());
    const panel = view.get('.pg-panel');
    panel.scrollTop = 20;
    await view.draw(shell({ detail: <p>detail</p> }));
    expect(view.get('.pg-under').inert).toBe(true);
    await userEvent.keyboard('/');
    expect(document.activeElement).not.toBe(view.get('input'));
    await view.draw(shell());
    expect(view.get('.pg-under').inert).toBe(false);
    expect(panel.scrollTop).toBe(20);
  });

  describe.each(['light', 'dark'] as const)('in %s', (theme) => {
    it.each([
      ['popup', 400],
      ['tab', 320],
      ['tab', 1100],
    ] as const)('should have nothing for axe to complain about as a %s of %i px', async (place, width) => {
      await page.viewport(width, 640);
      await mount('popup', shell({ theme, place, query: width === 320 ? 'agents' : '' }));
      expect(await complaints()).toEqual([]);
    });

    it.each(Object.keys(NOTICES) as NoticeKind[])('should have nothing for axe to complain about: %s', async (kind) => {
      const action = { label: 'Try again', onAction: ignore };
      const view = await mount('popup', shell({ theme, children: <Notice kind={kind} action={action} /> }));
      expect(view.get('.pg-notice').textContent).toContain(NOTICES[kind].text);
      expect(await complaints()).toEqual([]);
    });
  });
});

describe('the settings’ button', () => {
  it('should open the settings, and be there only where they can be opened', async () => {
    const onSettings = vi.fn<() => void>();
    const view = await mount('popup', shell({ onSettings }));
    await userEvent.click(page.getByRole('button', { name: 'Settings' }));
    expect(onSettings).toHaveBeenCalledOnce();
    expect(await complaints()).toEqual([]);
    await view.draw(shell());
    expect(view.all('.pg-settings')).toEqual([]);
  });
});

describe('PagePanel', () => {
  const panel = (props: Partial<Parameters<typeof PagePanel>[0]> = {}) =>
    shell({
      children: (
        <PagePanel marks={false} onMarks={ignore} save={null} {...props}>
          {props.children ?? rows}
        </PagePanel>
      ),
    });

  it.each([
    ['a list that scrolls', rows],
    ['a notice', <Notice key="" kind="no-papers" />],
    ['a page that is closed', <Notice key="" kind="cannot-read" />],
  ])('should have the switch for marks at its foot, under %s', async (_name, children) => {
    const view = await mount('popup', panel({ children }));
    const foot = () => view.get('.pg-panel').getBoundingClientRect().bottom;
    expect(view.get('.pg-marks-bar').getBoundingClientRect().bottom).toBe(foot());
    view.get('.pg-panel').scrollTop = 9999;
    expect(view.get('.pg-marks-bar').getBoundingClientRect().bottom).toBe(foot());
    expect(await complaints()).toEqual([]);
  });

  it('should not scroll for a notice', async () => {
    const view = await mount('popup', panel({ children: <Notice kind="cannot-read" /> }));
    expect(view.get('.pg-panel').scrollHeight).toBe(view.get('.pg-panel').clientHeight);
  });

  it('should turn the marks on', async () => {
    const onMarks = vi.fn<(marks: boolean) => void>();
    await mount('popup', panel({ onMarks }));
    await userEvent.click(page.getByRole('switch', { name: 'Mark known papers on pages' }));
    expect(onMarks).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('should say when that could not be stored', async () => {
    const view = await mount('popup', panel());
    expect(view.get('[role=alert]').textContent).toBe('');
    await view.draw(panel({ save: 'failed' }));
    expect(view.get('[role=alert]').textContent).toContain('Not saved');
    expect(await complaints()).toEqual([]);
  });

  it('should keep the row that has the focus above the switch', async () => {
    const view = await mount('popup', panel());
    view.get('input').focus();
    for (const _ of PAPERS) await userEvent.keyboard('{ArrowDown}');
    const row = document.activeElement?.getBoundingClientRect();
    expect(document.activeElement?.textContent).toBe(PAPERS.at(-1)?.title);
    expect(row?.bottom).toBeLessThanOrEqual(view.get('.pg-marks-bar').getBoundingClientRect().top);
  });
});

describe('a change that was not stored', () => {
  it('should be told over the status line, whatever tab shows', async () => {
    const view = await mount('popup', shell({ saveFailure: 'disk-full' }));
    const told = view.get('[role=alert]').getBoundingClientRect();
    expect(view.get('[role=alert]').textContent).toContain('Not stored: the disk is full.');
    expect(told.bottom).toBeLessThanOrEqual(view.get('.pg-foot').getBoundingClientRect().top);
    expect(await complaints()).toEqual([]);
  });
});

describe('Notice', () => {
  it('should offer what else can be done after what is to be done', async () => {
    const [onAction, onErase] = [vi.fn(), vi.fn()];
    await mount(
      'popup',
      <Notice
        kind="database-failed"
        action={{ label: 'Try again', onAction }}
        lastResort={{ label: 'Erase the digest', onAction: onErase }}
      />,
    );
    await page.getByRole('button', { name: 'Erase the digest' }).click();
    expect(onErase).toHaveBeenCalledOnce();
    expect(onAction).not.toHaveBeenCalled();
  });

  it('should offer one thing to do, and say something else when asked to', async () => {
    const onAction = vi.fn<() => void>();
    const view = await mount('popup', <Notice kind="offline" action={{ label: 'Try again', onAction }} />);
    view.get('button').click();
    expect(onAction).toHaveBeenCalledOnce();
    await view.draw(<Notice kind="offline">3 links lead elsewhere.</Notice>);
    expect(view.get('.pg-notice-text').textContent).toBe('3 links lead elsewhere.');
    await view.draw(<Notice kind="offline">{undefined}</Notice>);
    expect(view.get('.pg-notice-text').textContent).toBe(NOTICES.offline.text);
  });
});
