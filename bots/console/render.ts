import { styleText } from 'node:util';
import type { Button, Message, MessageLink } from '#core/chat/types.ts';

/** A choice that can be made by its number or its label. */
export interface Choice {
  label: string;
  action: string;
  value: string;
}

/** What programs read from the terminal: these words stay the same in every language. */
const LINK_LABELS: Record<MessageLink['kind'], string> = {
  preview: 'Preview',
  code: 'Code',
  repository: 'Repository',
  deployment: 'Deployed',
};

/** A message as lines of a terminal, and the choices it offers. */
export function renderMessage(
  message: Message,
  { colours, filePaths }: { colours: boolean; filePaths: readonly { kind: string; path: string }[] },
): { text: string; choices: Choice[] } {
  const choices = [...buttonChoices(message), ...selectChoices(message)];
  const lines = [
    formatText(message.text, colours),
    ...(message.links ?? []).map((link) => `${LINK_LABELS[link.kind]}: ${stripControls(link.url)}`),
    ...filePaths.map(({ kind, path }) => `${kind === 'zip' ? 'ZIP' : 'Picture'}: ${path}`),
    ...urlButtons(message).map(({ label, url }) => `${label}: ${stripControls(url ?? '')}`),
    ...renderChoices(choices, colours),
  ];
  return { text: lines.filter((line) => line !== '').join('\n'), choices };
}

/** The Markdown subset as text of a terminal; its marks vanish where there are no colours. */
export function formatText(text: string, colours: boolean): string {
  const style = (format: 'bold' | 'cyan' | 'dim', part: string): string =>
    colours ? styleText(format, part, { validateStream: false }) : part;
  let fence: string | undefined;
  const lines: string[] = [];
  for (const line of stripControls(text).split('\n')) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && mark) fence = mark;
    else if (fence !== undefined && line.trim() === fence) fence = undefined;
    else if (fence !== undefined) lines.push(`    ${style('dim', line)}`);
    else {
      lines.push(
        line
          .replaceAll(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
          .replaceAll(/\*\*([^*\n]+)\*\*/g, (_, part: string) => style('bold', part))
          .replaceAll(/`([^`\n]+)`/g, (_, part: string) => style('cyan', part)),
      );
    }
  }
  return lines.join('\n');
}

/** Text of users and models must not move the cursor or recolour the screen. */
export function stripControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- taking them out is the point
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '');
}

function renderChoices(choices: readonly Choice[], colours: boolean): string[] {
  const shown = choices.map(({ label }, index) => {
    const number = String(index + 1);
    return `[${colours ? styleText('bold', number, { validateStream: false }) : number}] ${label}`;
  });
  return choices.length > LONGEST_ROW
    ? shown.map((choice) => `  ${choice}`)
    : shown.length > 0
      ? [shown.join('   ')]
      : [];
}

/** More choices than this stand below each other. */
const LONGEST_ROW = 6;

function buttonChoices({ buttons = [] }: Message): Choice[] {
  return buttons
    .flat()
    .flatMap(({ label, action, value = '' }: Button) =>
      action === undefined ? [] : [{ label, action, value }],
    );
}

function selectChoices({ select }: Message): Choice[] {
  return select ? select.options.map(({ label, value }) => ({ label, value, action: select.action })) : [];
}

function urlButtons({ buttons = [] }: Message): Button[] {
  return buttons.flat().filter((button) => button.url !== undefined);
}
