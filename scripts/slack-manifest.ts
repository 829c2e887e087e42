import { createManifest } from '#bots/slack/manifest.ts';
import { COMMANDS } from '#core/commands/registry.ts';

/** The manifest of the Slack app that docs/slack.md has people paste, with addresses to be replaced. */
export function renderSlackManifest(): string {
  const manifest = createManifest({
    publicUrl: 'https://vectort.example.com',
    previewDomain: 'preview.example.com',
    commands: COMMANDS.filter(({ operatorOnly }) => !operatorOnly).map(({ name }) => name),
  });
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
