import { useCallback, useEffect, useState } from 'react';

export interface Notice {
  message: string;
  /** Takes the change back; absent where there is nothing to take back. */
  undo?: () => void;
}

/** Long enough to read it and to reach the button with the keyboard. */
const SHOWN_MS = 8000;

/** A message at the foot of the page, for a while. Ctrl+Z (⌘Z) does what its button does. */
export function useNotice(): [Notice | undefined, (notice: Notice | undefined) => void] {
  const [notice, setNotice] = useState<Notice>();

  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => setNotice(undefined), SHOWN_MS);
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'z' || isTyping(event.target)) return;
      event.preventDefault();
      notice.undo?.();
      setNotice(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, [notice]);

  return [notice, useCallback((next: Notice | undefined) => setNotice(next), [])];
}

/** Calls `actions[key]` for a key pressed outside of fields and dialogs. */
export function useShortcuts(actions: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
