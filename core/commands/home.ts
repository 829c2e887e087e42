import { escapeMarkdown } from '../chat/markdown.ts';
import type { Message, MessageFile, PlatformHost } from '../chat/types.ts';
import { typeName } from '../conversation/quote.ts';
import { slugOf } from '../exports/zip/safe-names.ts';
import { LANGUAGES, matchLanguage, type Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { createAddressReader } from '../preview/preview-links.ts';
import type { ProjectRecord } from '../projects/records.ts';
import { describeDefaults, settingsForm } from './settings.ts';
import type { CommandServices } from './types.ts';

/** The newest; `/projects` has them all. */
const SHOWN_PROJECTS = 10;

interface HomeDependencies {
  services: Pick<CommandServices, 'accounts' | 'credits' | 'defaults' | 'projects' | 'links'>;
  translate: (language: Language) => Translate;
}

/** A person's own page, for platforms that have one. Looking at it makes nobody a user. */
export function createHome({ services, translate }: HomeDependencies): NonNullable<PlatformHost['home']> {
  const { accounts, credits, defaults, projects, links } = services;

  function describe(
    t: Translate,
    { title, type, preview_token: token, current_version: version }: ProjectRecord,
  ): string {
    const name = escapeMarkdown(title);
    const shown = version === undefined ? `**${name}**` : `[${name}](${links.preview(token)})`;
    return `- ${shown} · ${typeName(t, type)} · ${t('projects.version', { version: version ?? 0 })}`;
  }

  return async ({ place, user }) => {
    const account = await accounts.find(place, user);
    const t = translate(account?.language ?? matchLanguage(user.locale));
    if (!account) return { text: t('home.welcome') };
    const [balance, usual, { items, total }] = await Promise.all([
      credits.balance(account.user_id),
      defaults.ofPerson(account.user_id),
      projects.list(account.user_id, { page: 1, pageSize: SHOWN_PROJECTS }),
    ]);
    const { free, monthly, topup } = balance;
    const listed =
      total === 0
        ? [t('projects.none')]
        : [`**${t('projects.title', { count: total })}**`, ...items.map((project) => describe(t, project))];
    return {
      text: [
        t('home.welcome'),
        '',
        `**${t('balance.total', { count: balance.total })}**`,
        t('balance.parts', { free, monthly, topup }),
        '',
        ...listed,
        '',
        `**${t('settings.mine')}**`,
        ...describeDefaults(t, usual),
      ].join('\n'),
      buttons: [
        [
          {
            label: t('settings.change'),
            action: 'settings.open',
            value: 'me',
            form: settingsForm(t, 'me', usual),
          },
          {
            label: t('settings.of_channel'),
            action: 'settings.open',
            value: 'here',
            form: settingsForm(t, 'channel'),
          },
        ],
      ],
      select: {
        action: 'language.set',
        placeholder: t('language.choose'),
        options: Object.entries(LANGUAGES).map(([tag, name]) => ({ value: tag, label: name })),
      },
    };
  };
}

/** Of an app that is shown by its address: what it is, and where its files are. Who has the address may see both. */
export function createLinkDescriber({
  services: { projects, links },
  translate,
  previewUrl,
  showsPictures,
}: HomeDependencies & { previewUrl: string; showsPictures: boolean }): NonNullable<
  PlatformHost['describeLink']
> {
  const read = createAddressReader(previewUrl);
  return async (address, language) => {
    const url = URL.parse(address);
    const found = url && read(url.host, `${url.pathname}${url.search}`);
    const project = found && (await projects.findByToken(found.token));
    const version = found?.version ?? project?.current_version;
    if (!project || version === undefined) return undefined;
    const t = translate(matchLanguage(language));
    const { title, type, preview_token: token } = project;
    const message: Message = {
      text: `**${escapeMarkdown(title)}**\n${typeName(t, type)} · ${t('projects.version', { version })}`,
      buttons: [
        [
          { label: t('home.open'), url: links.preview(token, found.version), style: 'primary' },
          { label: t('home.code'), url: links.code(token, version) },
        ],
      ],
      ...(showsPictures ? { files: [pictureOf(project, version, links)] } : {}),
    };
    return message;
  };
}

function pictureOf(
  { title, preview_token: token }: ProjectRecord,
  version: number,
  links: Pick<CommandServices['links'], 'preview'>,
): MessageFile {
  return { kind: 'image', key: links.preview(token, version), name: `${slugOf(title)}-v${version}.png` };
}
