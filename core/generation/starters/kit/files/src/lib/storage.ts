import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * State that is still there after a reload: kept in the browser's localStorage under `key`.
 * `restore` turns what was stored (by this version or an older one, or by anybody) into a valid value, or undefined.
 * The third result says whether the last change could be kept; private windows and full disks refuse.
 */
export function useStored<Value>(
  key: string,
  initial: Value | (() => Value),
  restore: (stored: unknown) => Value | undefined,
): [Value, (change: Value | ((before: Value) => Value)) => void, boolean] {
  const [value, setValue] = useState<Value>(() => {
    const stored = restore(read(key));
    if (stored !== undefined) return stored;
    return typeof initial === 'function' ? (initial as () => Value)() : initial;
  });
  const [kept, setKept] = useState(true);
  const restoreRef = useRef(restore);
  restoreRef.current = restore;

  useEffect(() => {
    setKept(write(key, value));
  }, [key, value]);

  useEffect(() => {
    // Another tab of the same app changed the value.
    const onStorage = (event: StorageEvent): void => {
      if (event.key !== key || event.newValue === null) return;
      const stored = restoreRef.current(parse(event.newValue));
      if (stored !== undefined) setValue(stored);
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [key]);

  const change = useCallback((next: Value | ((before: Value) => Value)) => setValue(next), []);
  return [value, change, kept];
}

/** What is stored under a key, or undefined. */
export function read(key: string): unknown {
  try {
    const text = window.localStorage.getItem(key);
    return text === null ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

/** Stores a value as JSON; false where the browser refuses. */
export function write(key: string, value: unknown): boolean {
  try {
    const text = JSON.stringify(value);
    if (window.localStorage.getItem(key) !== text) window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
