import type { Asset } from '../bundle/types.ts';
import { RESERVED_PATH } from '../preview-links.ts';

export const LIVE_PATH = `${RESERVED_PATH}live`;
export const LIVE_SCRIPT_PATH = `${RESERVED_PATH}live.js`;

/**
 * Runs in pages of the current version: loads the page again when another version becomes current. A hidden page lets
 * its connection go, because a browser has six of them for a host.
 */
export const LIVE_CLIENT: Asset = {
  body: `(() => {
  const script = document.currentScript;
  const shown = script.dataset.version;
  const address = script.dataset.live;
  script.remove();
  let source;
  const stop = () => {
    source?.close();
    source = undefined;
  };
  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.onmessage = ({ data }) => {
      if (data !== shown) location.reload();
    };
    source.addEventListener('bye', stop);
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('focus', listen);
  addEventListener('pageshow', listen);
  listen();
})();
`,
  type: 'text/javascript; charset=utf-8',
  immutable: false,
};
