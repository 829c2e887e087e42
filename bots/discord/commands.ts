import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
  Routes,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { isDeepStrictEqual } from 'node:util';
import type { CommandOffer } from '#core/chat/types.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import { LIMITS, shorten } from './limits.ts';

/** What the options of our commands are called. */
export const OPTIONS = { text: 'text', file: 'file' } as const;

/** Commands that take what people wrote elsewhere. */
const WITH_FILE: ReadonlySet<string> = new Set(['build', 'change']);
/** Servers, the bot's direct messages, and those of others; installed in a server or by somebody for themselves. */
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };
const NAME = /^[-_a-z0-9]{1,32}$/;

type Command = RESTPutAPIApplicationCommandsJSONBody[number];

/** Registers the commands where they are not what they shall be: Discord bears few changes a day. */
export async function registerCommands(
  rest: REST,
  { applicationId, wanted }: { applicationId: string; wanted: readonly Command[] },
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const there = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as readonly Command[];
  if (isDeepStrictEqual(comparable(there), comparable(wanted))) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** The commands as people see them, in every language that Discord and we have. */
export function renderCommands(
  offers: readonly CommandOffer[],
  translate: (language: Language) => Translate,
): Command[] {
  const words = (key: 'discord.build_this' | 'discord.option_file'): Record<string, string> =>
    // The keys of LANGUAGES are the languages.
    Object.fromEntries(
      (Object.keys(LANGUAGES) as Language[]).map((language) => [language, translate(language)(key)]),
    );
  const slash = offers
    .filter(({ name }) => NAME.test(name))
    .map(({ name, texts }): Command => {
      const summaries = mapValues(texts, ({ summary }) => describe(summary, name));
      const usages = mapValues(texts, ({ usage }) => (usage === undefined ? '' : describe(usage, name)));
      const takesText = Object.values(usages).some((usage) => usage !== '');
      const takesFile = WITH_FILE.has(name);
      const files = words('discord.option_file');
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        description: summaries[DEFAULT_LANGUAGE] ?? name,
        description_localizations: localised(summaries),
        options: [
          ...(takesText
            ? [
                {
                  type: ApplicationCommandOptionType.String as const,
                  name: OPTIONS.text,
                  description: usages[DEFAULT_LANGUAGE] || name,
                  description_localizations: localised(usages),
                  // What is asked for is written freely.
                  autocomplete: !takesFile,
                },
              ]
            : []),
          ...(takesFile
            ? [
                {
                  type: ApplicationCommandOptionType.Attachment as const,
                  name: OPTIONS.file,
                  description: files[DEFAULT_LANGUAGE] ?? OPTIONS.file,
                  description_localizations: localised(files),
                },
              ]
            : []),
        ],
        ...EVERYWHERE,
      };
    });
  const names = words('discord.build_this');
  return [
    ...slash,
    {
      type: ApplicationCommandType.Message,
      name: names[DEFAULT_LANGUAGE] ?? 'Build this',
      name_localizations: localised(names),
      ...EVERYWHERE,
    },
  ];
}

function describe(text: string, otherwise: string): string {
  return shorten(text === '' ? otherwise : text, LIMITS.commandDescriptionCharacters);
}

/** By Discord's names of languages; those that it does not have are left out. */
function localised(texts: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const locale of Object.values(Locale)) {
    const text = texts[locale] ?? texts[locale.split('-')[0] ?? ''];
    if (text) found[locale] = text;
  }
  return found;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

const COMPARED: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
  'autocomplete',
  'required',
]);

/** Only what we say, in an order of its own: Discord adds ids, versions and defaults. */
function comparable(commands: readonly Command[]): unknown {
  return commands
    .map((command) => strip(command))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Of a text's languages all are kept: one of them is called as what Discord adds, `id`. */
function strip(value: unknown, areLanguages = false): unknown {
  if (Array.isArray(value)) return value.map((each) => strip(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, each]) => (areLanguages || COMPARED.has(key)) && !isNothing(each))
    .map(([key, each]): [string, unknown] => [key, strip(each, key.endsWith('_localizations'))])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
