import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_PATH, launchBrowser, openPage } from './support/preview-browser.ts';
import { startPreviewSite, TOKEN } from './support/preview-site.ts';

const INDEX = (script: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>${head}</head>` +
  `<body><div id="root"></div><script type="module" src="${script}"></script></body></html>`;

describe.skipIf(CHROMIUM_PATH === undefined)('apps in a browser (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('opens a React app with routes, icons, styles, pictures and aliases, without internet', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': INDEX('/src/main.tsx'),
      'package.json': JSON.stringify({ dependencies: { react: '^18.2.0', 'react-router-dom': '^6.22.0' } }),
      'tsconfig.json':
        '{ "compilerOptions": { /* as Vite makes it */ "paths": { "#ui/*": ["./src/components/*"] } } }',
      'src/main.tsx': `import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import App from '@/App';
import './index.css';
createRoot(document.getElementById('root')!).render(<BrowserRouter><App /></BrowserRouter>);`,
      'src/App.tsx': `import { lazy, Suspense, useState } from 'react';
import { Link, Route, Routes } from 'react-router-dom';
import { Heart } from 'lucide-react';
import { Card } from '#ui/Card';
import styles from './App.module.css';
import logo from './logo.svg';
import texts from './texts.json';
import notes from './notes.md?raw';
const About = lazy(() => import('./About'));
export default function App() {
  const [count, setCount] = useState<number>(0);
  return <main className={styles.box}>
    <img src={logo} alt="logo" /><Heart aria-label="heart" />
    <nav><Link to="/about/us">About</Link></nav>
    <p id="env">{import.meta.env.MODE} {import.meta.env.VITE_NAME} {process.env.NODE_ENV}</p>
    <Card>{texts.hello} {notes}</Card>
    <button onClick={() => setCount(count + 1)}>{count}</button>
    <Suspense><Routes><Route path="/" element={<h1>Home</h1>} /><Route path="/about/:who" element={<About />} /></Routes></Suspense>
  </main>;
}`,
      'src/About.jsx':
        "import { useParams } from 'react-router-dom';\nexport default () => <h1>About {useParams().who}</h1>;",
      'src/components/Card.tsx': 'export const Card = ({ children }) => <section>{children}</section>;',
      'src/index.css': '@import "./colors.css";\nh1 { color: var(--ink); }',
      'src/colors.css': ':root { --ink: rgb(1, 2, 3); }',
      'src/App.module.css': '.box { padding: 7px; background: url(./missing.png) }',
      'src/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"></svg>',
      'src/texts.json': '{ "hello": "Hello" }',
      'src/notes.md': '# Notes',
      '.env': 'VITE_NAME="Ada"\nSECRET_KEY=hidden\n',
    });
    await using opened = await openPage(browser, site.address(TOKEN));
    const { page } = opened;
    await page.getByRole('button', { name: '0' }).click();
    await page.getByRole('button', { name: '1' }).waitFor();
    expect(await page.locator('#env').innerText()).toBe('production Ada production');
    expect(await page.locator('section').innerText()).toBe('Hello # Notes');
    expect(await page.getByLabel('heart').count()).toBe(1);
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).padding)).toBe('7px');
    expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(1, 2, 3)');
    expect(await page.getByAltText('logo').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(5);
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByRole('heading', { name: 'About us' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'About us' }).waitFor();
    expect(opened.outside).toEqual([]);
    // The picture that is not there is the app's own affair.
    expect(opened.errors.filter((error) => !error.includes('missing.png') && !error.includes('404'))).toEqual(
      [],
    );
  });

  it('opens Vue components with types, scoped styles, style modules and templates in strings', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': INDEX('/src/main.ts').replace('id="root"', 'id="app"'),
      'src/main.ts':
        "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');",
      'src/types.ts': 'export interface Props { title: string; size?: number }',
      'src/App.vue': `<script setup lang="ts">
import { computed, ref } from 'vue';
import Title from './Title.vue';
import Old from './Old.vue';
const items = ref<string[]>(['a']);
const count = computed(() => items.value.length as number);
</script>
<template><Title title="Vue" /><Old /><button @click="items.push('b')">{{ count }}</button></template>
<style scoped>button { color: rgb(4, 5, 6); }</style>`,
      'src/Title.vue': `<script setup lang="ts">
import type { Props } from './types';
const props = defineProps<Props>();
</script>
<template><h1 :class="$style.big">{{ props.title }}</h1></template>
<style module>.big { color: rgb(7, 8, 9); }</style>`,
      'src/Old.vue': `<template><p>{{ text }}</p><Inner /></template>
<script>
export default { components: { Inner: { template: '<i>in a string</i>' } }, data: () => ({ text: 'options' }) };
</script>`,
    });
    await using opened = await openPage(browser, site.address(TOKEN));
    const { page } = opened;
    await page.getByRole('button', { name: '1' }).click();
    await page.getByRole('button', { name: '2' }).waitFor();
    expect(await page.locator('h1').innerText()).toBe('Vue');
    expect(await page.locator('p').innerText()).toBe('options');
    expect(await page.locator('i').innerText()).toBe('in a string');
    expect(await page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(7, 8, 9)');
    expect(await page.locator('button').evaluate((node) => getComputedStyle(node).color)).toBe(
      'rgb(4, 5, 6)',
    );
    expect(opened.errors).toEqual([]);
    expect(opened.outside).toEqual([]);
  });

  it('opens Svelte components with runes, stores, types and modules', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': INDEX('/src/main.ts'),
      'src/main.ts':
        "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.getElementById('root')! });",
      'src/App.svelte': `<script lang="ts">
  import { writable } from 'svelte/store';
  import { fade } from 'svelte/transition';
  import { counter } from './counter.svelte.ts';
  const name = writable<string>('Svelte');
</script>
<h1 transition:fade>{$name}</h1>
<button onclick={() => counter.count += 1}>{counter.count}</button>
<style>h1 { color: rgb(9, 9, 9); }</style>`,
      'src/counter.svelte.ts': 'export const counter: { count: number } = $state({ count: 0 });',
    });
    await using opened = await openPage(browser, site.address(TOKEN));
    await opened.page.getByRole('button', { name: '0' }).click();
    await opened.page.getByRole('button', { name: '1' }).waitFor();
    expect(await opened.page.locator('h1').innerText()).toBe('Svelte');
    expect(await opened.page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe(
      'rgb(9, 9, 9)',
    );
    expect(opened.errors).toEqual([]);
  });

  it('opens plain pages with classic scripts, modules in the page and links between pages', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': `<!doctype html><html><head><link rel="stylesheet" href="css/style.css"></head><body>
<h1 id="title"></h1><a href="about.html">About</a><a href="/contact">Contact</a>
<script src="js/data.js"></script><script src="js/app.js"></script>
<script type="module">import { late } from './js/late.mjs'; document.body.append(late);</script></body></html>`,
      'about.html': '<h1>About</h1><script type="module" src="js/shared.ts"></script>',
      'contact.html': '<h1>Contact</h1>',
      'css/style.css': 'h1 { color: rgb(1, 1, 1) }',
      'js/data.js': "var names = ['one', 'two'];",
      'js/app.js': "document.getElementById('title').textContent = names.join(' ');",
      'js/late.mjs': "export const late = 'late';",
      'js/shared.ts': "const text: string = ' us';\ndocument.querySelector('h1')!.append(text);",
    });
    await using opened = await openPage(browser, site.address(TOKEN));
    const { page } = opened;
    await page.getByText('late').waitFor();
    expect(await page.locator('h1').innerText()).toBe('one two');
    expect(await page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 1, 1)');
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByRole('heading', { name: 'About us' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Contact' }).click();
    await page.getByRole('heading', { name: 'Contact' }).waitFor();
    expect(opened.errors).toEqual([]);
  });

  it.each([
    [
      'a script that starts itself',
      { 'src/main.ts': "document.getElementById('root')!.textContent = 'made';" },
    ],
    ['a React component', { 'App.jsx': 'export default () => <p>made</p>;' }],
    [
      'a page of Next',
      { 'app/page.tsx': 'import Link from \'next/link\';\nexport default () => <Link href="/">made</Link>;' },
    ],
    [
      'Create React App',
      {
        'public/index.html':
          '<!doctype html><link rel="icon" href="%PUBLIC_URL%/favicon.ico"><div id="root"></div>',
        'src/index.js':
          "import { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('root')).render(<b>made</b>);",
      },
    ],
    [
      'a client beside a server',
      { 'server/index.js': "require('express')", 'client/src/App.vue': '<template>made</template>' },
    ],
  ])('makes a page for %s', async (_name, files) => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, files);
    await using opened = await openPage(browser, site.address(TOKEN));
    await opened.page.getByText('made').waitFor({ timeout: 5_000 });
    expect(opened.errors).toEqual([]);
  });

  it('asks the CDN for other packages, in the version of the app and with the one React of ours', async () => {
    await using site = await startPreviewSite();
    site.publish(TOKEN, {
      'index.html': INDEX('/src/main.jsx'),
      'package.json': '{ "dependencies": { "zustand": "^4.5.0", "react": "^19.0.0", "swiper": "11.1.0" } }',
      'src/main.jsx': `import { createRoot } from 'react-dom/client';
import { create } from 'zustand';
import 'swiper/css';
function App() { return <h1>{create()}</h1>; }
createRoot(document.getElementById('root')).render(<App />);`,
    });
    const react = 'https://esm.sh/zustand@^4.5.0?external=react,react-dom';
    await using opened = await openPage(browser, site.address(TOKEN), {
      [react]: {
        contentType: 'text/javascript',
        body: "import { useState } from 'react';\nexport const create = () => useState('one React')[0];",
      },
      'https://esm.sh/swiper@11.1.0/css': { contentType: 'text/css', body: 'h1 { color: rgb(3, 3, 3) }' },
    });
    await opened.page.getByRole('heading', { name: 'one React' }).waitFor({ timeout: 5_000 });
    expect(await opened.page.locator('h1').evaluate((node) => getComputedStyle(node).color)).toBe(
      'rgb(3, 3, 3)',
    );
    expect(opened.errors).toEqual([]);
  });
});
