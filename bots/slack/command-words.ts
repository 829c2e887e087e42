import type { Place } from '#core/chat/types.ts';
import { COMMAND } from './parse.ts';

/** As the manifest calls it. */
const MENTION = '@Vectort';

/** What is repeated of what people wrote, as far as it is repeated, and code: there, a slash is what it is. */
const REPEATED = String.raw`“[^”]{0,500}”|«[^»]{0,500}»|\`\`\`[^]*?(?:\`\`\`|$)`;

/** Says commands as they are typed at a place. */
export type SayCommands = (text: string, place: Pick<Place, 'thread'>) => string;

/**
 * An app has one command of its own, and `/build` would be somebody else's. In threads, Slack takes no commands at all:
 * there, they are said to the bot. `names` is asked for when it is needed first, since what is offered is read for it.
 */
export function createCommandWords(names: () => readonly string[]): SayCommands {
  let pattern: RegExp | undefined;
  return (text, { thread }) => {
    if (!text.includes('/')) return text;
    pattern ??= new RegExp(`${REPEATED}|(?<=^|[\\s(\`])/(?<name>${names().join('|')})(?![\\w/-])`, 'g');
    return text.replaceAll(pattern, (found, name?: string) =>
      name === undefined ? found : thread === null ? `${COMMAND} ${name}` : `${MENTION} /${name}`,
    );
  };
}
