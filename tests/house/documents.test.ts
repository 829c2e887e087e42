import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderConfigurationPage, renderEnvironmentExample } from '#core/config/document.ts';
import { renderSlackManifest } from '#scripts/slack-manifest.ts';

describe('documents', () => {
  it('.env.example is what the variables say (npm run docs)', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvironmentExample());
  });

  it('docs/configuration.md is what the variables say (npm run docs)', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(renderConfigurationPage());
  });

  it('docs/slack-manifest.json is what the commands and scopes say (npm run docs)', () => {
    expect(readFileSync('docs/slack-manifest.json', 'utf8')).toBe(renderSlackManifest());
  });

  it('name only paths that exist', () => {
    const missing = ['README.md', ...globSync('docs/*.md')].flatMap((page) =>
      [
        ...readFileSync(page, 'utf8').matchAll(
          /`((?:core|bots|api|web-auth|locales|tests|scripts|docs)\/[\w./{}-]*)`/g,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !path.includes('{') && !existsSync(path))
        .map((path) => `${page} names ${path}`),
    );
    expect(missing).toEqual([]);
  });
});
