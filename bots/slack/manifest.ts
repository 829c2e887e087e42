import type { webApi } from '@slack/bolt';
import { COMMAND, SHORTCUT } from './parse.ts';
import { EVENTS_PATH, REDIRECT_PATH } from './paths.ts';
import { SCOPES } from './scopes.ts';

export type Manifest = Parameters<webApi.WebClient['apps']['manifest']['create']>[0]['manifest'];

export interface ManifestOptions {
  /** Where the app is reached. */
  publicUrl: string;
  /** Below which previews are. */
  previewDomain: string;
  /** Names of the commands, in the order of the help. */
  commands: readonly string[];
}

const EVENTS = [
  'agent_session_stopped',
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'link_shared',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
];

const HINT_CHARACTERS = 1_000;

/** The app as Slack is to make it: https://docs.slack.dev/reference/app-manifest */
export function createManifest({ publicUrl, previewDomain, commands }: ManifestOptions): Manifest {
  const url = `${publicUrl}${EVENTS_PATH}`;
  return {
    display_information: {
      name: 'Vectort',
      description: 'Turns a sentence into a running app.',
      background_color: '#1f2a44',
    },
    features: {
      agent_view: { agent_description: 'Describe an app, and Vectort builds it.' },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Vectort', always_online: true },
      shortcuts: [
        {
          name: 'Build this',
          type: 'message',
          callback_id: SHORTCUT,
          description: 'Builds what this message describes',
        },
      ],
      slash_commands: [
        {
          command: COMMAND,
          url,
          description: 'Builds apps, changes them, and shows what is yours',
          usage_hint: `[${commands.join(' | ')}]`.slice(0, HINT_CHARACTERS),
          should_escape: false,
        },
      ],
      unfurl_domains: [previewDomain],
    },
    oauth_config: {
      redirect_urls: [`${publicUrl}${REDIRECT_PATH}`],
      // The keys of SCOPES are scopes of bots; the type lists them one by one.
      scopes: { bot: Object.keys(SCOPES) as never[] },
    },
    settings: {
      event_subscriptions: {
        request_url: url,
        // As with the scopes.
        bot_events: EVENTS as never[],
      },
      interactivity: { is_enabled: true, request_url: url },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}
