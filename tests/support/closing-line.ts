import type { Reporter, TestModule } from 'vitest/node';

/** Longer than any honest run: a test that never lets go of its process is named instead of waited for. */
const LIMIT_MINUTES = 15;

/** Ends a run with `N passed, N failed, N skipped` alone on a line, counted from the runner's own results. */
export default class ClosingLine implements Reporter {
  readonly #running = new Set<TestModule>();
  readonly #ended: TestModule[] = [];
  #limit: NodeJS.Timeout | undefined;

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
    const line = closingLine(modules, unhandledErrors.length);
    // After the default reporter's summary, which is printed in the same hook.
    process.once('exit', () => process.stdout.write(line));
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
