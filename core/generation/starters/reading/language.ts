import { fold } from './fold.ts';

type AppLanguage = 'en' | 'fr';

const ENGLISH = new Set(
  'the an of for with and to my our i you that it in is are make build need want please app list which where so can could website about keep track shop store game add remove change should'.split(
    ' ',
  ),
);
const FRENCH = new Set(
  'gestion le la les un une des du de pour avec et mon ma mes notre nos je tu qui que dans veux voudrais cree creer fais site sur au aux ou appli ligne mettre ajoute ajouter enleve supprime change jeu boutique tableau bord suivre gerer liste carnet suivi recettes taches courses depenses corvees habitudes plantes livres bougies bijoux boulangerie coiffeur coiffure voyages vetements morpion mariage cuisine voyage memoire ventes produits en briques serpent vaisseau espace mer foret rendez vous'.split(
    ' ',
  ),
);

/** Also Spanish, Italian, German or English: they count beside words that are French alone. */
const SHARED = new Set('un la le que tu de du des ma site liste on en'.split(' '));

/** The language a request is written in, as far as its small words show; undefined where they do not. */
export function detectLanguage(text: string): AppLanguage | undefined {
  const words = fold(text).match(/[a-z]+/g) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const accents = /[àâçéèêëîïôùûœ]/i.test(text) ? 1 : 0;
  const found = words.filter((word) => FRENCH.has(word));
  const french = found.some((word) => !SHARED.has(word)) || accents > 0 ? found.length + accents : 0;
  if (english === french) return undefined;
  return english > french ? 'en' : 'fr';
}

/** The language that a request asks the app to speak: "in French", "traduis en anglais". */
export function findAskedLanguage(text: string): AppLanguage | undefined {
  const folded = fold(text);
  const asked = [...folded.matchAll(/\b(?:in|into|to|en)\s+(french|english|francais|anglais)\b/g)].at(
    -1,
  )?.[1];
  if (asked !== undefined) return asked.startsWith('f') ? 'fr' : 'en';
  const said = [...folded.matchAll(/\b(french|english)\s+(?:version|please|texts?|language)\b/g)].at(-1)?.[1];
  const dit = [...folded.matchAll(/\bversion\s+(francaise|anglaise)\b/g)].at(-1)?.[1];
  const word = said ?? dit;
  if (word === undefined) return undefined;
  return word.startsWith('f') ? 'fr' : 'en';
}
