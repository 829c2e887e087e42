import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Installation as SlackInstallation } from '@slack/bolt';
import { matchLanguage, type Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Installations } from './installations.ts';
import { INSTALL_PATH, REDIRECT_PATH } from './paths.ts';
import { missingScopes, SCOPES } from './scopes.ts';

export interface InstallOptions {
  clientId: string;
  clientSecret: string;
  /** Signs what comes back with the browser. */
  stateSecret: string;
  apiUrl: string;
  publicUrl: string;
  installations: Installations;
  log: Logger;
  translate: (language: Language) => Translate;
}

/** The two addresses by which workspaces install the app. */
export function createInstaller(options: InstallOptions): {
  handle(request: IncomingMessage, response: ServerResponse): void;
} {
  const { clientId, clientSecret, stateSecret, apiUrl, publicUrl, installations, log, translate } = options;

  const receiver = new HTTPReceiver({
    // It takes no events here.
    endpoints: [],
    signingSecret: stateSecret,
    clientId,
    clientSecret,
    stateSecret,
    scopes: Object.keys(SCOPES),
    redirectUri: `${publicUrl}${REDIRECT_PATH}`,
    logger: boltLogger(log),
    installationStore: {
      storeInstallation: save,
      async fetchInstallation() {
        throw new Error('Bolt has no use for installations here');
      },
    },
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      directInstall: true,
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      clientOptions: { slackApiUrl: `${apiUrl}/`, retryConfig: { retries: 0 } },
      callbackOptions: {
        success: ({ team, enterprise }, _, request, response) => {
          const name = team?.name ?? enterprise?.name ?? '';
          answer(request, response, { status: 200, text: (t) => t('slack.installed', { name }) });
        },
        failure: (error, _, request, response) => {
          log.warn({ err: error }, 'Slack: an installation did not succeed');
          answer(request, response, {
            status: 400,
            text: (t) => t('slack.not_installed', { url: INSTALL_PATH }),
          });
        },
      },
    },
  });

  async function save(given: SlackInstallation): Promise<void> {
    const { bot, team, enterprise, user, isEnterpriseInstall } = given;
    const owner = isEnterpriseInstall ? enterprise : team;
    if (!bot || !owner) throw new Error('Slack gave no bot');
    await installations.save({
      id: owner.id,
      name: owner.name ?? owner.id,
      botUserId: bot.userId,
      token: bot.token,
      scopes: bot.scopes,
      installedBy: user.id,
    });
    log.info({ workspace: owner.id }, `Slack: installed in ${owner.name ?? owner.id}`);
    const missing = missingScopes(bot.scopes);
    if (missing.length > 0) log.warn({ workspace: owner.id, missing }, 'Slack: scopes were not granted');
  }

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { status, text }: { status: number; text: (t: Translate) => string },
  ): void {
    const t = translate(matchLanguage(request.headers['accept-language']?.split(/[,;]/)[0]));
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
      .end(text(t));
  }

  return {
    handle(request, response) {
      try {
        receiver.requestListener(request, response);
      } catch {
        // It knows nothing else than the two addresses.
        response.writeHead(404).end();
      }
    },
  };
}
