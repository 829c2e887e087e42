/** Everything of Slack is below this path. */
export const MOUNT_PATH = '/slack';
export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
