import { soundsLikeNewApp } from '#core/conversation/questions.ts';
import { describe, expect, it } from 'vitest';

describe('something said beside a finished app', () => {
  it.each([
    'un jeu de serpent',
    'Un jeu de mémoire',
    'et un autre jeu',
    'maintenant un site pour mon garage',
    'une page vitrine pour ma boulangerie',
    'un quiz sur les planètes',
    'une application de notes',
    'un tableau de bord',
    'fais-moi un jeu de serpent',
    'je voudrais un autre site',
    'a snake game',
    'now a memory game',
    'another app: a calculator',
    'a landing page for my bakery',
    'a quiz about planets',
    'an app for my expenses',
    'a REST API for my books',
    'build me a to-do list',
    'I want another website',
  ])('may be a new app: %s', (text) => {
    expect(soundsLikeNewApp(text)).toBe(true);
  });

  it.each([
    'ajoute un champ de recherche',
    'ajoute un jeu',
    'un bouton pour tout effacer',
    'un bouton qui lance un jeu',
    'crée un bouton pour lancer le jeu',
    'un mode sombre',
    'un titre plus grand',
    'une page de contact',
    'un écran de fin de jeu',
    'le jeu est trop rapide',
    'plus de niveaux',
    'add a search field',
    'make it a snake game',
    'make a button red',
    'create a button that starts a game',
    'a button that starts a game',
    'a game over screen',
    'a red button',
    'dark mode',
    'a bigger title',
    'a login page',
    'the game is too fast',
    'more games',
  ])('is a change: %s', (text) => {
    expect(soundsLikeNewApp(text)).toBe(false);
  });
});
