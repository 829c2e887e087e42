import type { ProjectFile } from '../../types.ts';
import type { Finding } from '../parsed-file.ts';
import { addPackages } from './add-packages.ts';
import type { App } from './app.ts';
import { checkModules } from './check-modules.ts';
import { checkPages } from './check-pages.ts';
import { checkPython } from './check-python.ts';
import { readManifests } from './manifests.ts';
import { createResolver } from './resolve-module.ts';

export interface AppFindings {
  /** By path: what is wrong in each file by itself, and between it and the others. */
  found: ReadonlyMap<string, readonly Finding[]>;
  /** Names of packages that lists had forgotten, and those lists with them. */
  packages: string[];
  fixed: ProjectFile[];
}

/** Checks what shows only when all files are there. */
export function checkApp(app: App, maxFindingsAFile: number): AppFindings {
  const found = new Map<string, Finding[]>();
  for (const [path, { findings }] of app.parsed) if (findings.length > 0) found.set(path, [...findings]);
  const report = (path: string, finding: Finding): void => {
    const findings = found.get(path) ?? [];
    if (findings.length < maxFindingsAFile) findings.push(finding);
    found.set(path, findings);
  };
  const manifests = readManifests(app);
  const resolve = createResolver(app, manifests);
  const packages = checkModules(app, { manifests, resolve, report });
  checkPages(app, { manifests, report });
  const distributions = checkPython(app, report);
  return {
    found,
    packages: [...new Set([...packages, ...distributions].map(({ name }) => name))],
    fixed: addPackages(app, packages, distributions),
  };
}
