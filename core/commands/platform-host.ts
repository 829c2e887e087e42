import type { CommandOffer, PlatformHost } from '../chat/types.ts';
import { LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { createHome, createLinkDescriber } from './home.ts';
import { COMMANDS, findCommand } from './registry.ts';
import type { Command, CommandServices } from './types.ts';

/** What the smallest of the platforms' menus holds. */
const MOST_COMPLETIONS = 25;

/** The shortest of the platforms' limits for what is shown and for what is given. In UTF-16 units. */
const LONGEST_COMPLETION = 100;

export interface PlatformHostDependencies {
  services: CommandServices;
  translate: (language: Language) => Translate;
  /** Where previews are, as configured. */
  previewUrl: string;
  /** Whether apps can be looked at in a browser. */
  showsPictures: boolean;
}

/** What platforms are told of commands, made of the registry. */
export function createPlatformHost({
  services,
  translate,
  previewUrl,
  showsPictures,
}: PlatformHostDependencies): PlatformHost {
  const offerOf = ({ name, summary, usage }: Command): CommandOffer => ({
    name,
    texts: Object.fromEntries(
      // The keys of LANGUAGES are the languages.
      (Object.keys(LANGUAGES) as Language[]).map((language) => {
        const t = translate(language);
        return [language, { summary: t(summary), ...(usage ? { usage: t(usage) } : {}) }];
      }),
    ),
  });
  let offers: readonly CommandOffer[] | undefined;

  return {
    home: createHome({ services, translate }),
    describeLink: createLinkDescriber({ services, translate, previewUrl, showsPictures }),
    // Made when it is asked for: a start without platforms reads no locale for it.
    get commands() {
      offers ??= COMMANDS.filter(({ operatorOnly }) => !operatorOnly).map(offerOf);
      return offers;
    },
    async complete(name, typed, { place, user }) {
      const command = findCommand(name);
      const account = await services.accounts.find(place, user);
      if (!command?.complete || command.operatorOnly || !account) return [];
      const wanted = fold(typed);
      const found = await command.complete({ event: { place }, userId: account.user_id }, typed, services);
      return found
        .filter(({ value, label }) => value.length <= LONGEST_COMPLETION && fits(value, label, wanted))
        .toSorted((a, b) => Number(begins(b.label, wanted)) - Number(begins(a.label, wanted)))
        .slice(0, MOST_COMPLETIONS)
        .map(({ value, label }) => ({ value, label: shorten(label) }));
    },
  };
}

function fits(value: string, label: string, wanted: string): boolean {
  return fold(label).includes(wanted) || fold(value).startsWith(wanted);
}

function begins(label: string, wanted: string): boolean {
  return fold(label).startsWith(wanted);
}

/** What somebody types without its accents finds what has them. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function shorten(label: string): string {
  if (label.length <= LONGEST_COMPLETION) return label;
  return `${label.slice(0, LONGEST_COMPLETION - 1).toWellFormed()}…`;
}
