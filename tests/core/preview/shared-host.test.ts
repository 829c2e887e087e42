import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_PATH, launchBrowser, openPage } from './support/preview-browser.ts';
import { OTHER_TOKEN, startPreviewSite, TOKEN } from './support/preview-site.ts';

describe('apps that share a host', () => {
  it('are told apart by their path, and sealed off from the host', async () => {
    await using site = await startPreviewSite('paths');
    site.publish(TOKEN, { 'index.html': '<a href="/about">about</a>', 'a.txt': 'text' });
    const page = await site.get(TOKEN, '/');
    expect(page.body).toContain(`<a href="/p/${TOKEN}/about">`);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/; sandbox (?!.*allow-same-origin)/);
    expect(policy).toContain(`script-src http://localhost:${site.port}/p/${TOKEN}/ `);
    expect(policy).not.toContain("'self'");
    expect(await site.get(TOKEN, '')).toMatchObject({ status: 302, headers: { location: `/p/${TOKEN}/` } });
    expect((await site.get(`${TOKEN}-v1`, '/a.txt')).body).toBe('text');
    expect((await site.get(OTHER_TOKEN, '/')).status).toBe(404);
    expect((await site.get(TOKEN, '/%2e%2e/x.txt')).status).toBe(404);
  });
});

describe.skipIf(CHROMIUM_PATH === undefined)('apps that share a host, in a browser (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('have storage in memory, files at their own root, routes and live updates', async () => {
    await using site = await startPreviewSite('paths');
    const files = (name: string) => ({
      'index.html': '<!doctype html><div id="root"></div><script type="module" src="/src/main.jsx"></script>',
      'public/data.json': '{"text":"fetched"}',
      'public/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"></svg>',
      'src/main.jsx': `import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes, useNavigate } from 'react-router-dom';
localStorage.setItem('a', '1');
sessionStorage.b = '2';
document.cookie = 'c=3';
navigator.serviceWorker.register('/sw.js');
function Home() {
  const [text, setText] = useState('');
  useEffect(() => void fetch('/data.json').then((answer) => answer.json()).then((data) => setText(data.text)), []);
  return <><h1>${name}</h1><p>{text} {Object.keys(localStorage)} {sessionStorage.getItem('b')} {document.cookie}</p>
    <img src="/dot.svg" alt="dot" /><Link to="/about?x=1">About</Link></>;
}
function About() {
  const go = useNavigate();
  return <><h1>About</h1><button onClick={() => go(-1)}>Back</button></>;
}
createRoot(document.getElementById('root')).render(
  <BrowserRouter><Routes><Route path="/" element={<Home />} /><Route path="/about" element={<About />} /></Routes></BrowserRouter>);`,
    });
    site.publish(TOKEN, files('Home'));
    await using opened = await openPage(browser, site.address(TOKEN));
    const { page } = opened;
    await page.getByText('fetched a 2 c=3').waitFor();
    expect(await page.getByAltText('dot').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(3);
    await page.getByRole('link', { name: 'About' }).click();
    await page.getByRole('heading', { name: 'About' }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(await page.evaluate(() => self.origin)).toBe('null');
    site.publish(TOKEN, files('Next'));
    await page.getByRole('heading', { name: 'Next' }).waitFor();
    expect(opened.errors).toEqual([]);
  });
});
