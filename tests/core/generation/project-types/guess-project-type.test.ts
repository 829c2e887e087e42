import { describe, expect, it } from 'vitest';
import { guessProjectType, isProjectType } from '#core/generation/project-types/guess-project-type.ts';
import { PROJECT_TYPES } from '#core/generation/project-types/project-types.ts';
import { SENTENCES } from './sentences.ts';

describe('guessing the kind of a project', () => {
  it.each(SENTENCES)('reads "%s" as %s', (text, type) => {
    expect(guessProjectType(text).type).toBe(type);
  });

  it('is sure of nearly all of them, so that few people are asked', () => {
    const sure = SENTENCES.filter(([text]) => guessProjectType(text).sure);
    expect(sure.length / SENTENCES.length).toBeGreaterThan(0.95);
  });

  it.each([
    '',
    'hello',
    'build me something cool',
    'an app',
    'a website',
    'une appli',
    '🙂🙂',
    '...',
    '%00\u0000',
  ])('is not sure what %j is', (text) => {
    expect(guessProjectType(text).sure).toBe(false);
  });

  it('takes a web app where nothing speaks for anything', () => {
    expect(guessProjectType('make it nice')).toEqual({ type: 'web_app', sure: false });
  });

  it('does not read addresses as requests', () => {
    expect(guessProjectType('like https://example.com/shop/game/blog').sure).toBe(false);
  });

  it('gives the same answer for a request in capitals, without accents or with typographic quotes', () => {
    for (const text of [
      'UN TABLEAU DE BORD DES VENTES',
      'un tableau de bord des ventes',
      'TABLEAU DE BORD',
    ]) {
      expect(guessProjectType(text).type).toBe('dashboard');
    }
    expect(guessProjectType('page d’accueil pour ma boulangerie').type).toBe('landing_page');
  });
});

describe('the project types', () => {
  it('are stored under their own key, with a stack and guidance', () => {
    for (const [key, type] of Object.entries(PROJECT_TYPES)) {
      expect(type.key).toBe(key);
      expect(type.stack.length).toBeGreaterThan(0);
      expect(type.guidance.length).toBeGreaterThan(200);
    }
  });

  it('are told from other words', () => {
    expect(isProjectType('web_app')).toBe(true);
    expect(isProjectType('toString')).toBe(false);
    expect(isProjectType('')).toBe(false);
  });
});
