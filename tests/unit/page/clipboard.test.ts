import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copyText } from '@/lib/page/clipboard';
import { show } from './a-document';

/** What the person finds on the clipboard afterwards. */
async function pasted(): Promise<string> {
  const area = show('<textarea></textarea>').firstElementChild as HTMLTextAreaElement;
  area.focus();
  await userEvent.keyboard('{ControlOrMeta>}v{/ControlOrMeta}');
  return area.value;
}

/** Copies as a card does: on a click, after something had to be waited for. */
async function copyOnClick(text: string): Promise<void> {
  const button = show('<button>Copy</button>').firstElementChild as HTMLElement;
  const copied = new Promise<void>((done, failed) => {
    button.addEventListener('click', () => setTimeout(() => copyText(text).then(done, failed), 20));
  });
  copied.catch(() => {});
  await userEvent.click(button);
  return copied;
}

const withoutClipboard = () => vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));

/** A listener of the page's own, there before the text is copied. */
function onCopy(listener: (event: ClipboardEvent) => void): void {
  window.addEventListener('copy', listener, { capture: true });
  onTestFinished(() => window.removeEventListener('copy', listener, { capture: true }));
}

describe('copyText', () => {
  it('should put text on the clipboard', async () => {
    await copyOnClick('by the clipboard\nin two lines');
    expect(await pasted()).toBe('by the clipboard\nin two lines');
  });

  it('should do so where the page has no clipboard', async () => {
    withoutClipboard();
    await copyOnClick('by the event');
    expect(await pasted()).toBe('by the event');
  });

  it('should leave the selection, the focus and the document as they are', async () => {
    withoutClipboard();
    const [words, field] = show('<p>some words</p><input value="typed">').children as unknown as [Element, HTMLElement];
    const changes: MutationRecord[] = [];
    const button = show('<button>Copy</button>').firstElementChild as HTMLElement;
    let after: unknown;
    button.addEventListener('click', async () => {
      field.focus();
      getSelection()?.selectAllChildren(words);
      const observer = new MutationObserver(() => {});
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      await copyText('something');
      changes.push(...observer.takeRecords());
      after = [String(getSelection()), document.activeElement];
    });
    await userEvent.click(button);
    await vi.waitFor(() => expect(after).toEqual(['some words', field]));
    expect(changes).toEqual([]);
  });

  it('should let no listener of the page read or change it', async () => {
    withoutClipboard();
    const read: string[] = [];
    const later = vi.fn();
    onCopy(({ clipboardData }) => {
      clipboardData?.setData('text/plain', 'of the page');
      clipboardData?.setData('text/html', '<b>of the page</b>');
      const ask = () => read.push(clipboardData?.getData('text/plain') ?? '');
      queueMicrotask(ask);
      setTimeout(ask);
    });
    document.addEventListener('copy', later, { capture: true });
    onTestFinished(() => document.removeEventListener('copy', later, { capture: true }));
    await copyOnClick('of the card');
    expect(later).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(read).toEqual(['', '']));
    expect(await pasted()).toBe('of the card');
  });

  it('should say so when the page keeps it from copying', async () => {
    withoutClipboard();
    onCopy((event) => event.stopImmediatePropagation());
    await expect(copyOnClick('nothing')).rejects.toThrow('did not let');
  });
});
