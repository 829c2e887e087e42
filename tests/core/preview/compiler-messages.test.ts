import { bundleApp } from '#core/preview/bundle/bundle-app.ts';
import { describe, expect, it } from 'vitest';

const MOUNT = "import { createApp } from 'vue'; import App from './App.vue'; createApp(App).mount('#app');";

async function build(files: Readonly<Record<string, string>>) {
  return await bundleApp(Object.entries(files).map(([path, content]) => ({ path, content })));
}

describe('what the compilers say', () => {
  it.each(['./types', 'some-package'])('names the missing types of a Vue component: %s', async (from) => {
    const { problems } = await build({
      'index.html': '<div id="app"></div><script type="module" src="/main.ts"></script>',
      'main.ts': MOUNT,
      'App.vue': `<script setup lang="ts">\nimport type { P } from '${from}';\ndefineProps<P>();\n</script>\n<template>x</template>`,
    });
    expect(problems).toEqual([
      expect.objectContaining({ file: 'App.vue', message: expect.stringContaining('cannot be found') }),
    ]);
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'a Tailwind theme with a key named %s is read without it',
    async (key) => {
      const { problems, assets } = await build({
        'index.html': '<link rel="stylesheet" href="/a.css"><p class="text-brand">x</p>',
        'a.css': '@tailwind base; @tailwind utilities;',
        'tailwind.config.js': `module.exports = { theme: { extend: { ${key}: { a: 'b' }, colors: { brand: 'teal' } } } }`,
      });
      expect(problems).toEqual([]);
      expect([...assets.values()].map(({ body }) => String(body)).join('\n')).toContain('.text-brand');
    },
  );
});
