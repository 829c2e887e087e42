import type { Problem, ProjectFile } from '../../../generation/types.ts';

/** A component of one file, and what it becomes. */
export interface ComponentJob {
  type: 'vue' | 'svelte' | 'svelte_module';
  path: string;
  source: string;
  /** Files whose types the component may take its own from. */
  files: readonly ProjectFile[];
}

/** A stylesheet that Tailwind must complete. */
export interface TailwindJob {
  type: 'tailwind';
  /** Path in the project, or in its folder: what the stylesheet imports is found from there. */
  path: string;
  css: string;
  /** All stylesheets of the app. */
  stylesheets: readonly ProjectFile[];
  /** Texts whose words may be names of classes. */
  sources: readonly string[];
  /** Source of the app's configuration, which is read and never run. */
  config: string | undefined;
}

export type CompileJob = ComponentJob | TailwindJob;

export interface Compiled {
  /** A module; for Tailwind a stylesheet. */
  code: string;
  loader: 'js' | 'ts' | 'tsx' | 'css';
  /** Stylesheets of a component, in their order. */
  styles: readonly ComponentStyle[];
  problems: readonly Problem[];
}

export interface ComponentStyle {
  css: string;
  /** Its classes get names of their own. */
  module: boolean;
}

/** What failed as a whole. */
export function failed(problem: Problem): Compiled {
  return { code: '', loader: 'js', styles: [], problems: [problem] };
}
