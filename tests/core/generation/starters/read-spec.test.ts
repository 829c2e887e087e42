import { describe, expect, it } from 'vitest';
import { contrastBetween } from '#core/generation/starters/kit/palette.ts';
import { readSpec } from '#core/generation/starters/read-spec.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import { briefFor, specFor } from './support/brief.ts';

const fieldsOf = ({ fields }: StarterSpec): string[] => fields.map(({ key, kind }) => `${key}:${kind}`);

describe('what is read from a first request', () => {
  it.each([
    ['a to-do list with due dates and dark mode', ['dueDate:date']],
    [
      'REST API for books with title, author, shelf number and year',
      ['title:text', 'author:text', 'shelfNumber:number', 'year:number'],
    ],
    [
      'une appli pour gérer mes clients avec nom, téléphone et e-mail',
      ['name:text', 'phone:phone', 'email:email'],
    ],
    ['I need an API for lighthouses (name, height, city)', ['name:text', 'height:number', 'city:text']],
    ['an app where I can store the name and phone of customers', ['name:text', 'phone:phone']],
    [
      'an app to track guitars with brand, model, number of strings',
      ['brand:text', 'model:text', 'numberOfStrings:number'],
    ],
    [
      'Build a REST API.\nFields:\n- title\n- due date\n- is urgent\n- price in euros',
      ['title:text', 'dueDate:date', 'urgent:yes_no', 'price:money'],
    ],
    ['A TO-DO LIST WITH PRIORITY AND TAGS', ['priority:choice', 'tags:text']],
    [
      'landing page for a yoga studio with a booking form asking for name, phone and date',
      ['name:text', 'phone:phone', 'date:date'],
    ],
    ['landing page for my bakery with prices and opening hours', []],
    ['a habit tracker with search, filters and dark mode', []],
  ])('fields: %s', (request, fields) => {
    expect(fieldsOf(specFor(request))).toEqual(fields);
  });

  it('takes the choices that stand in brackets', () => {
    const { fields } = specFor('an app to track guitars with brand and condition (mint, used, broken)');
    expect(fields.at(-1)).toMatchObject({
      label: 'Condition',
      kind: 'choice',
      choices: ['Mint', 'Used', 'Broken'],
    });
  });

  it.each([
    ['an online shop for candles, soaps and honey', ['candles', 'soaps', 'honey']],
    [
      'boutique de bougies avec les catégories parfumées, piliers et bougies de Noël',
      ['parfumées', 'piliers', 'bougies de Noël'],
    ],
    [
      'landing page for my bakery in Lyon with opening hours, prices and a contact form',
      ['opening hours', 'prices', 'contact form'],
    ],
    [
      'portfolio for a photographer named Anna Berg with projects: Alps, Lisbon, Winter light',
      ['Alps', 'Lisbon', 'Winter light'],
    ],
    ['blog about hiking, cooking and trains', ['hiking', 'cooking', 'trains']],
    ['a landing page with search and dark mode', []],
  ])('lists: %s', (request, details) => {
    expect(specFor(request).details).toEqual(details);
  });

  it.each([
    ['a habit tracker', 'en'],
    ['un suivi de mes habitudes', 'fr'],
    ['une boutique de thé en anglais', 'en'],
    ['a tea shop in French', 'fr'],
    ['snake', 'en'],
  ] as const)('language: %s', (request, language) => {
    expect(specFor(request).language).toBe(language);
  });

  it('follows the user where the words show no language', () => {
    expect(readSpec({ ...briefWords, language: 'fr-CA' }).language).toBe('fr');
  });

  it.each([
    ['a to-do list in dark green', /^#0/],
    ['un site bleu pour ma boulangerie', /^#[0-3]/],
    ['a shop with #ff8800 as colour', /^#/],
  ])('colour: %s', (request, accent) => {
    expect(specFor(request).palette.accent).toMatch(accent);
  });

  it('leaves the colours of what is sold alone', () => {
    const juice = specFor('an orange juice shop');
    expect(juice.title).toBe('Orange Juice Shop');
    expect(specFor('an apple juice shop').palette.accent).not.toBe('#dd6b20');
  });

  it.each(['#000000', '#ffffff', '#ffff00', '#7f7f7f', '#00ff00', '#0000ff'])(
    'keeps text readable on %s',
    (color) => {
      const { palette } = specFor(`a habit tracker with ${color} as the colour`);
      expect(contrastBetween(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrastBetween(palette.onAccentDark, palette.accentDark)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['a to-do list with dark mode', 'dark'],
    ['a to-do list with a dark mode toggle', 'auto'],
    ['une liste de tâches en mode sombre', 'dark'],
    ['a light theme blog', 'light'],
    ['a to-do list', 'auto'],
  ] as const)('scheme: %s', (request, scheme) => {
    expect(specFor(request).scheme).toBe(scheme);
  });

  it.each([
    ['an app to track my expenses', 'expense', 'expenses'],
    ['REST API for lighthouses', 'lighthouse', 'lighthouses'],
    ['an inventory of lab samples', 'lab sample', 'lab samples'],
    ['un carnet de recettes', 'recette', 'recettes'],
    ['a to-do list for kids', 'task', 'tasks'],
    ['a beehive log', 'beehive', 'beehives'],
    ['inventory of guitars', 'guitar', 'guitars'],
    ['stamp collection manager', 'stamp', 'stamps'],
    ['suivi de mes ruches', 'ruche', 'ruches'],
    ['une liste de courses', 'article', 'courses'],
    ['courses', 'article', 'courses'],
    ['an inventory for my shop', 'item', 'items'],
  ])('noun: %s', (request, one, many) => {
    expect(specFor(request).noun).toMatchObject({ one, many });
  });

  it('gives two requests of one kind different names and looks', () => {
    const [one, other] = [
      specFor('an online shop for handmade candles'),
      specFor('a shop for vintage lamps'),
    ];
    expect(one.title).not.toBe(other.title);
    expect(one.seed).not.toBe(other.seed);
    expect(one.palette.accent).not.toBe(other.palette.accent);
  });

  it.each([
    '🍕🍕🍕',
    'todolistwithduedates',
    '"',
    '((((((',
    ', , , and and and',
    'with with with',
    'called',
    '<script>alert(1)</script> shop "${process.env.KEY}" `x` \\',
    'a'.repeat(20_000),
    'with a, '.repeat(2_500),
    `${'('.repeat(10_000)}${'"'.repeat(10_000)}`,
    `a shop for ${'very '.repeat(4_000)}nice things`,
  ])('reads odd wording quickly: %#', (request) => {
    const brief = briefFor(request);
    // Time of the processor, which a busy machine does not lengthen.
    const before = process.cpuUsage();
    const { title, fields, details } = readSpec(brief);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(title.trim()).not.toBe('');
    expect(title.length).toBeLessThanOrEqual(60);
    expect(fields.length).toBeLessThanOrEqual(30);
    expect(details.every((detail) => detail.length <= 60)).toBe(true);
    expect(fields.every(({ key }) => /^[a-z][A-Za-z0-9]*$/.test(key))).toBe(true);
  });
});

const briefWords = {
  title: '',
  requests: ['sudoku'],
  type: 'browser_game',
  mode: 'quick',
  files: [],
} as const;

describe('what changes do', () => {
  it('keeps everything that a change does not speak of', () => {
    const before = specFor('a to-do list with due dates');
    const after = specFor('a to-do list with due dates', 'make it green');
    expect({ ...after, palette: 0, words: 0 }).toEqual({ ...before, palette: 0, words: 0 });
    expect(after.palette).not.toEqual(before.palette);
  });

  it.each([
    ['rename it to Chores', 'Chores'],
    ['call it "Grandma\'s Box"', "Grandma's Box"],
    ['change le titre en « Corvées »', 'Corvées'],
  ])('names: %s', (change, title) => {
    expect(specFor('a to-do list', change).title).toBe(title);
  });

  it('adds to the usual fields, takes away, and renames', () => {
    expect(fieldsOf(specFor('a to-do list', 'add a phone field'))).toEqual([
      'dueDate:date',
      'priority:choice',
      'phone:phone',
    ]);
    expect(fieldsOf(specFor('a to-do list', 'ajoute un champ téléphone'))).toContain('phone:phone');
    expect(fieldsOf(specFor('a to-do list', 'add a field for the phone'))).toContain('phone:phone');
    expect(fieldsOf(specFor('a to-do list', 'add a field for the room'))).toContain('room:text');
    expect(fieldsOf(specFor('une liste de tâches', 'ajoute un champ pour la salle'))).toContain('room:text');
    expect(fieldsOf(specFor('a to-do list', 'remove the priority'))).toEqual(['dueDate:date']);
    const renamed = specFor('a to-do list', 'rename the due date to deadline');
    expect(renamed.fields[0]).toMatchObject({ key: 'dueDate', label: 'Deadline' });
  });

  it('adds sections and products', () => {
    expect(specFor('a landing page for a dentist', 'add a section on prices').details).toEqual(['prices']);
    expect(specFor('an online shop for candles', 'add beeswax candle and matches').details).toEqual([
      'beeswax candle',
      'matches',
    ]);
    expect(specFor('une boutique de thé', 'ajoute un produit "Thé vert"').details).toEqual(['Thé vert']);
  });

  it.each([
    ['dark mode', { scheme: 'dark' }],
    ['add a dark mode', { scheme: 'dark' }],
    ['make it lighter', { scheme: 'light' }],
    ['en français', { language: 'fr' }],
    ['translate it into French please', { language: 'fr' }],
  ] as const)('look and language: %s', (change, expected) => {
    expect(specFor('a habit tracker', change)).toMatchObject(expected);
  });

  it('does not colour the app like a thing that is added', () => {
    const before = specFor('an online shop for candles');
    expect(specFor('an online shop for candles', 'add a red candle').palette).toEqual(before.palette);
  });
});
