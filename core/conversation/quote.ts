import { escapeMarkdown } from '../chat/markdown.ts';
import type { Button, Message } from '../chat/types.ts';
import { PROJECT_TYPES } from '../generation/project-types/project-types.ts';
import type { Translate } from '../i18n/translate.ts';
import { changeForm } from './change-form.ts';
import { namesOf } from './drafts.ts';
import type { Pending } from './records.ts';

/** Types offered as buttons when it is unclear which is meant. */
const OFFERED_TYPES = ['web_app', 'landing_page', 'ecommerce', 'dashboard', 'browser_game'];

/** How much of a request the quote repeats, in characters. */
const QUOTED_CHARACTERS = 300;

/** How much of a remark the question about it repeats, in characters. */
const REMARK_CHARACTERS = 120;

/** The quote: what will be built, of which kind, for how much. */
export function renderQuote(t: Translate, { draft, id, prices, unfit }: Pending): Message {
  const quoted = quote(draft.request, QUOTED_CHARACTERS);
  const free = prices.quick === 0;
  const lines = [
    draft.kind === 'build'
      ? t('quote.build', { title: escapeMarkdown(draft.title), type: typeName(t, draft.type) })
      : t('quote.change', { title: escapeMarkdown(draft.title) }),
    t('quote.request', { request: escapeMarkdown(quoted) }),
    draft.given ? t('quote.given', { names: namesOf(draft.given) }) : undefined,
    unfit
      ? t(unfit.text, { offers: escapeMarkdown(unfit.offers.join(', ')) })
      : free
        ? t('quote.free')
        : t('quote.price', { quick: prices.quick, advanced: prices.advanced }),
  ];
  const quick: Button = { action: 'quote.build', value: id, label: t('button.build') };
  const advanced: Button = { action: 'quote.advanced', value: id, label: t('button.advanced') };
  const modes = unfit
    ? []
    : free
      ? [quick]
      : draft.mode === 'advanced'
        ? [advanced, quick]
        : [quick, advanced];
  const buttons: Button[] = modes.map((button, index) =>
    index === 0 ? { ...button, style: 'primary' } : button,
  );
  if (draft.kind === 'build') buttons.push({ action: 'quote.type', value: id, label: t('button.type') });
  buttons.push(
    { action: 'quote.change', value: id, label: t('button.amend'), form: changeForm(t, 'quote.change') },
    { action: 'quote.cancel', value: id, label: t('button.cancel') },
  );
  return { text: lines.filter((line) => line !== undefined).join('\n'), buttons: [buttons] };
}

/** One question, with buttons where it has usual answers. */
export function renderQuestion(t: Translate, pending: Pending): Message {
  const decide: Button = { action: 'question.decide', value: pending.id, label: t('button.decide') };
  if (pending.question === 'target') {
    return {
      text: t('question.target', { title: escapeMarkdown(pending.draft.title) }),
      buttons: [
        [
          { action: 'question.target', value: `${pending.id}:change`, label: t('button.target_change') },
          { action: 'question.target', value: `${pending.id}:build`, label: t('button.target_build') },
        ],
      ],
    };
  }
  if (pending.question !== 'type') return { text: t('question.purpose'), buttons: [[decide]] };
  const types = OFFERED_TYPES.map((type) => typeButton(t, pending, type));
  return { text: t('question.type'), buttons: [types, [decide]] };
}

/** Asks whether a remark is a change, with the one button that says so. */
export function renderMeant(t: Translate, { id, draft }: Pending): Message {
  return {
    text: t('question.meant', {
      title: escapeMarkdown(draft.title),
      request: escapeMarkdown(quote(draft.request, REMARK_CHARACTERS)),
    }),
    buttons: [[{ action: 'question.meant', value: id, label: t('button.meant_change'), style: 'primary' }]],
  };
}

/** All kinds of projects there are, to choose one. */
export function renderTypeChoice(t: Translate, pending: Pending): Message {
  return {
    text: t('question.type_all'),
    select: {
      action: 'question.type',
      placeholder: t('question.type'),
      options: Object.keys(PROJECT_TYPES).map((type) => ({
        value: `${pending.id}:${type}`,
        label: typeName(t, type),
      })),
    },
  };
}

/** A project type's name in the user's language. */
export function typeName(t: Translate, type: string): string {
  const key: string = `type.${type}`;
  return t.has(key) ? t(key) : type;
}

function typeButton(t: Translate, pending: Pending, type: string): Button {
  return { action: 'question.type', value: `${pending.id}:${type}`, label: typeName(t, type) };
}

/** The beginning of what somebody wrote, on one line. */
function quote(text: string, characters: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > characters ? `${line.slice(0, characters).toWellFormed()}…` : line;
}
