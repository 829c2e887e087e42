import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findPorts } from './find-ports.ts';

export interface Program {
  readonly child: ChildProcess;
  /** Everything printed to standard output so far. */
  output(): string;
  errors(): string;
  write(line: string): void;
  /** Ends the input; the program finishes what it was asked and gives its status. */
  end(): Promise<number | null>;
  /** Resolves with the match as soon as the output has it; fails when the program ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export interface ProgramOptions {
  dataDir?: string;
  args?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Takes what ends the program; unless given, it ends with the test that started it. */
  atEnd?: (end: () => void) => void;
}

/** A folder that vanishes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectort-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Two ports that nothing listens on. */
export async function freePorts(): Promise<{ PORT: string; PREVIEW_PORT: string }> {
  const [port, previewPort] = await findPorts(2);
  return { PORT: String(port), PREVIEW_PORT: String(previewPort) };
}

/** Starts the real program, its input and output on pipes. Ends with the test. */
export async function startProgram({
  dataDir,
  args = [],
  environment = {},
  atEnd = onTestFinished,
}: ProgramOptions = {}): Promise<Program> {
  const folder = dataDir ?? temporaryFolder();
  const child = spawn(process.execPath, ['main.ts', ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C',
      // As the launcher gives it.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      DATA_DIR: folder,
      ...(await freePorts()),
      ...environment,
    },
  });
  atEnd(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = once(child, 'close');

  return {
    child,
    output: () => output,
    errors: () => errors,
    write: (line) => void child.stdin.write(`${line}\n`),
    async end() {
      child.stdin.end();
      await closed;
      return child.exitCode;
    },
    async waitFor(pattern) {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
      const look = (): void => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      listeners.add(look);
      void closed.then(() => reject(new Error(`ended before ${pattern}:\n${output}\n${errors}`)));
      look();
      return await promise.finally(() => listeners.delete(look));
    },
    async kill(signal) {
      child.kill(signal);
      await closed;
    },
  };
}

/** Everything a program prints for these lines of input, and its status. */
export async function runProgram(
  lines: readonly string[],
  options: ProgramOptions = {},
): Promise<{ output: string; errors: string; status: number | null }> {
  const program = await startProgram(options);
  for (const line of lines) program.write(line);
  const status = await program.end();
  return { output: program.output(), errors: program.errors(), status };
}
