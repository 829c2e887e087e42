import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../project-types/sentences.ts';
import { suggestTitle } from '#core/generation/starters/suggest-title.ts';

describe('the title of an app', () => {
  it.each([
    ['a to-do list with due dates and dark mode', 'To-do List'],
    ['habit tracker with streaks', 'Habit Tracker'],
    ['an app to track my expenses by category', 'Expenses'],
    ['an online shop for handmade candles', 'Handmade Candles'],
    ['I want to sell my pottery online', 'Pottery'],
    ['landing page for my bakery in Lyon', 'Bakery in Lyon'],
    ['a sales dashboard with charts and filters', 'Sales Dashboard'],
    ['a blog about hiking in the Alps', 'Hiking in the Alps'],
    ['a snake game', 'Snake Game'],
    ['REST API for books with title, author and year', 'Books API'],
    ['A TO-DO LIST WITH PRIORITY', 'To-do List'],
    ['CRM called Budget Buddy with name and phone', 'Budget Buddy'],
    ['portfolio for a wedding photographer named Anna Berg', 'Anna Berg'],
    ['a shop called "Bread & Roses"', 'Bread & Roses'],
    ['une appli pour gérer mes tâches, nommée « Le Carnet »', 'Le Carnet'],
    ['Crée-moi une liste de courses', 'Courses'],
    ['je voudrais suivre mes dépenses', 'Dépenses'],
    ['boutique en ligne de bougies', 'Bougies'],
    ['un blog sur la cuisine végétarienne', 'Cuisine végétarienne'],
    ['una tienda online de velas', 'Velas'],
    ['待办清单', '待办清单'],
    ['🍕🍕🍕', 'My App'],
    ['plz mak me a todo thingy w/ due dates!!', 'To-do List'],
    ['a to-do web app with priorities', 'To-do List'],
    ['i need a site for my plumbing company asap', 'Plumbing Company'],
    ['site web restaurant italien à Bordeaux', 'Restaurant italien à Bordeaux'],
    ['mariage en Provence', 'Mariage en Provence'],
    ['je vends du miel et je veux une boutique', 'Miel'],
    ['I run a small pottery school and would like a landing page with prices', 'Pottery School'],
    ['my band needs a page with our concert dates', 'Band'],
    ['un blog pour raconter mon voyage au Japon', 'Voyage au Japon'],
    ['snake but with cats', 'Snake'],
    ['an app to track how much water i drink', 'Water I Drink'],
    [
      'Hello! I have been thinking about this for months. I want a website for my bakery. Thanks!!!',
      'Bakery',
    ],
    ['je veu un site pr mon salon de coiffure', 'Salon de coiffure'],
    ['im a tattoo artist n wanna show off my work, dark plz', 'Tattoo Artist'],
    ['a booking site for a hairdresser with opening hours', 'Hairdresser'],
    ['Je suis céramiste et je veux montrer mes travaux', 'Céramiste'],
    ['un tableau de bord pour les dépenses de la maison', 'Dépenses de la maison'],
    [
      'hello!! sorry for the long message, my cousin told me about you on the train and we laughed a lot. what i need is a dashboard for our three coffee bars',
      'Three Coffee Bars Dashboard',
    ],
  ])('%s: %s', (request, title) => {
    expect(suggestTitle(request, 'en')).toBe(title);
  });

  it('is short, one line and never the whole sentence', () => {
    const titles = SENTENCES.map(([sentence]) => ({ sentence, title: suggestTitle(sentence, 'en') }));
    expect(titles.filter(({ title }) => !/^\S.{0,59}$/.test(title))).toEqual([]);
    const long = titles.filter(({ sentence }) => sentence.split(' ').length > 7);
    expect(long.filter(({ sentence, title }) => sentence.length === title.length)).toEqual([]);
  });
});
