import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';

/** Longer than any honest run: a test that never lets go of its process is named instead of waited for. */
const LIMIT_MINUTES = 15;

export interface ClosingLineOptions {
  /** What is to be said of this run before its count, a line each. */
  notes?: readonly string[];
}

/**
 * Ends a run with the names of what was skipped and then `N passed, N failed, N skipped` alone on a line, counted from
 * the runner's own results.
 */
export default class ClosingLine implements Reporter {
  readonly #notes: readonly string[];
  readonly #running = new Set<TestModule>();
  readonly #ended: TestModule[] = [];
  #limit: NodeJS.Timeout | undefined;
  /** Where only tests of a certain name were asked for, all others count as skipped. */
  #isSelection = false;

  constructor({ notes = [] }: ClosingLineOptions = {}) {
    this.#notes = notes;
  }

  onInit({ config }: Vitest): void {
    this.#isSelection = config.testNamePattern !== undefined;
  }

  onTestRunStart(): void {
    this.#limit = setTimeout(() => this.#giveUp(), LIMIT_MINUTES * 60_000).unref();
  }

  onTestModuleStart(module: TestModule): void {
    this.#running.add(module);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module);
    this.#ended.push(module);
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    clearTimeout(this.#limit);
    const skipped = this.#isSelection ? [] : modules.flatMap(skippedLine);
    const lines = [...skipped, ...this.#notes, closingLine(modules, unhandledErrors.length)].join('\n');
    // After the default reporter's summary, which is printed in the same hook.
    process.once('exit', () => process.stdout.write(lines));
  }

  #giveUp(): void {
    const names = [...this.#running].map(({ relativeModuleId }) => relativeModuleId);
    process.stdout.write(`Not done after ${LIMIT_MINUTES} minutes, and ended: ${names.join(', ')}\n`);
    process.stdout.write(closingLine(this.#ended, Math.max(1, names.length)), () => {
      try {
        // `npm test` starts the runner as the leader of a group; a worker that is busy hears nothing less.
        process.kill(-process.pid, 'SIGKILL');
      } catch {
        process.exit(1);
      }
    });
  }
}

function closingLine(modules: ReadonlyArray<TestModule>, moreFailed: number): string {
  const counts = { passed: 0, failed: moreFailed, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === 'pending' ? 'skipped' : state] += 1;
    }
  }
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}

function skippedLine(module: TestModule): string[] {
  const names = skippedNames(module);
  return names.length > 0 ? [`Skipped in ${module.relativeModuleId}: ${names.join('; ')}`] : [];
}

/** A suite of which nothing ran goes by its own name. */
function skippedNames(parent: TestModule | TestSuite): string[] {
  return [...parent.children].flatMap((child) => {
    const tests = child.type === 'test' ? [child] : [...child.children.allTests()];
    if (tests.length > 0 && tests.every(isSkipped)) return [child.name];
    return child.type === 'suite' ? skippedNames(child) : [];
  });
}

function isSkipped(test: TestCase): boolean {
  return test.result().state === 'skipped';
}
