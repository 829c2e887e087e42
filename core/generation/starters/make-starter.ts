import { matchLanguage } from '../../i18n/languages.ts';
import { createTranslator, type MessageKey } from '../../i18n/translate.ts';
import type { Brief, ProjectFile } from '../types.ts';
import { readSpec } from './read-spec.ts';
import { STARTERS } from './registry.ts';

export type MadeStarter =
  | {
      kind: 'made';
      type: string;
      files: ProjectFile[];
      /** The name that the newest change gives the app; absent where it gives none. */
      newTitle?: string;
    }
  | {
      kind: 'unfit';
      /** No starter of this type, none that does what is described, or a change beyond what starters can do. */
      reason: 'type' | 'request' | 'change';
      /** What can be had instead, in the user's language. */
      offers: string[];
    };

/** An app from the starter that fits a brief, or what is on offer where none does. The same brief, the same files. */
export function makeStarter(brief: Brief): MadeStarter {
  const ofType = STARTERS.filter(({ type }) => type === brief.type);
  if (ofType.length === 0) return { kind: 'unfit', reason: 'type', offers: kindsOnOffer(brief.language) };
  const made = fitted(brief);
  if (made === undefined) return { kind: 'unfit', reason: 'request', offers: kindsOnOffer(brief.language) };
  const { type, files, title } = made;
  if (brief.requests.length === 1) return { kind: 'made', type, files };
  const before = fitted({ ...brief, requests: brief.requests.slice(0, -1) });
  if (before !== undefined && !isChanged(brief, made, before)) {
    return { kind: 'unfit', reason: 'change', offers: changesOnOffer(brief.language) };
  }
  const isRenamed = before !== undefined && before.title !== title;
  return { kind: 'made', type, files, ...(isRenamed ? { newTitle: title } : {}) };
}

interface Fitted {
  type: string;
  title: string;
  files: ProjectFile[];
}

function fitted(brief: Brief): Fitted | undefined {
  const spec = readSpec(brief);
  const starter = STARTERS.find((one) => one.type === brief.type && (one.fits?.(spec) ?? true));
  return starter && { type: starter.type, title: spec.title, files: starter.files(spec) };
}

/** A change that a starter understood shows in its files; one that leaves them as they were was not understood. */
function isChanged(brief: Brief, made: Fitted, before: Fitted): boolean {
  if (brief.files.length > 0 && !isStarterApp(brief.files, before.files)) return false;
  const contents = new Map(before.files.map(({ path, content }) => [path, content]));
  return made.files.some(({ path, content }) => contents.get(path) !== content);
}

/** An app that a model wrote is not replaced by a starter when the model is gone. */
function isStarterApp(files: readonly ProjectFile[], starter: readonly ProjectFile[]): boolean {
  const paths = new Set(files.map(({ path }) => path));
  const shared = starter.filter(({ path }) => paths.has(path)).length;
  return shared > starter.length / 2;
}

const translator = createTranslator();

function kindsOnOffer(language: string): string[] {
  const t = translator(matchLanguage(language));
  const keys = [...new Set(STARTERS.map(({ type }) => `type.${type}`))];
  return keys.flatMap((key) => (t.has(key) ? [t(key)] : []));
}

const CHANGES = [
  'starter.change_name',
  'starter.change_colours',
  'starter.change_scheme',
  'starter.change_language',
  'starter.change_contents',
] as const satisfies readonly MessageKey[];

function changesOnOffer(language: string): string[] {
  const t = translator(matchLanguage(language));
  return CHANGES.map((key) => t(key));
}
