import { posix } from 'node:path';

/** A script that an app without a page begins with. */
export interface AppEntry {
  /** Path in the project. */
  path: string;
  /** `starts` puts something on the page itself; the others export a component that must be put there. */
  kind: 'starts' | 'react' | 'vue' | 'svelte';
}

const SCRIPTS = ['tsx', 'jsx', 'ts', 'js'];
const STARTING_NAMES = ['src/main', 'src/index', 'main', 'index', 'src/app', 'app', 'script', 'src/script'];
const COMPONENT_NAMES = [
  'src/App',
  'App',
  'src/app/page',
  'app/page',
  'src/pages/index',
  'pages/index',
  'src/routes/+page',
];

const TOUCHES_PAGE = /\b(?:document|createRoot|createApp|hydrateRoot|ReactDOM)\b|\bmount\(/;
const IS_SERVER =
  /(?:from\s*|require\(\s*|import\s*)['"](?:node:[\w/]+|express|fastify|koa|hono|http|https|fs|path|commander|discord\.js)['"]/;

/** The script that a page can be made for; undefined for programs that run elsewhere. */
export function findEntry(contents: ReadonlyMap<string, string>, root: string): AppEntry | undefined {
  for (const name of STARTING_NAMES) {
    for (const ending of SCRIPTS) {
      const path = posix.join(root, `${name}.${ending}`);
      const content = contents.get(path);
      if (content !== undefined && TOUCHES_PAGE.test(content) && !IS_SERVER.test(content)) {
        return { path, kind: 'starts' };
      }
    }
  }
  for (const name of COMPONENT_NAMES) {
    for (const [ending, kind] of [
      ['tsx', 'react'],
      ['jsx', 'react'],
      ['js', 'react'],
      ['vue', 'vue'],
      ['svelte', 'svelte'],
    ] as const) {
      const path = posix.join(root, `${name}.${ending}`);
      const content = contents.get(path);
      if (content !== undefined && (ending !== 'js' || /<\w|from ['"]react['"]/.test(content))) {
        return { path, kind };
      }
    }
  }
  return undefined;
}

/** A page that holds what mount code looks for, and starts the script. */
export function entryPage(entry: AppEntry, root: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>App</title>
  </head>
  <body>
    <div id="root"></div>
    <div id="app"></div>
    ${startScript(entry, root)}
  </body>
</html>
`;
}

/** The element that starts the app. */
export function startScript({ path, kind }: AppEntry, root: string): string {
  const source = JSON.stringify(`/${root === '' ? path : path.slice(root.length + 1)}`);
  switch (kind) {
    case 'starts':
      return `<script type="module" src=${source}></script>`;
    case 'react':
      return `<script type="module">
      import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import * as app from ${source};
      createRoot(document.getElementById('root')).render(createElement(app.default ?? app.App));
    </script>`;
    case 'vue':
      return `<script type="module">
      import { createApp } from 'vue';
      import App from ${source};
      createApp(App).mount('#app');
    </script>`;
    case 'svelte':
      return `<script type="module">
      import { mount } from 'svelte';
      import App from ${source};
      mount(App, { target: document.getElementById('app') });
    </script>`;
  }
}
