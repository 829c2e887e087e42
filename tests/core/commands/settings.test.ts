import { describe, expect, it } from 'vitest';
import { openTalk } from '#tests/support/talk.ts';

const KEYS = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' };

/** Labels of the buttons of what was said last. */
function buttonsOf({ said }: { said: Awaited<ReturnType<typeof openTalk>>['said'] }): string[] {
  return (said.at(-1)?.message.buttons ?? []).flat().map(({ label }) => label);
}

describe('defaults', () => {
  it('are shown, changed with a press, and count where a request says nothing', async () => {
    const talk = await openTalk(KEYS);
    await talk.command('settings');
    expect(talk.heard()).toContain('Mode: No preference');
    expect(talk.said.at(-1)?.target.audience).toBe('asker');
    await talk.press('Advanced');
    expect(talk.heard()).toContain('Mode: Advanced');
    await talk.command('settings');
    await talk.press('Landing page');
    expect(talk.heard()).toMatch(/Mode: Advanced\n- Kind of project: Landing page/);

    // Which kind is not asked for, and the mode is the first of the buttons.
    await talk.command('build', 'something about the history of lighthouses');
    expect(talk.heard()).toContain('Landing page');
    expect(buttonsOf(talk).slice(0, 2)).toEqual(['Advanced', 'Build']);
    expect(talk.said.at(-1)?.message.buttons?.[0]?.[0]?.style).toBe('primary');
    // What a request says itself comes first.
    await talk.command('build', '--quick a snake game');
    expect(talk.heard()).not.toContain('Landing page');
    expect(buttonsOf(talk).slice(0, 2)).toEqual(['Build', 'Advanced']);
  });

  it('of others are theirs', async () => {
    const talk = await openTalk(KEYS);
    await talk.command('settings');
    await talk.press('Advanced');
    await talk.command('build', 'a to-do list with due dates', { user: 'bob' });
    expect(buttonsOf(talk)[0]).toBe('Build');
  });

  it('of the channel hold for everybody in it, before their own, and everybody is told', async () => {
    const talk = await openTalk(KEYS);
    await talk.command('settings');
    await talk.press('Landing page');
    await talk.command('settings', 'channel');
    await talk.press('Online shop', { user: 'bob' });
    expect(talk.said.at(-1)?.target.audience).toBe('thread');
    expect(talk.heard()).toContain('Online shop');
    await talk.command('build', 'something about the history of lighthouses');
    expect(talk.heard()).toContain('Online shop');
    await talk.command('settings');
    expect(talk.heard()).toMatch(/Landing page[^]*In this channel[^]*Online shop/);
    await talk.command('settings', 'channel');
    await talk.press('As the request says, or asked');
    await talk.command('build', 'something about the history of lighthouses');
    expect(talk.heard()).toContain('Landing page');
  });

  it('go with a form that names the channel, in its language', async () => {
    const talk = await openTalk();
    const form = {
      id: 'f1',
      place: { platform: 'console', workspace: 'w', channel: 'home', thread: null },
      user: { id: 'ana', locale: 'fr' },
      attachments: [],
      type: 'form' as const,
      form: 'settings.channel',
      value: 'here',
      values: { channel: 'c', mode: 'advanced', type: 'ecommerce' },
    };
    await talk.send(form);
    expect(talk.heard()).toContain('Mode : Avancé');
    await talk.command('settings', 'canal', { locale: 'fr' });
    expect(talk.heard()).toContain('Mode : Avancé');
    for (const values of [
      { channel: '', mode: 'quick' },
      { channel: 'c', type: 'spaceship' },
    ]) {
      await talk.send({ ...form, id: JSON.stringify(values), values });
      expect(talk.said.at(-1)?.target.audience).toBe('asker');
    }
    await talk.command('settings', 'canal');
    expect(talk.heard()).toContain('Mode : Avancé');
  });

  it('are not lost when two are changed at once, and unknown ones are refused', async () => {
    const talk = await openTalk();
    await talk.command('settings');
    await Promise.all([talk.press('Quick'), talk.press('Landing page')]);
    await talk.command('settings');
    expect(talk.heard()).toMatch(/Mode: Quick\n- Kind of project: Landing page/);
    await talk.command('settings', 'wings');
    expect(talk.heard()).toContain('wings');
  });
});
