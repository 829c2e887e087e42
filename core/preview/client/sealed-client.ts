import type { Asset } from '../bundle/types.ts';
import { RESERVED_PATH } from '../preview-links.ts';

export const SEALED_SCRIPT_PATH = `${RESERVED_PATH}sealed.js`;

/**
 * Runs before an app that shares its host. Such an app has no origin: whatever it would store, browsers refuse, and its
 * root is not the host's. Here it gets a storage in memory, addresses that begin at its own root, and a history of
 * paths for routers (they take `window` from the document).
 */
export const SEALED_CLIENT: Asset = {
  body: `(() => {
  const script = document.currentScript;
  const base = script.dataset.base;
  script.remove();
  const define = (target, name, value) => Object.defineProperty(target, name, { configurable: true, ...value });

  const storage = () => {
    const items = new Map();
    const methods = {
      getItem: (key) => items.get(String(key)) ?? null,
      setItem: (key, value) => void items.set(String(key), String(value)),
      removeItem: (key) => void items.delete(String(key)),
      clear: () => items.clear(),
      key: (index) => [...items.keys()][index] ?? null,
    };
    return new Proxy({}, {
      get: (_, name) => name === 'length' ? items.size : Object.hasOwn(methods, name) ? methods[name] : items.get(name),
      set: (_, name, value) => (items.set(String(name), String(value)), true),
      has: (_, name) => items.has(name),
      deleteProperty: (_, name) => (items.delete(name), true),
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: (_, name) =>
        items.has(name) ? { value: items.get(name), writable: true, enumerable: true, configurable: true } : undefined,
    });
  };
  define(window, 'localStorage', { value: storage() });
  define(window, 'sessionStorage', { value: storage() });
  const cookies = new Map();
  define(document, 'cookie', {
    get: () => [...cookies].map(([name, value]) => name + '=' + value).join('; '),
    set: (text) => {
      const [pair] = String(text).split(';');
      const [name, ...value] = pair.split('=');
      if (/max-age=(?:0|-)|expires=[^;]*1970/i.test(text)) cookies.delete(name.trim());
      else cookies.set(name.trim(), value.join('=').trim());
    },
  });
  define(navigator, 'serviceWorker', {
    value: {
      controller: null,
      ready: new Promise(() => {}),
      register: async () => ({ addEventListener() {}, update: async () => {}, unregister: async () => true }),
      getRegistration: async () => undefined,
      getRegistrations: async () => [],
      addEventListener() {},
      removeEventListener() {},
    },
  });

  const own = (address) =>
    typeof address === 'string' && /^\\/(?!\\/)/.test(address) && !address.startsWith(base + '/') ? base + address : address;
  const request = window.fetch;
  window.fetch = (input, options) => request(own(input), options);
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    return open.call(this, method, own(address), ...rest);
  };
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    return setAttribute.call(this, name, /^(?:src|poster)$/i.test(name) ? own(value) : value);
  };
  for (const { prototype } of [HTMLImageElement, HTMLMediaElement, HTMLSourceElement, HTMLScriptElement]) {
    const { get, set } = Object.getOwnPropertyDescriptor(prototype, 'src');
    define(prototype, 'src', { get, set(value) { set.call(this, own(value)); } });
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="/"]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return;
    const address = own(link.getAttribute('href'));
    if (address === link.getAttribute('href') || link.target === '_blank') return;
    event.preventDefault();
    location.href = address;
  });

  let shown = new URL(location.href);
  shown.pathname = shown.pathname.slice(base.length) || '/';
  const wrap = (state) => ({ vectort: shown.href, state });
  const native = { push: history.pushState.bind(history), replace: history.replaceState.bind(history) };
  const change = (kind) => (state, _, address) => {
    if (address !== undefined && address !== null) shown = new URL(address, shown);
    native[kind](wrap(state), '');
  };
  history.pushState = change('push');
  history.replaceState = change('replace');
  addEventListener('popstate', ({ state }) => {
    if (state?.vectort) shown = new URL(state.vectort);
    else if (location.hash !== shown.hash) shown.hash = location.hash;
  }, true);
  const bound = (target, overrides) => new Proxy(target, {
    get: (_, name) => {
      if (Object.hasOwn(overrides, name)) return overrides[name]();
      const value = Reflect.get(target, name);
      return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? value.bind(target) : value;
    },
    set: (_, name, value) => Reflect.set(target, name, value),
  });
  const parts = ['pathname', 'search', 'hash', 'href'];
  const place = bound(location, Object.fromEntries(parts.map((name) => [name, () => shown[name]])));
  const past = bound(history, { state: () => history.state?.vectort ? history.state.state : history.state });
  const view = bound(window, { location: () => place, history: () => past });
  define(document, 'defaultView', { get: () => view });
})();
`,
  type: 'text/javascript; charset=utf-8',
  immutable: false,
};
