import type { Asset } from '../bundle/types.ts';

/**
 * What every service worker of an app is answered with. A worker that kept files would show an old version long after
 * the next one is there; this one registers without an error, empties what another has kept, and is gone.
 */
export const RETIRING_WORKER: Asset = {
  body: `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const empty = async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(empty());
});
`,
  type: 'text/javascript; charset=utf-8',
  immutable: false,
};
