import { damerauLevenshtein } from '../damerau-levenshtein.ts';
import { admin } from './admin.ts';
import { balance } from './balance.ts';
import { build } from './build.ts';
import { change } from './change.ts';
import { deleteProject } from './delete.ts';
import { diff } from './diff.ts';
import { files } from './files.ts';
import { createHelp } from './help.ts';
import { history } from './history.ts';
import { language } from './language.ts';
import { preview } from './preview.ts';
import { project } from './project.ts';
import { projects } from './projects.ts';
import { redo } from './redo.ts';
import { rename } from './rename.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { stop } from './stop.ts';
import type { Command } from './types.ts';
import { undo } from './undo.ts';
import { versions } from './versions.ts';
import { zip } from './zip.ts';

/** Every command, in the order in which `/help` and the platforms' menus show them. */
export const COMMANDS: readonly Command[] = [
  createHelp(() => COMMANDS),
  build,
  change,
  stop,
  projects,
  project,
  rename,
  deleteProject,
  files,
  versions,
  diff,
  undo,
  redo,
  preview,
  zip,
  status,
  balance,
  history,
  language,
  settings,
  admin,
];

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** The command that somebody probably meant: the same beginning, or at most two letters off. */
export function suggestCommand(name: string): string | undefined {
  const names = COMMANDS.filter((command) => !command.operatorOnly).map((command) => command.name);
  return (
    names.find((known) => name.length > 2 && known.startsWith(name)) ??
    names.find((known) => isNear(known, name))
  );
}

const MAX_EDITS = 2;

/** What is shorter is near to everything. */
const SHORTEST_NAME = 3;

function isNear(known: string, name: string): boolean {
  return name.length >= SHORTEST_NAME && damerauLevenshtein(known, name, MAX_EDITS) <= MAX_EDITS;
}
