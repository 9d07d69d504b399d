import type { ComponentChildren, TargetedEvent, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Where whoever hears Escape first finds the open menu; `current` is `null` while none is open. */
export interface MenuControls {
  current: {
    /** Closes the open menu and gives the focus back to its button; says whether there was one. */
    closeMenu(): boolean;
  } | null;
}

export interface MenuProps {
  /** What stands on the button, name included. */
  button: ComponentChildren;
  class: string;
  controls?: MenuControls | undefined;
  /** `<li>`s, each with a link or a button. */
  children: ComponentChildren;
}

/** Which item the arrow keys lead to from the one with the focus; -1 is the button. */
function nextItem(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at <= 0 ? count : at) - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * A button that discloses a list above itself. Its items are what they are, links and buttons, so Tab goes through
 * them and out; the arrow keys are a shortcut. What is pressed, Escape and a press elsewhere close it.
 */
export function Menu({ button, controls, children, ...rest }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus({ preventScroll: true });
    return true;
  };

  useEffect(() => {
    if (!open) return;
    const mine = { closeMenu: close };
    if (controls) controls.current = mine;
    // From the shadow root, since outside of it nobody learns what was pressed inside.
    const around = root.current?.getRootNode();
    const press = ({ target }: Event) => root.current?.contains(target as Node) || setOpen(false);
    around?.addEventListener('pointerdown', press);
    return () => {
      if (controls?.current === mine) controls.current = null;
      around?.removeEventListener('pointerdown', press);
    };
  }, [open, controls]);

  const keyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const { key, currentTarget, altKey, ctrlKey, metaKey } = event;
    if (key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
    const items = [...currentTarget.querySelectorAll<HTMLElement>('li > *')];
    const at = items.indexOf((currentTarget.getRootNode() as ShadowRoot).activeElement as HTMLElement);
    const next = nextItem(key, at, items.length);
    if (next === null || altKey || ctrlKey || metaKey || (!open && !key.startsWith('Arrow'))) return;
    event.preventDefault();
    setOpen(true);
    // Shown at once: what is hidden takes no focus.
    (currentTarget.lastElementChild as HTMLElement).hidden = false;
    items[next]?.focus({ preventScroll: true });
  };
  // Nobody's focus (a window left, a press on plain text) is no reason to close.
  const focusOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) setOpen(false);
  };
  const choose = ({ currentTarget, target }: TargetedEvent<HTMLUListElement>) => {
    if (target !== currentTarget) close();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing by itself, it hears what its controls are given.
    <div ref={root} class={rest.class} onKeyDown={keyDown} onFocusOut={focusOut}>
      <button
        ref={opener}
        type="button"
        class="pg-act"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys reach the items, whose clicks arrive here. */}
      <ul id={list} class="pg-menu" hidden={!open} onClick={choose}>
        {children}
      </ul>
    </div>
  );
}
