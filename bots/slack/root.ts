import type { RenderedPart } from './render.ts';
import { LIMITS, shorten } from './limits.ts';
import { escapeText } from './rich-text.ts';
import type { CommandThread } from './threads.ts';

/** What a thread begins with that was asked for by a command: who asked, and for what, for those who did not see it. */
export function rootBlocks({ user, text }: CommandThread): RenderedPart {
  const words = shorten(text.replaceAll(/\s+/g, ' '), ROOT_CHARACTERS) || 'Vectort';
  return {
    text: shorten(`<@${user}> ${escapeText(words)}`, LIMITS.fallbackCharacters),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: user },
              { type: 'text', text: ` ${words}` },
            ],
          },
        ],
      },
    ],
  };
}

/** The whole request stands in the answers; this is the line by which the thread is known. */
const ROOT_CHARACTERS = 300;
