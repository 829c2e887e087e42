import type { Button, Form, FormEvent, Message, Place, Select } from '../chat/types.ts';
import type { Defaults } from '../accounts/records.ts';
import type { ChatContext } from '../conversation/context.ts';
import type { DefaultsChange } from '../conversation/defaults.ts';
import { typeName } from '../conversation/quote.ts';
import { UserError } from '../errors.ts';
import { isProjectType } from '../generation/project-types/guess-project-type.ts';
import { PROJECT_TYPES } from '../generation/project-types/project-types.ts';
import type { Mode } from '../generation/types.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Command, CommandServices } from './types.ts';

/** Whose defaults are meant: those of whoever speaks, or of the channel. */
type Scope = 'me' | 'here';

/** No preference. */
const ANY = 'any';

const MODES: readonly Mode[] = ['quick', 'advanced'];

/** The word for the channel's, as it is typed. */
const HERE = /^(?:channel|here|canal|ici|salon)$/i;

export const settings: Command = {
  name: 'settings',
  summary: 'command.settings',
  usage: 'usage.settings',
  async run(context, argument, { defaults }) {
    const word = argument.trim();
    const scope: Scope = HERE.test(word) ? 'here' : 'me';
    if (word !== '' && scope === 'me')
      throw new UserError('unknown settings', {
        code: 'unknown_settings',
        parameters: { word: word.slice(0, 40) },
      });
    const [mine, common] = await Promise.all([
      defaults.ofPerson(context.userId),
      defaults.ofChannel(context.event.place),
    ]);
    await context.reply(renderSettings(context.t, { scope, mine, common }), { audience: 'asker' });
  },
};

function renderSettings(
  t: Translate,
  { scope, mine, common }: { scope: Scope; mine: Defaults; common: Defaults },
): Message {
  const isCommon = common.mode !== undefined || common.type !== undefined;
  const lines =
    scope === 'here'
      ? [`**${t('settings.here')}**`, ...describeDefaults(t, common)]
      : [
          `**${t('settings.mine')}**`,
          ...describeDefaults(t, mine),
          `- ${t('settings.language', { language: LANGUAGES[t.language] })}`,
          ...(isCommon ? ['', `**${t('settings.here')}**`, ...describeDefaults(t, common)] : []),
        ];
  const modes = modeChoices(t).map(({ value, label }): Button => ({
    action: 'settings.mode',
    value: `${scope}:${value}`,
    label,
  }));
  const other: Button = { action: 'settings.open', value: 'here', label: t('settings.for_channel') };
  const type: Select = {
    action: 'settings.type',
    placeholder: t('settings.type_label'),
    options: typeChoices(t).map(({ value, label }) => ({ value: `${scope}:${value}`, label })),
  };
  return { text: lines.join('\n'), buttons: [modes, ...(scope === 'me' ? [[other]] : [])], select: type };
}

/** Two lines: what is meant where a request says nothing of it. */
export function describeDefaults(t: Translate, { mode, type }: Defaults): string[] {
  return [
    `- ${t('settings.mode', { mode: t(`settings.mode_${mode ?? 'any'}`) })}`,
    `- ${t('settings.type', { type: type === undefined ? t('settings.type_any') : typeName(t, type) })}`,
  ];
}

interface Choice {
  value: string;
  label: string;
}

function modeChoices(t: Translate): Choice[] {
  return [
    ...MODES.map((mode) => ({ value: mode, label: t(`settings.mode_${mode}`) })),
    { value: ANY, label: t('settings.mode_any') },
  ];
}

function typeChoices(t: Translate): Choice[] {
  const types = Object.keys(PROJECT_TYPES).map((type) => ({ value: type, label: typeName(t, type) }));
  return [{ value: ANY, label: t('settings.type_any') }, ...types];
}

/** What a page of one's own opens: the defaults of its person, or of a channel that is chosen there. */
export function settingsForm(t: Translate, scope: 'me' | 'channel', now: Defaults = {}): Form {
  const choices: Form['fields'] = [
    { name: 'mode', label: t('settings.mode_label'), options: modeChoices(t), value: now.mode ?? ANY },
    { name: 'type', label: t('settings.type_label'), options: typeChoices(t), value: now.type ?? ANY },
  ];
  return {
    id: `settings.${scope}`,
    title: t(scope === 'me' ? 'settings.mine' : 'settings.of_channel'),
    submit: t('settings.save'),
    fields:
      scope === 'me'
        ? choices
        : [{ name: 'channel', label: t('settings.channel_label'), isChannel: true }, ...choices],
  };
}

/** A button or a select of the settings was used. */
export async function pressSettings(
  context: ChatContext,
  { action, value }: { action: string; value: string },
  services: CommandServices,
): Promise<void> {
  if (action === 'settings.open') return await settings.run(context, value === 'me' ? '' : 'here', services);
  const [scope = '', choice = ''] = value.split(':');
  const change = action === 'settings.mode' ? { mode: readMode(choice) } : { type: readType(choice) };
  await save(context, { place: scope === 'here' ? context.event.place : undefined, change }, services);
}

/** What a form of the settings says. */
export async function fillSettings(
  context: ChatContext,
  { form, values }: Pick<FormEvent, 'form' | 'values'>,
  services: CommandServices,
): Promise<void> {
  const { channel = '', mode = ANY, type = ANY } = values;
  if (form === 'settings.channel' && channel === '') throw unknownChoice(channel);
  const place = form === 'settings.channel' ? { ...context.event.place, channel, thread: null } : undefined;
  await save(context, { place, change: { mode: readMode(mode), type: readType(type) } }, services);
}

/** Of a place, everybody there is told; of a channel that was chosen elsewhere, whoever chose it. */
async function save(
  context: ChatContext,
  { place, change }: { place: Place | undefined; change: DefaultsChange },
  { defaults }: CommandServices,
): Promise<void> {
  const { t, userId, event } = context;
  await (place ? defaults.setChannel(place, userId, change) : defaults.setPerson(userId, change));
  const now = place ? await defaults.ofChannel(place) : await defaults.ofPerson(userId);
  const title = place
    ? place === event.place
      ? t('settings.here')
      : t('settings.of_channel')
    : t('settings.mine');
  await context.reply([`**${title}**`, ...describeDefaults(t, now)].join('\n'), {
    audience: place === event.place ? 'thread' : 'asker',
  });
}

/** Null is no preference. */
function readMode(choice: string): Mode | null {
  if (choice === ANY) return null;
  const mode = MODES.find((one) => one === choice);
  if (!mode) throw unknownChoice(choice);
  return mode;
}

function readType(choice: string): string | null {
  if (choice === ANY) return null;
  if (!isProjectType(choice)) throw unknownChoice(choice);
  return choice;
}

function unknownChoice(choice: string): UserError {
  return new UserError('no such choice', {
    code: 'choice_unknown',
    parameters: { choice: choice.slice(0, 40) },
  });
}
