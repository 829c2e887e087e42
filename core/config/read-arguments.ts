import { parseArgs } from 'node:util';
import { OperatorError } from '../errors.ts';
import { ROLES, type Role } from '../roles.ts';

export interface Arguments {
  /** Everything, or what this process does beside others. */
  roles: ReadonlySet<Role>;
  /** What is said first in the terminal chat. */
  messages: string[];
  stay: boolean;
  console: boolean;
  help: boolean;
}

export const HELP = `Usage: npm start -- [all | bots | api | worker] [--stay] [--no-console] ["/build --now a to-do list"]

  all                  everything in one process; the default
  bots, api, worker    one part of it, beside others (needs MONGODB_URL and REDIS_URL)
  "..."                said first in the terminal chat, each as a message of its own
  --stay               serves on after the terminal chat has ended
  --no-console         serves without the terminal chat
  -h, --help           prints this

The variables of the environment: docs/configuration.md
`;

const OPTIONS = {
  stay: { type: 'boolean', default: false },
  'no-console': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws OperatorError whose first line says what is wrong and what would be right */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    // What is wrong is said in words of our own.
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  const [first = '', ...others] = positionals;
  const isRole = isRoleName(first);
  const messages = isRole ? others : positionals;
  const roles = isRole && first !== 'all' ? [first] : ROLES;
  const console = values['no-console'] !== true && roles.length === ROLES.length;
  if (isRole) checkSecondRole(first, others);
  else checkUnknownRole(positionals);
  if (!console && messages.length > 0) {
    const who = roles.length < ROLES.length ? `The role ${first}` : 'A program with --no-console';
    throw wrong(`${who} has no terminal chat to say “${messages[0]}” in: leave out one of them.`);
  }
  return {
    roles: new Set(roles),
    messages,
    stay: values.stay === true,
    console,
    help: values.help === true,
  };
}

function checkOption({
  name,
  rawName,
  value,
}: {
  name: string;
  rawName: string;
  value?: string | undefined;
}) {
  if (!Object.hasOwn(OPTIONS, name)) {
    throw wrong(`There is no option ${rawName}: there are --stay, --no-console and --help.`);
  }
  if (value !== undefined) throw wrong(`The option ${rawName} takes no value: leave out “=${value}”.`);
}

function checkSecondRole(first: string, others: readonly string[]): void {
  const second = others.find(isRoleName);
  if (second === undefined) return;
  throw wrong(
    second === first
      ? `The role ${first} is named twice: once is enough.`
      : `A process has one role, not both ${first} and ${second}: start one for each, or one with all.`,
  );
}

/** A word alone, as roles are, is no request for an app; in a terminal chat that nobody reads it would be lost. */
function checkUnknownRole(positionals: readonly string[]): void {
  const [word = ''] = positionals;
  if (positionals.length !== 1 || !/^[a-z][a-z_-]*$/.test(word)) return;
  throw wrong(
    `There is no role ${word}: there are all, bots, api and worker. (To have an app made: "/build ${word}".)`,
  );
}

function isRoleName(word: string): word is Role | 'all' {
  return word === 'all' || ROLES.some((role) => role === word);
}

function wrong(what: string): OperatorError {
  return new OperatorError(`${what}\nnpm start -- --help says what can be given.`, { code: 'arguments' });
}
