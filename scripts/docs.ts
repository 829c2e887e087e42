/** `npm run docs`: writes the pages that are made from the code. A test fails when they are stale. */
import { writeFileSync } from 'node:fs';
import { renderSlackManifest } from '#scripts/slack-manifest.ts';
import { renderConfigurationPage, renderEnvironmentExample } from '#core/config/document.ts';

writeFileSync('.env.example', renderEnvironmentExample());
writeFileSync('docs/configuration.md', renderConfigurationPage());
writeFileSync('docs/slack-manifest.json', renderSlackManifest());
