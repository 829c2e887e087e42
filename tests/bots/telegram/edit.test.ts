import { describe, expect, it } from 'vitest';
import type { Message, Platform, Target } from '#core/chat/types.ts';
import { GROUP, openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

const IN_PRIVATE = targetIn(PRIVATE);

function words(count: number): string {
  return Array.from({ length: count }, (_, n) => `word${n}`).join('\n\n');
}

function wordsIn(texts: readonly string[]): number {
  return texts.join('\n').match(/word\d+/g)?.length ?? 0;
}

/** Edits as the outbox does: the id that an edit gives is that of the next one. */
async function show(platform: Platform, target: Target, { id, message }: { id: string; message: Message }) {
  const outcome = await platform.edit?.(target, id, message);
  return outcome?.messageId ?? id;
}

const STOP = [[{ label: 'Stop', action: 'run.stop', value: 'r' }]] as const;

describe('a message that is edited', () => {
  it('takes as many messages as its text needs, and loses nothing of it', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    let { messageId: id } = await platform.post(IN_PRIVATE, { text: 'short', buttons: STOP }, 'k');
    for (const count of [900, 1_500, 600, 1, 900]) {
      id = await show(platform, IN_PRIVATE, { id, message: { text: words(count), buttons: STOP } });
      const shown = shownIn(fake, PRIVATE);
      expect(wordsIn(shown)).toBe(count);
      expect(shown.map((text) => text.includes('<Stop>'))).toEqual(
        shown.map((_, index) => index === shown.length - 1),
      );
    }
    const silent = [...(fake.world.chats.get(PRIVATE.id)?.messages.values() ?? [])].slice(2);
    expect(silent.map((message) => message['silent'])).toEqual(silent.map(() => true));
  });

  it('goes on where a further message could not be posted, without saying any twice', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const { messageId: id } = await platform.post(IN_PRIVATE, { text: 'short' }, 'k');
    fake.fail({ method: 'sendMessage', delayMs: 0 });
    fake.fail({ method: 'sendMessage', error: { code: 502, description: 'Bad Gateway' } });
    await expect(platform.edit?.(IN_PRIVATE, id, { text: words(2_000) })).rejects.toMatchObject({
      retryable: true,
    });
    const next = await show(platform, IN_PRIVATE, { id, message: { text: words(2_000) } });
    expect(wordsIn(shownIn(fake, PRIVATE))).toBe(2_000);
    await show(platform, IN_PRIVATE, { id: next, message: { text: 'end' } });
    expect(shownIn(fake, PRIVATE)).toEqual(['end']);
  });

  it('keeps its file, and what has no room below it stands in a message of its own', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const files = [{ kind: 'zip', key: 'z', name: 'shop.zip' }] as const;
    const { messageId: id } = await platform.post(IN_PRIVATE, { text: 'done', files }, 'k');
    await show(platform, IN_PRIVATE, { id, message: { text: words(300) } });
    const shown = shownIn(fake, PRIVATE);
    expect(wordsIn(shown)).toBe(300);
    expect(shown[0]).toContain('[shop.zip]');
    expect(shown.length).toBeGreaterThan(1);
  });

  it('is a thread in a group with all that it became', async () => {
    const { fake, platform, inGroup, events } = await openBench();
    const wish = inGroup.ada.say('@vectort_bot a shop');
    const target = targetIn(GROUP, { thread: `m${wish.message_id}` });
    const { messageId: id } = await platform.post(target, { text: 'short' }, 'k');
    await show(platform, target, { id, message: { text: words(1_000) } });
    const last = [...(fake.world.chats.get(GROUP.id)?.messages.values() ?? [])].at(-1);
    inGroup.bob.say('make it green', last ? { replyTo: last } : {});
    await expect.poll(() => events.at(-1)).toMatchObject({ text: 'make it green', place: target.place });
  });
});
