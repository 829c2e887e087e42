import { describe, expect, it } from 'vitest';
import { createButtons } from '#bots/discord/buttons.ts';
import { renderMessage, type RenderOptions } from '#bots/discord/render.ts';
import { createShortIds } from '#core/chat/short-ids.ts';
import type { Message } from '#core/chat/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const PLACE = { platform: 'discord', workspace: '1', channel: '2', thread: '3' };
const ZIP = { kind: 'zip', key: 'p/1/zip', name: 'bread shop.zip' } as const;

const MESSAGES: Readonly<Record<string, { message: Message } & Partial<RenderOptions>>> = {
  question: {
    message: {
      text: 'What should the app do?',
      buttons: [
        [
          { label: 'Sell bread', action: 'question.answer', value: '1' },
          { label: 'You decide', action: 'question.decide', value: '' },
        ],
      ],
    },
  },
  quote: {
    message: {
      text: '**Bread shop**\n- kind: shop\n- mode: quick\n\n2 credits, free if it fails',
      buttons: [
        [
          { label: 'Build', action: 'quote.build', value: 'q', style: 'primary' },
          { label: 'Cancel', action: 'quote.cancel', value: 'q', style: 'danger' },
        ],
      ],
    },
  },
  card: {
    message: {
      text: '**Bread shop**',
      progress: 'writing src/App_1.tsx',
      buttons: [[{ label: 'Stop', action: 'run.stop', value: 'r', style: 'danger' }]],
    },
  },
  ready: {
    message: {
      text: '**Bread shop** is ready.\nMade by `gpt-5`.',
      links: [
        { kind: 'preview', url: 'http://token.localhost:8002/' },
        { kind: 'code', url: 'https://example.com/a_b/code' },
      ],
      buttons: [
        [
          { label: 'Open', url: 'https://token.example.com/' },
          { label: 'Undo', action: 'project.undo', value: 'p' },
        ],
      ],
    },
    files: [{ file: ZIP, name: 'bread_shop.zip', bytes: Buffer.from('zip') }],
  },
  picture: {
    message: { text: 'This is it.' },
    files: [{ file: { ...ZIP, kind: 'image' }, name: 'shot.png', bytes: Buffer.from('png') }],
  },
  too_large: {
    message: { text: 'Ready.' },
    files: [{ file: ZIP, note: 'bread shop.zip is too large. It is here: https://example.com/z' }],
    hint: 'To change something, mention <@1> in your message.',
  },
  languages: {
    message: {
      text: 'Which?',
      select: {
        action: 'language.set',
        placeholder: 'Language',
        options: [
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'Français' },
        ],
      },
    },
  },
  written_by_people: {
    message: {
      text: '# no heading\n\\- no list\n1. one\n> quote <@1> @everyone _a_ ~~b~~ ||c|| https://a.b/c_d_e',
    },
  },
  code: { message: { text: 'So:\n```ts\nconst a = `b`;\n// ```\n```\nthen [here](https://a.b/c).' } },
};

describe('Discord shows', () => {
  it.each(Object.entries(MESSAGES))('%s', async (name, { message, ...options }) => {
    const buttons = createButtons(createShortIds(await tempStore()));
    const rendered = await renderMessage(message, { place: PLACE, buttons, ...options });
    await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });
});
