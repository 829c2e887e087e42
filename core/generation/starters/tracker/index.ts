import { pickFrom } from '../kit/random-from.ts';
import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { slugOf } from '../kit/slug-of.ts';
import { toSource, type SourceValue } from '../kit/to-source.ts';
import { currencyOf, recordFiles } from '../records/index.ts';
import type { Starter, StarterField, StarterSpec } from '../types.ts';
import { fieldsOf, thingOf } from './fields-of.ts';
import { fitsTracker } from './fits-tracker.ts';
import { doneStatus, rolesOf, viewsOf } from './roles-of.ts';
import { samplesOf } from './samples-of.ts';
import type { Thing } from '../vocabulary/things.ts';
import { taglineOf } from './tagline-of.ts';
import { textsFor } from './texts.ts';

/** An app that keeps a list of things: tasks, recipes, expenses, bookings, whatever the request names. */
export const tracker: Starter = {
  type: 'web_app',
  fits: fitsTracker,
  files: (spec) => {
    const config = configOf(spec);
    return reactProject({
      spec,
      description: config.tagline,
      icons: [
        config.icon,
        'arrow-down',
        'arrow-left',
        'arrow-right',
        'arrow-up',
        'arrow-up-down',
        'calendar',
        'check',
        'circle-exclamation-point',
        'clock',
        'download',
        'ellipsis',
        'flag',
        'flame',
        'layers',
        'layout-grid',
        'link',
        'list',
        'mail',
        'pencil',
        'phone',
        'plus',
        'rotate-ccw',
        'search',
        'sparkles',
        'table',
        'target',
        'trash',
        'upload',
        'x',
      ],
      files: [
        ...recordFiles(),
        ...readTemplate(import.meta.dirname),
        { path: 'src/config.ts', content: configSource(config, textsFor(spec, thingOf(spec)?.key)) },
      ],
      readme: README[spec.language],
    });
  },
};

const README = {
  en: 'Entries are kept in this browser (localStorage); the menu saves them as CSV or JSON and reads such files again. Fields are data: add one to `fields` in `src/config.ts` and it appears in the form, the list, the table and the details. Keys: `n` adds, `/` searches, Ctrl+Z undoes the last deletion.',
  fr: 'Les données restent dans ce navigateur (localStorage) ; le menu les enregistre en CSV ou en JSON et relit ces fichiers. Les champs sont des données : ajoutez-en un à `fields` dans `src/config.ts` et il apparaît dans le formulaire, la liste, le tableau et la fiche. Touches : `n` ajoute, `/` cherche, Ctrl+Z annule la dernière suppression.',
};

function configOf(spec: StarterSpec) {
  const thing = thingOf(spec);
  const { fields, done } = fieldsOf(spec, thing);
  const roles = rolesOf(fields, done !== undefined);
  const finished = done === undefined && thing?.done === undefined ? doneStatus(fields, roles) : undefined;
  const views = viewsOf(spec, fields, { roles, thing });
  const isTicked = done !== undefined || finished !== undefined;
  return {
    title: spec.title,
    tagline: taglineOf(spec, thing),
    language: spec.language,
    currency: currencyOf(spec),
    storageKey: slugOf(`${spec.noun.many}-${spec.seed.toString(36)}`),
    icon: thing?.icon ?? (isTicked ? 'circle-check' : 'layers'),
    fields: fields.map(({ key, label, kind, choices }: StarterField) => ({ key, label, kind, choices })),
    roles,
    done:
      done === undefined
        ? finished === undefined
          ? null
          : { label: finished.status, ...finished }
        : { label: done },
    // What is mostly its name is quickest written into a line.
    quickAdd: isQuick(thing, fields.length, isTicked || views[0] === 'habits'),
    views,
    frame: frameOf(views[0], spec.seed),
    samples: samplesOf(spec, fields, thing),
  } satisfies Record<string, SourceValue>;
}

const QUICK = new Set([
  'task',
  'chore',
  'grocery',
  'packing',
  'homework',
  'goal',
  'gift',
  'medicine',
  'habit',
]);

function isQuick(thing: Thing | undefined, fields: number, isTicked: boolean): boolean {
  return isTicked && (thing === undefined ? fields < 4 : QUICK.has(thing.key));
}

function frameOf(view: string | undefined, seed: number): 'column' | 'sidebar' | 'banner' {
  return view === 'board' || view === 'table'
    ? pickFrom(['banner', 'column'], seed, 'frame')
    : pickFrom(['column', 'sidebar', 'banner'], seed, 'frame');
}

function configSource(config: SourceValue, texts: SourceValue): string {
  return `import type { TrackerConfig } from './types.ts';

export const config: TrackerConfig = ${toSource(config)};

/** Words on the screen. */
export const texts = ${toSource(texts)};
`;
}
