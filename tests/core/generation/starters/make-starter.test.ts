import { describe, expect, it } from 'vitest';
import { makeStarter } from '#core/generation/starters/make-starter.ts';
import { STARTERS } from '#core/generation/starters/registry.ts';
import { bundleStarter } from '../../../support/starter-page.ts';
import { briefFor, filesFor } from './support/brief.ts';

/** Text of all files of an app. */
const textOf = (files: readonly { content: string }[]): string =>
  files.map(({ content }) => content).join('\n');

describe('starters', () => {
  it('are the same for the same brief', () => {
    expect(filesFor('an online shop for tea')).toEqual(filesFor('an online shop for tea'));
  });

  it('say the title and bundle, for every kind that has a page', async () => {
    for (const request of [
      'an online shop for tea called Steep',
      'a snake game called Steep',
      'a to-do list called Steep',
      'a landing page for a dentist called Steep',
    ]) {
      const files = filesFor(request);
      expect(textOf(files)).toContain('Steep');
      const { js } = await bundleStarter(files);
      expect(js).toContain('Steep');
    }
  });

  it.each([
    'an online shop called "</script><img src=x onerror=alert(1)>"',
    'an online shop called "${process.exit()} `x` \\"',
    'a memory game called "*/ alert(1) /*" with cats, "dogs", `birds` and ${owls}',
    'a to-do list called "\u2028\u2029\\" with "na\'me", </style>, `a` and {b}',
    'a landing page for "</title><script>alert(1)</script>"',
    'REST API called "`rm -rf`; $(x)" for books with "title", `author` and ${year}',
  ])('keep words of a user out of their code: %s', async (request) => {
    const files = filesFor(request);
    const page = files.find(({ path }) => path === 'index.html')?.content ?? '';
    expect(page).not.toMatch(/<img src=x|<script>alert|<\/title><script/);
    expect(files.every(({ path }) => /^[\w.@/-]+$/.test(path) && !path.includes('..'))).toBe(true);
    if (page !== '') await bundleStarter(files);
  });

  it('stay small', () => {
    for (const request of ['an online shop for tea', 'a memory game', 'REST API for books']) {
      expect(Buffer.byteLength(textOf(filesFor(request)))).toBeLessThan(300_000);
    }
  });
});

describe('requests without a starter', () => {
  it.each([
    ['a Kubernetes operator in Rust', 'cli_tool', 'type'],
    ['a discord bot that greets people', 'chatbot', 'type'],
    ['a chess engine', 'browser_game', 'request'],
    ['a browser game about running a bakery', 'browser_game', 'request'],
    ['a multiplayer snake game', 'browser_game', 'request'],
    ['a mobile game where a cat jumps over fences', 'mobile_game', 'request'],
    ['a quiz about the history of my town', 'browser_game', 'request'],
    ['a REST API in Python with FastAPI', 'rest_api', 'request'],
    ['an API with MongoDB for books', 'rest_api', 'request'],
    ['a calculator', 'web_app', 'request'],
    ['a video chat', 'web_app', 'request'],
  ] as const)('are told so: %s', (request, type, reason) => {
    const made = makeStarter({ ...briefFor(request), type });
    expect(made).toMatchObject({ kind: 'unfit', reason });
    expect(made.kind === 'unfit' && made.offers).toContain('Online shop');
  });

  it.each([
    'a Kubernetes operator written in Rust',
    'a compiler for a small language',
    'a photo editor with layers',
    'a VPN client',
    'a translation app from English to Japanese',
    'a web browser',
    'a speech recognition app',
    'a PDF to Word converter',
    'a music streaming service',
    'a 3D modelling tool',
    'a password cracker',
    'a search engine for recipes',
    'an AI that writes poems',
    'an app that removes the background of photos',
    'Uber for dog walkers',
    'a trading app',
    'un traducteur français anglais',
    'a load balancer in Go',
    'a physics sandbox',
    'a screen recorder',
  ])('are told so where nothing is kept: %s', (request) => {
    expect(makeStarter({ ...briefFor(request), type: 'web_app' })).toMatchObject({ reason: 'request' });
  });

  it.each([
    'inventory of guitars',
    'beehive log',
    'une appli pour mes plantes',
    'a recipe box for my family',
    'an app to remember birthdays',
    'a CRM for my small business',
    'a wine cellar app',
    'keep track of who borrowed my tools',
    'a packing list for holidays',
    'an app where I note my dreams',
    'a booking app for my guest house',
    'plz mak me a todo thingy w/ due dates!!',
    'job applications with company, status and date',
    'app to see which neighbours have our keys',
    'a list of subtitles I like',
    'j’ai besoin d’une liste de cadeaux',
    '3D printer filament inventory',
    'movies I watched',
    '待办清单',
    'список покупок',
  ])('are not these: %s', (request) => {
    expect(makeStarter({ ...briefFor(request), type: 'web_app' })).toMatchObject({ kind: 'made' });
  });

  it('are told so in the language of the user', () => {
    const made = makeStarter({ ...briefFor('un robot de discussion'), type: 'chatbot', language: 'fr' });
    expect(made.kind === 'unfit' && made.offers).toContain('Boutique en ligne');
  });
});

describe('changes', () => {
  it('refit the whole app', () => {
    const before = filesFor('an online shop for tea');
    const after = filesFor('an online shop for tea', 'make it purple', 'rename it to Steep');
    expect(textOf(after)).toContain('Steep');
    const path = 'src/styles/theme.css';
    const theme = (files: typeof before): string | undefined =>
      files.find((file) => file.path === path)?.content;
    expect(theme(after)).not.toBe(theme(before));
    expect(after.map((file) => file.path)).toEqual(before.map((file) => file.path));
  });

  it.each([
    'a landing page for a dentist with a contact form',
    'a portfolio for a painter',
    'a blog about hiking',
  ])('add a field to the form of %s', (first) => {
    const config = filesFor(first, 'add a phone field').find(({ path }) => path === 'src/config.ts');
    expect(config?.content).toContain("label: 'Phone'");
  });

  it('say which name they give the app', () => {
    const first = 'an online shop for tea';
    expect(makeStarter(briefFor(first, 'rename it to Steep'))).toMatchObject({ newTitle: 'Steep' });
    expect(makeStarter(briefFor(first, 'rename it to Steep', 'make it purple'))).not.toHaveProperty(
      'newTitle',
    );
  });

  it.each([
    ['an online shop for tea', 'add a video chat with the owner'],
    ['a snake game', 'let two people play over the internet'],
    ['REST API for books', 'send an email when a book is added'],
    ['an online shop for tea', 'make the logo spin'],
    ['an online shop for tea', 'add discount codes'],
    ['a memory game', 'add a leaderboard'],
    ['a landing page for a dentist', 'add a login'],
    ['REST API for books', 'make it green'],
  ])('that no starter can make are told so: %s, %s', (first, change) => {
    const made = makeStarter(briefFor(first, change));
    expect(made).toMatchObject({ kind: 'unfit', reason: 'change' });
    expect(made.kind === 'unfit' && made.offers).toContain('the name');
  });

  it('never replace an app that a model wrote', () => {
    const files = [
      { path: 'index.html', content: '<h1>Mine</h1>' },
      { path: 'src/App.tsx', content: 'export const App = () => null;' },
    ];
    const made = makeStarter({ ...briefFor('an online shop for tea', 'make it purple'), files });
    expect(made).toMatchObject({ kind: 'unfit', reason: 'change' });
  });
});

describe('the registry', () => {
  it('has no starter twice', () => {
    expect(new Set(STARTERS).size).toBe(STARTERS.length);
  });
});
