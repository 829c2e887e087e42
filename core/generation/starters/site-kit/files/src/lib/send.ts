import type { Entry } from './form.ts';

/**
 * Called with every form that was checked and is about to be kept in this browser. Send it to your server or form
 * service here, and throw an error where that fails: the visitor's text then stays in the form.
 *
 *   await fetch('https://example.com/forms', { method: 'POST', body: JSON.stringify(entry) });
 */
export async function send(_entry: Entry): Promise<void> {
  // Not connected yet: the entry is kept in the browser only, and the page says so.
}
