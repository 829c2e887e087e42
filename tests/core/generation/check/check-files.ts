import { createChecker, type CheckResult } from '#core/generation/check/checker.ts';

/** Checks an app given as contents by path. */
export async function checkFiles(files: Readonly<Record<string, string>>): Promise<CheckResult> {
  const checker = createChecker();
  for (const [path, content] of Object.entries(files)) checker.add({ path, content });
  return await checker.finish();
}

/** The problems alone, as `file:line message`. */
export async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { problems } = await checkFiles(files);
  return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
