import { readTemplate } from '../kit/read-template.ts';
import { slugOf } from '../kit/slug-of.ts';
import { toSource, type SourceValue } from '../kit/to-source.ts';
import { fold } from '../reading/fold.ts';
import type { Starter, StarterSpec } from '../types.ts';
import { readme } from './readme.ts';
import { resourceOf, type Resource } from './resource-of.ts';

/** A REST API on Node alone: entries in SQLite, validation, search, pages, OpenAPI, tests, Dockerfile. */
export const restApi: Starter = {
  type: 'rest_api',
  fits: ({ words }) => ![...words].some((word) => BEYOND.test(fold(word))),
  files: (spec) => {
    const resource = resourceOf(spec);
    return [
      ...readTemplate(import.meta.dirname),
      { path: 'src/config.ts', content: configSource(resource) },
      { path: 'README.md', content: readme(spec, resource) },
      { path: 'package.json', content: packageJson(spec, resource) },
      { path: '.gitignore', content: 'node_modules/\ndata/\n.env\n' },
    ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  },
};

/** Other languages, frameworks and databases, accounts of users, and services that do more than keep entries. */
const BEYOND =
  /^(?:python|fastapi|django|flask|php|laravel|symfony|ruby|rails|java|spring|kotlin|golang|rust|axum|actix|csharp|dotnet|elixir|phoenix|scala|nestjs|hapi|koa|graphql|grpc|soap|websockets?|mongodb|mongo|mongoose|postgres|postgresql|mysql|mariadb|firebase|supabase|prisma|redis|kafka|jwt|oauth2?|sso|webhooks?|kubernetes|microservices?|proxy|gateway|translat(?:e|es|ion)|traduire|convert(?:s|er|ir)?|conversion|scrap(?:e|es|ing)|resiz(?:e|es|ing)|predict(?:s|ion)?|summari[sz]e|transcri(?:be|ption)|weather|meteo|geocod(?:e|ing)|ocr)$/;

function configSource({ noun: _noun, fields, ...resource }: Resource): string {
  const config = {
    ...resource,
    fields: fields.map(({ key, label, kind, choices, required }) => ({
      key,
      label,
      kind,
      choices,
      required,
    })),
  } satisfies SourceValue;
  return `import type { ApiConfig } from './types.ts';

export const config: ApiConfig = ${toSource(config)};
`;
}

function packageJson({ title }: StarterSpec, { description }: Resource): string {
  const node = 'node --disable-warning=ExperimentalWarning';
  return `${JSON.stringify(
    {
      name: slugOf(title),
      version: '1.0.0',
      private: true,
      description,
      type: 'module',
      engines: { node: '>=22.18' },
      scripts: {
        start: `${node} src/main.ts`,
        dev: `${node} --watch src/main.ts`,
        seed: `${node} src/seed.ts`,
        test: `${node} --test tests/*.test.ts`,
        typecheck: 'tsc',
      },
      devDependencies: { '@types/node': '^24.0.0', typescript: '^7.0.2' },
    },
    null,
    2,
  )}\n`;
}
