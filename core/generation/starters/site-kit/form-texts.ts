/** Words that `QuestionField` and the checks of `form.ts` say. */
export const FORM_TEXTS = {
  en: {
    optional: 'optional',
    pleaseChoose: 'Please choose',
    yes: 'Yes',
    no: 'No',
    taken: 'taken',
    needed: 'Please fill this in.',
    badEmail: 'This does not look like an email address.',
    badPhone: 'This does not look like a phone number.',
    badLink: 'This does not look like a web address.',
    badNumber: 'Please enter a number, zero or more.',
  },
  fr: {
    optional: 'facultatif',
    pleaseChoose: 'Choisissez',
    yes: 'Oui',
    no: 'Non',
    taken: 'déjà pris',
    needed: 'Merci de remplir ce champ.',
    badEmail: 'Cette adresse e-mail semble incorrecte.',
    badPhone: 'Ce numéro de téléphone semble incorrect.',
    badLink: 'Cette adresse web semble incorrecte.',
    badNumber: 'Indiquez un nombre positif ou nul.',
  },
} as const;
