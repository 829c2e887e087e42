import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatFiles } from '#core/chat/files.ts';
import { escapeMarkdown } from '#core/chat/markdown.ts';
import type { ChatEvent, Message, Platform, Target } from '#core/chat/types.ts';
import { isRetryable, retryAfterOf } from '#core/retry.ts';

/** Somebody says something to the bot, or uses one of its commands or buttons, in the service's own way. */
export interface Person {
  say(text: string): Promise<void>;
  command(name: string, argument: string): Promise<void>;
  /** Presses the button of that label under the newest message that has buttons. */
  press(label: string): Promise<void>;
  /** Says something in the thread that is not for the bot. Absent where everything is, or nothing else is heard. */
  sayAside?(text: string): Promise<void>;
  /** Changes what they said last. Absent where nothing can be changed, or nobody tells. */
  rewrite?(text: string): Promise<void>;
  /** Deletes what they said last. Absent where nothing can be deleted, or nobody tells. */
  withdraw?(): Promise<void>;
  /** Says something to the bot with a file. Absent where there are no files. */
  attach?(text: string, file: { name: string; mediaType: string; content: string }): Promise<void>;
  /** Presses a button that opens a form, fills its fields by their labels and sends it. Absent where there are none. */
  fill?(label: string, values: Readonly<Record<string, string>>): Promise<void>;
}

/** How the service fails the next post: it refuses for now, breaks down, or breaks the connection. */
export type PostFailure = 'rate limit' | 'server error' | 'broken before' | 'broken after';

/** A chat service at the network (or what stands for one), one fresh for each test; it outlives the platform's clients. */
export interface PlatformHarness {
  /** A client of it, as a program that starts makes one; once more after the one before was stopped. */
  createPlatform(options: { files: ChatFiles }): Promise<Platform>;
  /** A thread in which `person` talks with the bot. */
  target: Target;
  person: Person;
  /** The texts that people see now in that thread, oldest first, as they would read them. */
  shown(): Promise<string[]>;
  /** Files that people got, by name. */
  files(): Promise<ReadonlyMap<string, string>>;
  /** The service delivers its last event once more. Absent where nothing is ever delivered twice. */
  redeliver?(): Promise<void>;
  /** The bot's own message comes back to it. Absent where a bot does not hear itself. */
  echo?(text: string): Promise<void>;
  /** Another bot says something. Absent where there are no others. */
  sayAsBot?(text: string): Promise<void>;
  /** Somebody sends something that Vectort does not read. Absent where there is nothing such. */
  sendUnreadable?(): Promise<void>;
  /** The texts that only the asker of `target` sees. Absent where nobody else is there. */
  shownToAsker?(): Promise<string[]>;
  /** Somebody who is not the service delivers an event; resolves once that was refused. Absent where nothing is received. */
  forge?(): Promise<void>;
  /** The service fails the next post. Absent where there is no service between. */
  failNextPost?(how: PostFailure): Promise<void>;
  /** Clears everything away; clients are stopped already. */
  dispose(): Promise<void>;
}

const FILES: ChatFiles = {
  open: async ({ key }) => {
    const { Readable } = await import('node:stream');
    const bytes = Number(/^bytes:(\d+)$/.exec(key)?.[1] ?? 0);
    return Readable.from(bytes > 0 ? zeros(bytes) : [Buffer.from(`bytes of ${key}`)]);
  },
};

const BUTTONS = [
  [
    { label: 'Build', action: 'quote.build', value: 'q1', style: 'primary' },
    { label: 'Cancel', action: 'quote.cancel', value: 'q1' },
  ],
] as const;

const CHUNK = Buffer.alloc(1024 * 1024);

function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
}

/** What the core relies on, whatever the platform. */
export function describePlatform(name: string, openHarness: () => Promise<PlatformHarness>): void {
  describe(`the platform ${name}`, () => {
    let harness: PlatformHarness;
    let platform: Platform;
    let events: ChatEvent[];

    async function start(): Promise<void> {
      platform = await harness.createPlatform({ files: FILES });
      await platform.start(async (event) => void events.push(event));
    }

    async function restart(): Promise<void> {
      await platform.stop();
      await start();
    }

    const post = async (key: string, message: Message): Promise<string> =>
      (await platform.post(harness.target, message, key)).messageId;

    /** The events that came once what was just done has had time to come, with one that surely does at the end. */
    async function eventsBefore(last: string): Promise<ChatEvent[]> {
      await harness.person.say(last);
      await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ type: 'message', text: last }));
      return events.slice(0, -1);
    }

    beforeEach(async () => {
      events = [];
      harness = await openHarness();
      await start();
    });

    afterEach(async () => {
      await platform.stop();
      await harness.dispose();
    });

    describe('hears', () => {
      it('what somebody says to the bot, as it was said', async () => {
        const text = 'a shop for <b>bread</b> & “cake” *today*';
        await harness.person.say(text);
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({
          type: 'message',
          text,
          addressed: true,
          place: { platform: platform.name, channel: harness.target.place.channel },
          user: { id: harness.target.userId },
        });
        expect(events[0]?.id).toBeTruthy();
      });

      it('commands, known or not', async () => {
        await harness.person.command('build', 'a shop for bread');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({ type: 'command', name: 'build', argument: 'a shop for bread' });
      });

      it('the same words twice as two events, even over a restart', async () => {
        await harness.person.say('thanks');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        await restart();
        await harness.person.say('thanks');
        await vi.waitFor(() => expect(events).toHaveLength(2));
        expect(events[0]?.id).not.toBe(events[1]?.id);
      });

      it('an event that is delivered again under the id it had', async ({ skip }) => {
        if (!harness.redeliver) return skip('nothing is delivered twice here');
        await harness.person.say('hello');
        await harness.redeliver();
        const before = await eventsBefore('last');
        expect(new Set(before.map(({ id }) => id)).size).toBe(1);
      });

      it('not its own messages', async ({ skip }) => {
        if (!harness.echo) return skip('a bot does not hear itself here');
        await post('m', { text: 'hello' });
        await harness.echo('hello');
        expect(await eventsBefore('last')).toEqual([]);
      });

      it('not other bots', async ({ skip }) => {
        if (!harness.sayAsBot) return skip('there are no other bots here');
        await harness.sayAsBot('hello');
        expect(await eventsBefore('last')).toEqual([]);
      });

      it('of what it does not read at most that it came', async ({ skip }) => {
        if (!harness.sendUnreadable) return skip('everything can be read here');
        await harness.sendUnreadable();
        const before = await eventsBefore('last');
        expect(before.filter(({ type }) => type !== 'unsupported')).toEqual([]);
      });

      it('what is said beside it, as not said to it', async ({ skip }) => {
        if (!harness.person.sayAside) return skip('nothing is said beside it here');
        await post('m', { text: 'hello' });
        await harness.person.say('first');
        await harness.person.sayAside('what do you think?');
        await vi.waitFor(() => expect(events).toHaveLength(2));
        expect(events[1]).toMatchObject({
          type: 'message',
          text: 'what do you think?',
          addressed: false,
          place: events[0]?.place,
        });
      });

      it('that something said to it was changed, and to what', async ({ skip }) => {
        if (!harness.person.rewrite) return skip('nothing said can be changed here');
        await harness.person.say('a shop for bread');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        await harness.person.rewrite('a shop for soap');
        await vi.waitFor(() => expect(events).toHaveLength(2));
        const [said, changed] = events;
        expect(changed).toMatchObject({
          type: 'edited',
          of: said?.id,
          text: 'a shop for soap',
          place: said?.place,
          user: { id: harness.target.userId },
        });
        expect(changed?.id).not.toBe(said?.id);
      });

      it('that something said to it was deleted', async ({ skip }) => {
        if (!harness.person.withdraw) return skip('of deletions nobody tells here');
        await harness.person.say('a shop for bread');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        await harness.person.withdraw();
        await vi.waitFor(() => expect(events).toHaveLength(2));
        const [said, gone] = events;
        expect(gone).toMatchObject({ type: 'deleted', of: said?.id, place: said?.place });
        expect(['', harness.target.userId]).toContain(gone?.user.id);
      });

      it('files with what is said, and reads as much of them as it is asked to', async ({ skip }) => {
        if (!harness.person.attach) return skip('there are no files here');
        const content = 'candle;4,50\n'.repeat(100);
        await harness.person.attach('use these', { name: 'prices.csv', mediaType: 'text/csv', content });
        await vi.waitFor(() => expect(events).toHaveLength(1));
        const [file] = events[0]?.attachments ?? [];
        if (!file) throw new Error('no attachment');
        expect(file).toMatchObject({ name: 'prices.csv' });
        expect(events[0]).toMatchObject({ text: 'use these' });
        const whole = await platform.fetchAttachment?.(file, 200_000);
        expect(new TextDecoder().decode(whole)).toBe(content);
        const part = await platform.fetchAttachment?.(file, 50).catch(() => new Uint8Array());
        expect(part?.length).toBeLessThanOrEqual(50);
      });

      it('nothing from somebody who is not the service', async ({ skip }) => {
        if (!harness.forge) return skip('nothing is delivered to it here');
        await harness.forge();
        expect(await eventsBefore('last')).toEqual([]);
      });

      it('nothing any more once it is stopped', async () => {
        await platform.stop();
        await harness.person.say('too late').catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(events).toEqual([]);
      });
    });

    describe('says', () => {
      it('messages in the order in which it is given them, each with an id of its own', async () => {
        const ids = [await post('1', { text: 'First.' }), await post('2', { text: 'Second.' })];
        expect(new Set(ids).size).toBe(2);
        const shown = (await harness.shown()).join('\n');
        expect(shown.indexOf('First.')).toBeGreaterThanOrEqual(0);
        expect(shown.indexOf('Second.')).toBeGreaterThan(shown.indexOf('First.'));
      });

      it('a long text whole and in order', async () => {
        const words = Array.from({ length: 2_000 }, (_, n) => `word${n}`);
        const lines = Array.from({ length: 200 }, (_, n) => words.slice(n * 10, n * 10 + 10).join(' '));
        const text = [...lines.slice(0, 100), '```ts', ...lines.slice(100), '```'].join('\n');
        await post('m', { text });
        const shown = (await harness.shown()).join('\n').match(/word\d+/g);
        expect(shown).toEqual(words);
      });

      it('what people wrote as text, whatever it looks like', async () => {
        await post('m', { text: 'From <b>Ada</b> &amp; @everyone <!channel> \u001B[2Jend' });
        const shown = (await harness.shown()).join('\n');
        expect(shown).toContain('<b>Ada</b> &amp;');
        expect(shown).not.toContain('\u001B[2J');
        expect(shown).toContain('end');
      });

      it('where the app is, in a way that it can be opened', async () => {
        const url = 'http://token.localhost:8002/';
        await post('m', { text: 'Ready.', links: [{ kind: 'preview', url }] });
        expect((await harness.shown()).join('\n')).toContain(url);
      });

      it('files, or where they are', async () => {
        await post('m', { text: 'Ready.', files: [{ kind: 'zip', key: 'p1/1/zip', name: 'shop.zip' }] });
        expect((await harness.files()).get('shop.zip')).toBe('bytes of p1/1/zip');
      });

      it('titles as people wrote them, wherever they stand', async () => {
        const title = 'a*b `c` [d](https://e.f) **g** _h_ ~i~';
        await post('m', { text: `**${escapeMarkdown(title)}** is ready.` });
        expect((await harness.shown()).join('\n')).toContain(title);
      });

      it('to the asker alone what is for the asker alone', async ({ skip }) => {
        if (!harness.shownToAsker) return skip('nobody else is there');
        const target: Target = { ...harness.target, audience: 'asker' };
        await platform.post(target, { text: 'You have 10 credits.' }, 'private');
        expect((await harness.shownToAsker()).join('\n')).toContain('You have 10 credits.');
        expect((await harness.shown()).join('\n')).not.toContain('You have 10 credits.');
      });

      it('where a file is that is too large for it', async ({ skip }) => {
        const { fileBytes } = platform.capabilities;
        if (fileBytes === Number.MAX_SAFE_INTEGER) return skip('nothing is too large here');
        const link = 'https://token-v1.example.org/__vectort/code/zip';
        const file = { kind: 'zip', key: `bytes:${fileBytes + 1}`, name: 'shop.zip', link } as const;
        await post('m', { text: 'Ready.', files: [file] });
        const shown = (await harness.shown()).join('\n');
        expect(shown).toContain('Ready.');
        expect(shown).toContain(link);
      });

      it.for<PostFailure>(['rate limit', 'server error', 'broken before', 'broken after'])(
        'what the service did not take at first (%s), when it is tried again',
        async (how, { skip }) => {
          if (!harness.failNextPost) return skip('there is no service between');
          await harness.failNextPost(how);
          const failure = await post('m', { text: 'Only once.' }).then(
            () => undefined,
            (error: unknown) => error,
          );
          // It may have mended that by itself; otherwise it says that a further try may help.
          if (failure !== undefined) {
            expect(isRetryable(failure)).toBe(true);
            if (how === 'rate limit') expect(retryAfterOf(failure)).toBeGreaterThan(0);
            const found = await platform.findPost?.(harness.target, 'm');
            if (!found) await post('m', { text: 'Only once.' });
          }
          const times = (await harness.shown()).filter((text) => text.includes('Only once.')).length;
          // Where it cannot be asked, what was taken before the connection broke is said twice rather than never.
          expect(times).toBeGreaterThanOrEqual(1);
          expect(times).toBeLessThanOrEqual(how === 'broken after' && !platform.findPost ? 2 : 1);
        },
      );

      it('something else in place of what it said', async ({ skip }) => {
        if (!platform.edit) return skip('nothing can be edited here');
        const id = await post('card', { text: 'Shop', progress: 'starting' });
        await platform.edit(harness.target, id, { text: 'Shop', progress: 'checking' });
        expect((await harness.shown()).join('\n')).toContain('checking');
        await platform.edit(harness.target, id, { text: 'Shop is done' });
        expect((await harness.shown()).join('\n')).toContain('Shop is done');
      });

      it('the same edit twice without harm', async ({ skip }) => {
        if (!platform.edit) return skip('nothing can be edited here');
        const id = await post('card', { text: 'Shop', progress: 'starting' });
        for (const _ of [1, 2]) await platform.edit(harness.target, id, { text: 'Shop is done' });
        expect((await harness.shown()).at(-1)).toContain('Shop is done');
      });

      it('whether something is out, where it can be asked', async ({ skip }) => {
        if (!platform.findPost) return skip('it cannot be asked here');
        const id = await post('known', { text: 'hello' });
        expect(await platform.findPost(harness.target, 'known')).toEqual({ messageId: id });
        expect(await platform.findPost(harness.target, 'unknown')).toBeUndefined();
      });
    });

    describe('asks', () => {
      it('with buttons that carry what they mean', async () => {
        await post('q', { text: 'Build it?', buttons: BUTTONS });
        await harness.person.press('Cancel');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({
          type: 'action',
          action: 'quote.cancel',
          value: 'q1',
          user: { id: harness.target.userId },
        });
      });

      it('what can be answered after a restart', async () => {
        await post('q', { text: 'Build it?', buttons: BUTTONS });
        await restart();
        await harness.person.press('Build');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({ type: 'action', action: 'quote.build', value: 'q1' });
      });

      it('with long labels and values', async () => {
        const value = `${'0190e2a4-7b1c-7def-8abc-0123456789ab'.repeat(2)}:12`;
        const label = `Version ${'long '.repeat(30)}`.trim();
        await post('q', { text: 'Which?', buttons: [[{ label, action: 'project.undo', value }]] });
        await harness.person.press(label);
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({ type: 'action', action: 'project.undo', value });
      });

      it('in a form, where it has forms', async ({ skip }) => {
        if (!harness.person.fill || !platform.capabilities.forms) return skip('there are no forms here');
        const form = {
          id: 'change.request',
          title: 'Change',
          submit: 'Send',
          fields: [{ name: 'request', label: 'What should be different?', long: true }],
        };
        await post('q', {
          text: 'Ready.',
          buttons: [[{ label: 'Change', action: 'project.change', value: 'p1', form }]],
        });
        await harness.person.fill('Change', { 'What should be different?': 'make it green\nand larger' });
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({
          type: 'form',
          form: 'change.request',
          value: 'p1',
          values: { request: 'make it green\nand larger' },
          user: { id: harness.target.userId },
        });
      });

      it('for one of many', async () => {
        const options = Array.from({ length: 9 }, (_, n) => ({ value: `l${n}`, label: `Language ${n}` }));
        await post('q', {
          text: 'Which?',
          select: { action: 'language.set', placeholder: 'Language', options },
        });
        await harness.person.press('Language 7');
        await vi.waitFor(() => expect(events).toHaveLength(1));
        expect(events[0]).toMatchObject({ type: 'action', action: 'language.set', value: 'l7' });
      });
    });
  });
}
