import { describe, expect, it, vi } from 'vitest';
import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import { complaints, type Mounted, mount, mountInShadow } from './mount';
import { METAGPT, RELATED } from './samples';

const card = (version: number | null, props: Partial<PaperCardProps> = {}) => (
  <PaperCard
    paper={{ ...METAGPT, version }}
    related={RELATED}
    savedStatus={null}
    onToggleSave={() => {}}
    linkVersion={1}
    onCheckVersion={() => {}}
    theme="light"
    {...props}
  />
);
const text = (view: Mounted) => view.all('.pg-version > p').map(({ textContent }) => textContent);
const said = (view: Mounted) => view.get('.pg-version [role=status]').textContent;

describe('the version of a link', () => {
  it('should be told where a newer one is known, with the way there', async () => {
    const view = await mountInShadow(card(5));
    expect(text(view)).toEqual(['This link leads to version 1; version 5 is the newest.']);
    expect(view.get<HTMLAnchorElement>('.pg-version a').href).toBe('https://arxiv.org/abs/2308.00352v5');
  });

  it.each([
    ['the link names none', card(5, { linkVersion: null })],
    ['it is the newest', card(1)],
    ['it is newer than what is known', card(1, { linkVersion: 2 })],
  ])('should not be told when %s', async (_, view) => {
    expect((await mountInShadow(view)).all('.pg-version')).toEqual([]);
  });

  it('should be asked for on wish, saying who is asked', async () => {
    const onCheckVersion = vi.fn<() => void>();
    const view = await mountInShadow(card(null, { onCheckVersion }));
    expect(text(view)).toEqual(['This link leads to version 1.', 'Is it the newest?This asks arXiv.']);
    view.get('.pg-check').click();
    expect(onCheckVersion).toHaveBeenCalledOnce();
    await view.draw(card(null, { onCheckVersion, versionCheck: 'asking' }));
    view.get('.pg-check').click();
    expect(onCheckVersion).toHaveBeenCalledOnce();
    await view.draw(card(null, { onCheckVersion, versionCheck: 'failed' }));
    expect([text(view)[1], said(view)]).toEqual(['Ask arXiv againIt could not be asked.', 'arXiv could not be asked.']);
    view.get('.pg-check').click();
    expect(onCheckVersion).toHaveBeenCalledTimes(2);
  });

  it.each([
    [1, 'It is the newest.', 'It is the newest.'],
    [5, 'The newest is version 5.', 'The newest is version 5.'],
  ])('should be answered where it was asked, moving nothing: %i', async (newest, answer, heard) => {
    const view = await mount('card', card(null));
    const height = view.get('.pg-version').offsetHeight;
    const button = view.get('.pg-check');
    button.focus();
    await view.draw(card(null, { versionCheck: 'asking' }));
    expect([view.get('.pg-version').offsetHeight, document.activeElement]).toEqual([height, button]);
    await view.draw(card(newest));
    expect(text(view)).toEqual(['This link leads to version 1.', answer]);
    expect([said(view), view.get('.pg-version').offsetHeight]).toEqual([heard, height]);
    // The button is gone; its answer has the focus.
    expect(document.activeElement?.textContent).toBe(answer);
    // Another look at the same paper says nothing of it.
    await view.draw(card(newest, { paper: { ...METAGPT, id: '2308.00353', version: 1 } }));
    expect(view.all('.pg-version')).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('should have nothing for axe to complain about in %s', async (theme) => {
    const view = await mount('card', card(5, { theme }));
    expect(await complaints()).toEqual([]);
    await view.draw(card(null, { theme, versionCheck: 'failed' }));
    expect(await complaints()).toEqual([]);
  });
});
