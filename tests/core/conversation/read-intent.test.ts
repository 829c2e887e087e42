import { describe, expect, it } from 'vitest';
import { readIntent } from '#core/conversation/read-intent.ts';

describe('what is said in a thread, and not to the bot', () => {
  it.each([
    'make it green',
    'Please add a field for the phone number',
    'can you make the title bigger?',
    'could we move the menu to the left',
    'and also remove the footer please',
    'ok, now translate it to French',
    'I want you to sort the list by date',
    "let's use a darker blue",
    'the title should be bigger',
    'I would like a search field on the page',
    'we need to add a contact form',
    'fix the broken link in the header',
    'ajoute un champ pour le téléphone',
    'Peux-tu agrandir le titre ?',
    'mets le fond en noir stp',
    'il faudrait enlever le pied de page',
    'le bouton devrait être rouge',
    'et maintenant traduis tout en anglais',
    'je voudrais ajouter une page de contact',
    "s'il te plaît, change la couleur",
    'tu peux mettre un mode sombre ?',
    'il manque un champ pour la date',
    'n’oublie pas de trier la liste',
  ])('%j is a request', (text) => {
    expect(readIntent(text)).toBe('request');
  });

  it.each([
    'the button is too small',
    'dark mode maybe?',
    'the list does not work on my phone',
    'there is a bug with the dates',
    'le bouton est trop petit',
    'le formulaire ne marche pas chez moi',
    'la page plante quand je clique',
    'un fond plus clair ?',
  ])('%j is unclear', (text) => {
    expect(readIntent(text)).toBe('unclear');
  });

  it.each([
    'lol',
    'haha that page is great',
    'who wants coffee?',
    'what do you think of the colours?',
    'I love the header',
    "I'll show it to the boss",
    'did you see the menu already?',
    'why is the button blue?',
    "j'adore les couleurs",
    'tu penses quoi du logo ?',
    'je vais montrer la page à Paul',
    'on en parle demain',
    'qui a fait le logo ?',
    'lunch at noon',
    'make sure you eat something',
    'give me a call later',
    'on mange où ?',
    'rendez-vous à midi',
    'done, see the other channel',
    'makes sense',
    'address is 5 Main Street',
    'usefulness matters',
    'fais gaffe à la marche',
    '🎉🎉',
    '',
  ])('%j is talk among people', (text) => {
    expect(['talk', 'other']).toContain(readIntent(text));
  });

  it('is read at once, however long or hostile', () => {
    const started = performance.now();
    for (const part of ['please ', 'and also ', 'can you ', 'the page ', "n'oublie pas de "])
      readIntent(part.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
