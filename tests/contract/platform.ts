import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, Message, Platform, Target } from '#core/chat/types.ts';

/** Somebody says something to the bot, or uses one of its commands or buttons, in the service's own way. */
export interface Person {
  say(text: string): Promise<void>;
  command(name: string, argument: string): Promise<void>;
  /** Presses the button of that label under the newest message that has buttons. */
  press(label: string): Promise<void>;
}

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
  /** Clears everything away; clients are stopped already. */
  dispose(): Promise<void>;
}

const FILES: ChatFiles = {
  open: async ({ key }) => {
    const { Readable } = await import('node:stream');
    return Readable.from([Buffer.from(`bytes of ${key}`)]);
  },
};

const BUTTONS = [
  [
    { label: 'Build', action: 'quote.build', value: 'q1', style: 'primary' },
    { label: 'Cancel', action: 'quote.cancel', value: 'q1' },
  ],
] as const;

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
