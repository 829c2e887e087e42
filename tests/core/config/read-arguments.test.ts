import { describe, expect, it } from 'vitest';
import { HELP, readArguments } from '#core/config/read-arguments.ts';
import { OperatorError } from '#core/errors.ts';
import { ROLES } from '#core/roles.ts';

/** The first line of what an operator is told. */
function complaintAbout(...args: string[]): string {
  try {
    readArguments(args);
  } catch (error) {
    if (error instanceof OperatorError) return error.message.split('\n')[0] ?? '';
    throw error;
  }
  throw new Error(`${args.join(' ')} was taken`);
}

describe('arguments', () => {
  it('are everything with the terminal chat where there are none', () => {
    const everything = { messages: [], stay: false, console: true, help: false };
    expect(readArguments([])).toEqual({ ...everything, roles: new Set(ROLES) });
    expect(readArguments(['all'])).toEqual(readArguments([]));
  });

  it('name one role, which has no terminal chat', () => {
    for (const role of ROLES) {
      expect(readArguments([role])).toMatchObject({ roles: new Set([role]), console: false });
    }
  });

  it('are messages otherwise, with options before, between and behind', () => {
    for (const args of [
      ['--stay', '/build --now a shop', '/zip'],
      ['all', '/build --now a shop', '--stay', '/zip'],
      ['/build --now a shop', '/zip', '--stay'],
    ]) {
      expect(readArguments(args)).toMatchObject({ messages: ['/build --now a shop', '/zip'], stay: true });
    }
    for (const message of ['a shop', '/help', 'Hello', 'привет', 'thanks!']) {
      expect(readArguments([message])).toMatchObject({ messages: [message], console: true });
    }
    expect(readArguments(['--', '--stay'])).toMatchObject({ messages: ['--stay'], stay: false });
  });

  it('may ask for help', () => {
    for (const option of ['-h', '--help']) expect(readArguments([option])).toMatchObject({ help: true });
    for (const word of [...ROLES, '--stay', '--no-console', '--help']) expect(HELP).toContain(word);
  });

  it('are refused with what is wrong and what there is, in one line', () => {
    const options = 'there are --stay, --no-console and --help';
    expect(complaintAbout('--bogus')).toContain(`no option --bogus: ${options}`);
    expect(complaintAbout('all', '--no-consol')).toContain(`no option --no-consol: ${options}`);
    expect(complaintAbout('-x')).toContain(`no option -x: ${options}`);
    expect(complaintAbout('--constructor')).toContain('no option --constructor');
    expect(complaintAbout('--stay=yes')).toContain('--stay takes no value');
    expect(complaintAbout('wroker')).toContain('no role wroker: there are all, bots, api and worker');
    expect(complaintAbout('server', '--no-console')).toContain('no role server');
    expect(complaintAbout('api', 'worker')).toContain('one role, not both api and worker');
    expect(complaintAbout('all', 'bots')).toContain('one role, not both all and bots');
    expect(complaintAbout('bots', 'bots')).toContain('named twice');
    expect(complaintAbout('worker', 'a shop')).toContain('The role worker has no terminal chat');
    expect(complaintAbout('--no-console', 'a shop')).toContain('--no-console has no terminal chat');
  });
});
