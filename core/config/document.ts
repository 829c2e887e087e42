import { VARIABLES, type Variable } from './variables.ts';

const WARNING = 'Generated from core/config/variables.ts by `npm run docs`. Do not edit.';

/** The text of `.env.example`: every variable with its meaning, commented out where it has no default. */
export function renderEnvironmentExample(): string {
  const lines = [`# ${WARNING}`];
  for (const [group, variables] of grouped()) {
    lines.push('', `# ---- ${group} ----`);
    for (const [name, variable] of variables) {
      lines.push(`# ${plain(variable.meaning)}`, `#${name}=${variable.default ?? ''}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The text of docs/configuration.md. */
export function renderConfigurationPage(): string {
  const lines = [
    '# Configuration',
    '',
    `<!-- ${WARNING} -->`,
    '',
    'Everything is set by environment variables, or by a file named `.env` in the project folder. Nothing is required: an unset',
    'key turns its feature off, and the program says so at start. All problems are reported at once.',
  ];
  for (const [group, variables] of grouped()) {
    lines.push('', `## ${group}`, '', '| Variable | Default | Meaning |', '| --- | --- | --- |');
    for (const [name, variable] of variables) {
      const values = variable.choices
        ? ` One of ${variable.choices.map((item) => `\`${item}\``).join(', ')}.`
        : '';
      const secret = variable.secret ? ' Secret.' : '';
      const fallback = variable.default === undefined ? '' : `\`${variable.default}\``;
      lines.push(`| \`${name}\` | ${fallback} | ${variable.meaning}${values}${secret} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function grouped(): Map<string, [string, Variable][]> {
  return Map.groupBy(Object.entries<Variable>(VARIABLES), ([, { group }]) => group);
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
