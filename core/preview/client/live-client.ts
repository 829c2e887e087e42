import type { Asset } from '../bundle/types.ts';
import { RESERVED_PATH } from '../preview-links.ts';

export const LIVE_PATH = `${RESERVED_PATH}live`;
export const LIVE_SCRIPT_PATH = `${RESERVED_PATH}live.js`;
export const ALIVE_PATH = `${RESERVED_PATH}alive`;

/**
 * Runs in pages of the current version: loads the page again when another version becomes current. A hidden page lets
 * its connection go, because a browser has six of them for a host. A server that is gone is looked for through a frame:
 * every other request that fails would be written into the console of somebody's app.
 */
export const LIVE_CLIENT: Asset = {
  body: `(() => {
  const script = document.currentScript;
  const { version, live, alive } = script.dataset;
  script.remove();
  let source, frame, timer, wait = 1000;
  const stop = () => {
    source?.close();
    frame?.remove();
    clearTimeout(timer);
    source = frame = timer = undefined;
  };
  const listen = () => {
    if (source || document.hidden) return;
    stop();
    source = new EventSource(live);
    source.onmessage = ({ data }) => {
      wait = 1000;
      if (data !== version) location.reload();
    };
    source.onerror = lookForServer;
    source.addEventListener('bye', lookForServer);
  };
  const lookForServer = () => {
    stop();
    if (document.hidden) return;
    timer = setTimeout(() => {
      frame = document.createElement('iframe');
      frame.hidden = true;
      frame.src = alive;
      document.documentElement.append(frame);
      timer = setTimeout(lookForServer, (wait = Math.min(wait * 1.5, 15000)));
    }, wait);
  };
  addEventListener('message', (event) => {
    if (frame && event.source === frame.contentWindow && event.data === 'vectort-alive') listen();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listen);
  listen();
})();
`,
  type: 'text/javascript; charset=utf-8',
  immutable: false,
};

/** What the frame shows while there is a server. */
export const ALIVE_PAGE: Asset = {
  body: `<!doctype html><script>parent.postMessage('vectort-alive', '*')</script>`,
  type: 'text/html; charset=utf-8',
  immutable: false,
};
export const ALIVE_POLICY = "default-src 'none'; script-src 'unsafe-inline'";
