import { pickFrom } from '../kit/random-from.ts';
import { reactProject } from '../kit/react-project.ts';
import { readTemplate } from '../kit/read-template.ts';
import { slugOf } from '../kit/slug-of.ts';
import { toSource, type SourceValue } from '../kit/to-source.ts';
import { currencyOf, recordFiles } from '../records/index.ts';
import type { Starter, StarterSpec } from '../types.ts';
import { shapeOf } from './shape-of.ts';
import { subjectOf } from './subject-of.ts';
import { DASHBOARD_TEXTS } from './texts.ts';

/** Key figures, charts and a table over records: invented ones at the start, then the user's own. */
export const dashboard: Starter = {
  type: 'dashboard',
  files: (spec) => {
    const { kind, subject } = subjectOf(spec);
    return reactProject({
      spec,
      description: subject.tagline,
      icons: [
        kind.icon,
        'arrow-down',
        'arrow-up',
        'arrow-up-down',
        'chart-column',
        'chevron-left',
        'chevron-right',
        'download',
        'ellipsis',
        'plus',
        'search',
        'sparkles',
        'target',
        'trash',
        'trending-down',
        'trending-up',
        'upload',
        'x',
      ],
      files: [
        ...recordFiles(),
        ...readTemplate(import.meta.dirname),
        { path: 'src/config.ts', content: configSource(spec) },
      ],
      readme: README[spec.language],
    });
  },
};

const README = {
  en: 'Fields, key figures and what charts split by are data in `src/config.ts`; how figures are worked out is in `src/lib/metrics.ts`. Sample data is invented in `src/lib/sample.ts` and can be hidden from the menu; your own records, imports and targets stay in this browser (localStorage). CSV files need a first line that names the columns as the table does. `n` adds a record.',
  fr: 'Les champs, les chiffres clés et ce qui découpe les graphiques sont des données de `src/config.ts` ; le calcul des chiffres est dans `src/lib/metrics.ts`. Les données d’exemple sont inventées dans `src/lib/sample.ts` et se masquent depuis le menu ; vos saisies, imports et objectifs restent dans ce navigateur (localStorage). La première ligne d’un fichier CSV nomme les colonnes comme le tableau. `n` ajoute une saisie.',
};

function configSource(spec: StarterSpec): string {
  const { kind, subject } = subjectOf(spec);
  const { fields, metrics, groups } = shapeOf(spec, subject);
  const config = {
    title: spec.title,
    tagline: subject.tagline,
    language: spec.language,
    currency: currencyOf(spec),
    storageKey: slugOf(`${kind.key}-${spec.seed.toString(36)}`),
    icon: kind.icon,
    fields: [
      { key: 'date', label: 'Date', kind: 'date' },
      ...fields.map(({ key, label, kind: type, choices }) => ({ key, label, kind: type, choices })),
    ],
    metrics: metrics.map(({ key, label, unit, rule, lessIsBetter }) => ({
      key,
      label,
      unit,
      // A rule is plain data.
      rule: { ...rule } as unknown as SourceValue,
      lessIsBetter,
    })),
    groups,
    layout: pickFrom(['grid', 'side', 'spotlight'], spec.seed, 'layout'),
    chart: pickFrom(['area', 'bars', 'line'], spec.seed, 'chart'),
    samples: {
      seed: spec.seed,
      perDay: subject.perDay,
      growth: subject.growth,
      fields: Object.fromEntries(fields.map(({ key, sample }) => [key, { ...sample }])),
    },
  } satisfies SourceValue;
  return `import type { DashboardConfig } from './types.ts';

export const config: DashboardConfig = ${toSource(config)};

/** Words on the screen. */
export const texts = ${toSource(DASHBOARD_TEXTS[spec.language])};
`;
}
