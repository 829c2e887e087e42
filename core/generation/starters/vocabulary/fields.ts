import type { StarterField } from '../types.ts';

/** A field that requests often name. */
export interface KnownField {
  key: string;
  kind: StarterField['kind'];
  en: string;
  fr: string;
  /** Matches a whole item of a list, in folded text (lower case, no accents), English or French. */
  pattern: RegExp;
  choices?: { en: readonly string[]; fr: readonly string[] };
}

type Row = [
  key: string,
  kind: StarterField['kind'],
  en: string,
  fr: string,
  pattern: string,
  choices?: KnownField['choices'],
];

const RATINGS = ['★', '★★', '★★★', '★★★★', '★★★★★'];

const ROWS: readonly Row[] = [
  [
    'name',
    'text',
    'Name',
    'Nom',
    '(?:full |last |first |customer |client |recipe |product )?names?|noms?(?: complet| de famille)?|prenoms?|noms? et prenoms?',
  ],
  ['title', 'text', 'Title', 'Titre', 'titles?|titres?|intitules?'],
  [
    'description',
    'long_text',
    'Description',
    'Description',
    '(?:short )?descriptions?|descriptifs?|details?|summary|resumes?',
  ],
  [
    'notes',
    'long_text',
    'Notes',
    'Notes',
    'notes?|comments?|remarks?|commentaires?|remarques?|observations?|notes? libres?',
  ],
  [
    'dueDate',
    'date',
    'Due',
    'Échéance',
    'due(?: ?dates?)?|deadlines?|due on|echeances?|dates? (?:limites?|butoirs?|d.?echeances?)|date due',
  ],
  ['date', 'date', 'Date', 'Date', 'dates?|days?|jours?'],
  [
    'startDate',
    'date',
    'Start',
    'Début',
    'start(?:ing)? ?dates?|start|from date|arrival(?: dates?)?|check-?in|dates? de debut|debut|date d.?arrivee|arrivee',
  ],
  [
    'endDate',
    'date',
    'End',
    'Fin',
    'end(?:ing)? ?dates?|end|departure(?: dates?)?|check-?out|dates? de fin|fin|date de depart|depart',
  ],
  ['returnDate', 'date', 'Back on', 'Retour le', 'return(?: dates?)?|back on|retours?|dates? de retour'],
  [
    'birthday',
    'date',
    'Birthday',
    'Anniversaire',
    'birthdays?|birth ?dates?|dates? of birth|anniversaires?|dates? de naissance',
  ],
  ['time', 'time', 'Time', 'Heure', 'times?|hours?|heures?|horaires?'],
  [
    'duration',
    'number',
    'Minutes',
    'Minutes',
    'durations?|minutes?|length|(?:cooking|preparation|prep|cook) ?times?|durees?|temps(?: de (?:cuisson|preparation))?',
  ],
  [
    'priority',
    'choice',
    'Priority',
    'Priorité',
    'priorit(?:y|ies|e|es)|importance|urgency|levels? of priority|niveaux? de priorite|urgence',
    { en: ['High', 'Medium', 'Low'], fr: ['Haute', 'Moyenne', 'Basse'] },
  ],
  [
    'status',
    'choice',
    'Status',
    'Statut',
    'status(?:es)?|states?|stage|statuts?|etats?|avancement',
    { en: ['Open', 'In progress', 'Done'], fr: ['À faire', 'En cours', 'Terminé'] },
  ],
  [
    'category',
    'choice',
    'Category',
    'Catégorie',
    'categor(?:y|ies|ie|ies)|groups?|groupes?|kinds?|sorte|rubriques?',
    { en: ['Home', 'Work', 'Leisure', 'Other'], fr: ['Maison', 'Travail', 'Loisirs', 'Autre'] },
  ],
  ['type', 'text', 'Type', 'Type', 'types?'],
  ['tags', 'text', 'Tags', 'Étiquettes', 'tags?|labels?|keywords?|etiquettes?|mots?[- ]cles?'],
  [
    'phone',
    'phone',
    'Phone',
    'Téléphone',
    '(?:tele)?phones?(?: numbers?)?|mobile(?: numbers?)?|tel\\.?|telephones?|(?:numeros? de |no\\.? de )(?:telephone|portable|mobile|tel)|portables?',
  ],
  [
    'email',
    'email',
    'Email',
    'E-mail',
    'e-?mails?(?: address(?:es)?)?|(?:adresses? )?(?:e-?mails?|mails?|courriels?)|adresses? electroniques?',
  ],
  ['address', 'text', 'Address', 'Adresse', '(?:postal |street )?address(?:es)?|adresses?(?: postales?)?'],
  ['city', 'text', 'City', 'Ville', 'cit(?:y|ies)|towns?|villes?'],
  ['country', 'text', 'Country', 'Pays', 'countr(?:y|ies)|pays'],
  ['place', 'text', 'Place', 'Lieu', 'places?|locations?|venues?|where|lieux?|endroits?|emplacements?'],
  ['room', 'text', 'Room', 'Pièce', 'rooms?|chambres?|pieces?|salles?'],
  ['link', 'url', 'Link', 'Lien', 'links?|urls?|web ?sites?|liens?|sites?(?: web| internet)?|adresses? web'],
  ['price', 'money', 'Price', 'Prix', '(?:unit )?prices?|prix|tarifs?|rates?'],
  ['amount', 'money', 'Amount', 'Montant', 'amounts?|sums?|montants?|sommes?|totals?|totaux'],
  ['cost', 'money', 'Cost', 'Coût', 'costs?|fees?|couts?|frais'],
  ['budget', 'money', 'Budget', 'Budget', 'budgets?'],
  ['value', 'money', 'Value', 'Valeur', '(?:deal )?values?|valeurs?'],
  ['revenue', 'money', 'Revenue', 'Revenu', 'revenues?|incomes?|revenus?|recettes|chiffres? d.?affaires?'],
  ['salary', 'money', 'Salary', 'Salaire', 'salar(?:y|ies)|wages?|salaires?'],
  [
    'quantity',
    'number',
    'Quantity',
    'Quantité',
    'quantit(?:y|ies|e|es)|counts?|(?:the )?number(?: of (?:items|pieces|units))?|amounts? needed|how many|nombres?|combien|qte',
  ],
  ['stock', 'number', 'In stock', 'En stock', 'stocks?|in stock|stock levels?|en stock|niveaux? de stock'],
  [
    'guests',
    'number',
    'Guests',
    'Personnes',
    '(?:number of )?(?:guests?|people|persons?|seats?)|(?:nombre de |nb de )?(?:personnes?|invites?|convives?|couverts?|places)|party size',
  ],
  ['servings', 'number', 'Servings', 'Portions', 'servings?|portions?|serves'],
  [
    'difficulty',
    'choice',
    'Difficulty',
    'Difficulté',
    'difficult(?:y|ies|e|es)|niveaux?(?: de difficulte)?|levels?',
    { en: ['Easy', 'Medium', 'Hard'], fr: ['Facile', 'Moyen', 'Difficile'] },
  ],
  ['ingredients', 'long_text', 'Ingredients', 'Ingrédients', 'ingredients?'],
  ['steps', 'long_text', 'Steps', 'Étapes', 'steps?|instructions?|methods?|etapes?|preparations?'],
  ['author', 'text', 'Author', 'Auteur', 'authors?|writers?|auteure?s?|autrices?|ecrivains?'],
  ['artist', 'text', 'Artist', 'Artiste', 'artists?|bands?|artistes?|groupe de musique'],
  ['director', 'text', 'Director', 'Réalisation', 'directors?|realisat(?:eurs?|rices?|ion)'],
  ['publisher', 'text', 'Publisher', 'Éditeur', 'publishers?|editeurs?|maisons? d.?edition'],
  [
    'year',
    'number',
    'Year',
    'Année',
    '(?:release |publication |published )?years?|annees?(?: de (?:parution|publication|sortie))?|millesimes?|vintages?',
  ],
  ['genre', 'text', 'Genre', 'Genre', 'genres?|styles?'],
  ['pages', 'number', 'Pages', 'Pages', '(?:number of )?pages?|nombre de pages'],
  ['isbn', 'text', 'ISBN', 'ISBN', 'isbns?'],
  [
    'rating',
    'choice',
    'Rating',
    'Note',
    '(?:star )?ratings?|stars?|scores?|notes? sur (?:5|10|cinq|dix)|etoiles?|appreciations?|evaluations?',
    { en: RATINGS, fr: RATINGS },
  ],
  ['review', 'long_text', 'Review', 'Avis', 'reviews?|opinions?|avis|critiques?'],
  [
    'company',
    'text',
    'Company',
    'Entreprise',
    'compan(?:y|ies)|organi[sz]ations?|employers?|entreprises?|societes?',
  ],
  ['position', 'text', 'Position', 'Poste', 'positions?|job titles?|roles?|postes?|fonctions?|roles?'],
  ['customer', 'text', 'Customer', 'Client', 'customers?|clients?|clientes?'],
  [
    'assignee',
    'text',
    'Who',
    'Qui',
    'assign(?:ee|ees|ed to|ed person|ment)|persons?|owners?|who(?: does it)?|responsibles?|responsables?|personnes? (?:assignees?|responsables?)|attribue a|assigne a|qui(?: le fait)?|who paid|paid by|paye par|qui a paye',
  ],
  ['borrower', 'text', 'Lent to', 'Prêté à', 'borrowers?|lent to|emprunteurs?|prete a'],
  ['color', 'text', 'Colour', 'Couleur', 'colou?rs?|couleurs?'],
  ['size', 'text', 'Size', 'Taille', 'sizes?|tailles?|dimensions?|pointures?'],
  ['weight', 'number', 'Weight (kg)', 'Poids (kg)', 'weights?|poids'],
  ['age', 'number', 'Age', 'Âge', 'ages?'],
  ['brand', 'text', 'Brand', 'Marque', 'brands?|makes?|marques?|makers?'],
  ['model', 'text', 'Model', 'Modèle', 'models?|modeles?'],
  [
    'reference',
    'text',
    'Reference',
    'Référence',
    'references?|refs?\\.?|(?:serial |invoice |order |part )numbers?|skus?|codes?|numeros?(?: de (?:serie|facture|commande))?',
  ],
  ['distance', 'number', 'Distance (km)', 'Distance (km)', 'distances?|kilometers?|kilometres?|kms?|miles?'],
  ['calories', 'number', 'Calories', 'Calories', 'calories?|kcal'],
  ['reps', 'number', 'Reps', 'Répétitions', 'reps?|repetitions?'],
  ['sets', 'number', 'Sets', 'Séries', 'sets?|series'],
  [
    'frequency',
    'choice',
    'How often',
    'Fréquence',
    'frequenc(?:y|ies|e|es)|how often|recurrence|rythme|tous les combien',
    { en: ['Daily', 'Weekly', 'Monthly'], fr: ['Chaque jour', 'Chaque semaine', 'Chaque mois'] },
  ],
  [
    'mood',
    'choice',
    'Mood',
    'Humeur',
    'moods?|humeurs?|feelings?',
    { en: ['Great', 'Good', 'So-so', 'Low'], fr: ['Très bien', 'Bien', 'Moyen', 'Mal'] },
  ],
  ['subject', 'text', 'Subject', 'Matière', 'subjects?|topics?|matieres?|sujets?'],
  ['grade', 'text', 'Grade', 'Note', 'grades?|marks?|classes?'],
  [
    'payment',
    'choice',
    'Paid with',
    'Paiement',
    'payment(?: method| type)?s?|(?:modes?|moyens?|types?) de paiement|paiements?',
    { en: ['Card', 'Cash', 'Transfer'], fr: ['Carte', 'Espèces', 'Virement'] },
  ],
  ['language', 'text', 'Language', 'Langue', 'languages?|langues?'],
  ['service', 'text', 'Service', 'Prestation', 'services?|treatments?|prestations?|soins?'],
  ['paid', 'yes_no', 'Paid', 'Payé', 'paid(?: or not)?|payed|payees?|payes?|regles?|reglees?'],
  ['favorite', 'yes_no', 'Favourite', 'Favori', 'favou?rites?|favoris?|coups? de coeur'],
  [
    'available',
    'yes_no',
    'Available',
    'Disponible',
    'available|availabilit(?:y|ies)|disponibles?|disponibilites?|in print',
  ],
  ['urgent', 'yes_no', 'Urgent', 'Urgent', 'urgent'],
  [
    'done',
    'yes_no',
    'Done',
    'Fait',
    'done|completed?|completion|finished|check ?box(?:es)?|faite?s?|terminee?s?|cases? a cocher',
  ],
  [
    'photo',
    'url',
    'Picture link',
    'Lien de l’image',
    '(?:photos?|pictures?|images?|covers?)(?: urls?| links?)?|couvertures?',
  ],
];

/** In the order in which they are tried. */
export const KNOWN_FIELDS: readonly KnownField[] = ROWS.map(([key, kind, en, fr, pattern, choices]) => {
  const field: KnownField = { key, kind, en, fr, pattern: new RegExp(`^(?:${pattern})$`) };
  return choices === undefined ? field : Object.assign(field, { choices });
});

const BY_KEY: ReadonlyMap<string, KnownField> = new Map(KNOWN_FIELDS.map((field) => [field.key, field]));

/** A known field in a language, or undefined when the key is not known. */
export function fieldIn(language: 'en' | 'fr', key: string): StarterField | undefined {
  const known = BY_KEY.get(key);
  if (known === undefined) return undefined;
  const { kind, choices } = known;
  return {
    key,
    kind,
    label: known[language],
    ...(choices === undefined ? {} : { choices: choices[language] }),
  };
}

/** The known field that an item of a list names, such as "due dates" or "n° de téléphone" (folded text). */
export function findKnownField(foldedItem: string): KnownField | undefined {
  return KNOWN_FIELDS.find(({ pattern }) => pattern.test(foldedItem));
}
