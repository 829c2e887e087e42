import type { Language, Pair } from './pair.ts';
import { said } from './pair.ts';
import type { StarterField, StarterSpec } from '../types.ts';

/** What a form is for, and so what it asks when the request does not say. */
export type Purpose = 'booking' | 'table' | 'contact' | 'signup' | 'rsvp' | 'stay';

/** A question as the app's form takes it, see `files/src/lib/form.ts`; a type, so that it is a `SourceValue`. */
export type FormQuestion = {
  key: string;
  label: string;
  kind: StarterField['kind'];
  required: boolean;
  choices?: readonly string[];
  autoComplete?: string;
  half?: boolean;
};

export interface FormQuestionsOptions {
  spec: StarterSpec;
  purpose: Purpose;
  /** Names of what is offered, for the question what somebody comes for. */
  offers: readonly string[];
}

/** What the form asks: the fields that the request names, otherwise the usual ones of its purpose. */
export function questionsOf({ spec, purpose, offers }: FormQuestionsOptions): FormQuestion[] {
  const asked = spec.fields
    .filter(({ key }) => !NOT_OF_A_FORM.test(key))
    .map((field) => askedQuestion(field, offers));
  const usual = USUAL[purpose](spec.language, offers);
  if (asked.length === 0) return usual;
  return paired(
    asked.length < A_WHOLE_FORM ? joined(usual, asked) : reachable(asked, spec.language, purpose),
  );
}

/** Fewer fields than this are wishes beside the usual ones: "with a field for the hair length". */
const A_WHOLE_FORM = 3;

/** The usual questions and the asked ones, long answers last. */
function joined(usual: readonly FormQuestion[], asked: readonly FormQuestion[]): FormQuestion[] {
  const more = asked.filter(({ key }) => !usual.some((question) => question.key === key));
  const isLong = ({ kind }: FormQuestion): boolean => kind === 'long_text';
  const all = [...usual.map(({ half: _paired, ...question }) => question), ...more];
  return [...all.filter((question) => !isLong(question)), ...all.filter(isLong)];
}

/** Fields of what is offered, not of who writes. */
const NOT_OF_A_FORM = /^(price|prix|photo|rating|review|tags|stock|paid|done|favorite|available)$/i;

const KNOWN: Record<string, Pick<FormQuestion, 'autoComplete'>> = {
  name: { autoComplete: 'name' },
  email: { autoComplete: 'email' },
  phone: { autoComplete: 'tel' },
  company: { autoComplete: 'organization' },
  address: { autoComplete: 'street-address' },
  city: { autoComplete: 'address-level2' },
  country: { autoComplete: 'country-name' },
};

function askedQuestion({ key, label, kind, choices }: StarterField, offers: readonly string[]): FormQuestion {
  const isOffer = /^(service|treatment|prestation|product|ticket|offer)$/i.test(key) && offers.length > 1;
  const isMessage = /^(message|comment|question)/i.test(key);
  const given = isOffer ? [...offers] : choices && [...choices];
  return {
    key,
    label,
    kind: isOffer ? 'choice' : isMessage ? 'long_text' : kind,
    required: isMessage || !OPTIONAL.has(kind),
    ...(given === undefined ? {} : { choices: given }),
    ...KNOWN[key],
  };
}

const OPTIONAL: ReadonlySet<StarterField['kind']> = new Set(['long_text', 'yes_no', 'url']);

/** A form that nobody can be answered on is of no use: who wrote, and one way to reach them. */
function reachable(asked: FormQuestion[], language: Language, purpose: Purpose): FormQuestion[] {
  const hasName = asked.some(({ key }) => /name|nom|customer|guest$/i.test(key));
  const hasWay = asked.some(({ kind }) => kind === 'email' || kind === 'phone');
  const { name, email } = basics(language);
  return [...(hasName || purpose === 'signup' ? [] : [name]), ...(hasWay ? [] : [email]), ...asked];
}

/** Short answers stand in twos; a lonely one takes the whole row. */
function paired(questions: FormQuestion[]): FormQuestion[] {
  const isShort = ({ kind }: FormQuestion): boolean => kind !== 'long_text';
  return questions.map((question, index) => {
    if (!isShort(question)) return question;
    let before = 0;
    for (let at = index - 1; at >= 0; at -= 1) {
      const earlier = questions[at];
      if (earlier === undefined || !isShort(earlier)) break;
      before += 1;
    }
    const next = questions[index + 1];
    const isSecond = before % 2 === 1;
    return isSecond || (next !== undefined && isShort(next)) ? { ...question, half: true } : question;
  });
}

function basics(language: Language) {
  const label = (pair: Pair): string => said(pair, language);
  return {
    name: { key: 'name', label: label(['Name', 'Nom']), kind: 'text', required: true, autoComplete: 'name' },
    email: {
      key: 'email',
      label: label(['Email', 'E-mail']),
      kind: 'email',
      required: true,
      autoComplete: 'email',
    },
    phone: {
      key: 'phone',
      label: label(['Phone', 'Téléphone']),
      kind: 'phone',
      required: true,
      autoComplete: 'tel',
    },
    date: { key: 'date', label: label(['Day', 'Jour']), kind: 'date', required: true },
    time: { key: 'time', label: label(['Time', 'Heure']), kind: 'time', required: true },
    startDate: { key: 'startDate', label: label(['Arrival', 'Arrivée']), kind: 'date', required: true },
    endDate: { key: 'endDate', label: label(['Departure', 'Départ']), kind: 'date', required: true },
    guests: {
      key: 'guests',
      label: label(['How many?', 'Combien de personnes ?']),
      kind: 'number',
      required: true,
    },
    notes: {
      key: 'notes',
      label: label(['Anything we should know', 'Une précision ?']),
      kind: 'long_text',
      required: false,
    },
    message: { key: 'message', label: label(['Message', 'Message']), kind: 'long_text', required: true },
  } satisfies Record<string, FormQuestion>;
}

const USUAL: Record<Purpose, (language: Language, offers: readonly string[]) => FormQuestion[]> = {
  booking: (language, offers) => {
    const { name, phone, email, date, time, notes } = basics(language);
    const service = said(['What would you like?', 'Que souhaitez-vous ?'], language);
    return [
      ...(offers.length > 1
        ? [{ key: 'service', label: service, kind: 'choice', required: true, choices: [...offers] } as const]
        : []),
      { ...date, half: true },
      { ...time, half: true },
      name,
      { ...phone, half: true },
      { ...email, half: true },
      notes,
    ];
  },
  table: (language) => {
    const { name, phone, date, time, guests, notes } = basics(language);
    return [
      guests,
      { ...date, half: true },
      { ...time, half: true },
      { ...name, half: true },
      { ...phone, half: true },
      notes,
    ];
  },
  contact: (language) => {
    const { name, email, message } = basics(language);
    return [{ ...name, half: true }, { ...email, half: true }, message];
  },
  stay: (language) => {
    const { startDate, endDate, guests, name, email, notes } = basics(language);
    return [
      { ...startDate, half: true },
      { ...endDate, half: true },
      guests,
      { ...name, half: true },
      { ...email, half: true },
      notes,
    ];
  },
  signup: (language) => [basics(language).email],
  rsvp: (language) => {
    const { name, email, guests, notes } = basics(language);
    const coming = said(['Will you come?', 'Viendrez-vous ?'], language);
    const choices =
      language === 'fr' ? ['Oui, avec joie', 'Malheureusement non'] : ['Yes, with joy', 'Sadly not'];
    return [
      { key: 'coming', label: coming, kind: 'choice', required: true, choices },
      { ...name, half: true },
      { ...email, half: true },
      { ...guests, required: false },
      notes,
    ];
  },
};
