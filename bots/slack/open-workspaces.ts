import type { Config } from '#core/config/config.ts';
import type { Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { openSecrets } from '#core/secrets/open-secrets.ts';
import type { Store } from '#core/store/types.ts';
import { createInstaller } from './install.ts';
import { createInstallations } from './installations.ts';
import { INSTALL_PATH } from './paths.ts';
import { checkToken, type Self } from './start-up.ts';
import { createClient, oneWorkspace, type Workspaces } from './workspaces.ts';

interface OpenOptions {
  config: Config;
  slack: NonNullable<Config['slack']>;
  store: Store;
  log: Logger;
  translate: (language: Language) => Translate;
}

export interface OpenedWorkspaces {
  workspaces: Workspaces;
  /** Looks at the start whether everything is there. @throws OperatorError where the operator must do something. */
  check(): Promise<void>;
  /** The pages by which others install the app; absent where there is one workspace. */
  install?: ReturnType<typeof createInstaller>;
}

/** The one workspace of a token, or those that install the app. */
export async function openWorkspaces({
  config,
  slack,
  store,
  log,
  translate,
}: OpenOptions): Promise<OpenedWorkspaces> {
  const { botToken, oauth, apiUrl } = slack;
  if (!oauth) {
    let self: Self | undefined;
    const token = botToken ?? '';
    return {
      workspaces: oneWorkspace({ token, apiUrl, self: () => self, log }),
      async check() {
        self = await checkToken(createClient(token, apiUrl), log);
      },
    };
  }
  const secrets = await openSecrets(config);
  const installations = createInstallations({ store, secrets, apiUrl });
  const { publicUrl } = config;
  return {
    workspaces: installations,
    async check() {
      const count = await installations.count();
      log.info(
        { workspaces: count },
        `Slack: installed in ${count}; more install it at ${publicUrl}${INSTALL_PATH}`,
      );
    },
    install: createInstaller({
      ...oauth,
      stateSecret: secrets.derive('slack install state'),
      apiUrl,
      publicUrl,
      installations,
      log,
      translate,
    }),
  };
}
