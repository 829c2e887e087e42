import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';

export interface Phrases {
  [key: string]: string | { one: string; other: string };
  add: string;
  newOne: string;
  editOne: string;
  placeholder: string;
  emptyTitle: string;
  emptyHint: string;
  howMany: string;
  /** What is not ticked yet. */
  open: string;
  found: { one: string; other: string };
}

/** The sentences that speak of the app's things, agreeing with their word. */
export function phrasesFor({ language, noun }: StarterSpec, thingKey: string | undefined): Phrases {
  const { one, many } = noun;
  const placeholder = PLACEHOLDERS[thingKey ?? '']?.[language];
  if (language === 'en') {
    const article = /^(?:[aeio]|u(?!ni|se|ti))/i.test(one) ? 'an' : 'a';
    return {
      add: `Add ${article} ${one}`,
      newOne: `New ${one}`,
      editOne: `Edit ${one}`,
      placeholder: placeholder ?? `Add ${article} ${one}`,
      emptyTitle: `No ${many} yet`,
      emptyHint: `Add the first ${one}; it stays in this browser.`,
      howMany: capitalised(many),
      open: OPEN.has(thingKey ?? 'task') ? 'Open' : 'Not yet',
      found: { one: `{count} ${one}`, other: `{count} ${many}` },
    };
  }
  const feminine = noun.gender === 'f';
  // An h is taken as mute (habitude, huile); the few aspirated ones read well enough.
  const vowel = /^[aeiouyh]/.test(fold(one));
  const newWord = feminine ? 'Nouvelle' : vowel ? 'Nouvel' : 'Nouveau';
  const article = feminine ? 'une' : 'un';
  const definite = vowel ? 'l’' : feminine ? 'la ' : 'le ';
  return {
    add: `Ajouter ${article} ${one}`,
    newOne: `${newWord} ${one}`,
    editOne: `Modifier ${definite}${one}`,
    placeholder: placeholder ?? `Ajouter ${article} ${one}`,
    emptyTitle: feminine ? `Aucune ${one} pour l’instant` : `Aucun ${one} pour l’instant`,
    emptyHint: `Commencez par ajouter ${article} ${one} : tout reste dans ce navigateur.`,
    howMany: capitalised(many),
    open: OPEN.has(thingKey ?? 'task') ? 'À faire' : 'Pas encore',
    found: { one: `{count} ${one}`, other: `{count} ${many}` },
  };
}

/** Things that are work to be done; others are not yet read, packed, given. */
const OPEN = new Set(['task', 'chore', 'homework', 'project', 'ticket', 'order']);

/** What the line to write into asks. */
const PLACEHOLDERS: Readonly<Record<string, { en: string; fr: string }>> = {
  task: { en: 'What needs doing?', fr: 'Que faut-il faire ?' },
  chore: { en: 'What needs doing at home?', fr: 'Que faut-il faire à la maison ?' },
  grocery: { en: 'What do we need?', fr: 'De quoi avons-nous besoin ?' },
  packing: { en: 'What goes in?', fr: 'Que faut-il emporter ?' },
  gift: { en: 'What would be a good gift?', fr: 'Quel cadeau ferait plaisir ?' },
  goal: { en: 'What do you want to reach?', fr: 'Que voulez-vous atteindre ?' },
  homework: { en: 'What has to be done for school?', fr: 'Que faut-il rendre ?' },
};

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
