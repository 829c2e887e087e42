import type { Announcer } from './announce/types.ts';
import type { Outbox } from './chat/outbox.ts';
import type { Message } from './chat/types.ts';
import type { Logger } from './log.ts';
import type { Previews } from './preview/previews.ts';
import type { Projects } from './projects/projects.ts';

/** What one process does and another one shows at once. All of it is found without, only later. */
export function connectProcesses({
  announcer,
  log,
  outbox,
  previews,
  projects,
}: {
  announcer: Announcer;
  log: Logger;
  outbox: Outbox;
  previews: Pick<Previews, 'notify'>;
  projects: Projects;
}): void {
  projects.onShown(({ preview_token: token, current_version: version = 0 }) => {
    previews.notify(token, version);
    announcer.tell('shown', { token, version });
  });
  // News are as this same program told them.
  announcer.hear('shown', (news) => {
    const { token, version } = news as { token: string; version: number };
    previews.notify(token, version);
  });
  announcer.hear('outbox', (news) => {
    outbox
      .wake(news as string)
      .catch((error: unknown) => log.warn({ err: error }, 'a post waits until it is found again'));
  });
  announcer.hear('outbox_news', (news) => {
    const { key, message } = news as { key: string; message: Message };
    outbox.hearNews(key, message);
  });
}
