import type { RefObject } from 'react';
import { texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

interface ToolbarProps {
  form: RefObject<HTMLFormElement | null>;
  value: string;
  onChange: (value: string) => void;
}

interface Tool {
  label: string;
  face: React.ReactNode;
  before: string;
  after?: string;
  /** Marks the beginning of a line rather than the selection. */
  isLine?: boolean;
}

const TOOLS: Tool[] = [
  { label: texts.bold, face: <strong>B</strong>, before: '**', after: '**' },
  { label: texts.italic, face: <em>I</em>, before: '*', after: '*' },
  { label: texts.heading, face: <strong>H</strong>, before: '## ', isLine: true },
  { label: texts.list, face: <Icon name="list" size={18} />, before: '- ', isLine: true },
  { label: texts.quote, face: <Icon name="quote" size={16} />, before: '> ', isLine: true },
  { label: texts.link, face: <Icon name="link" size={16} />, before: '[', after: '](https://)' },
  { label: texts.code, face: <Icon name="code" size={18} />, before: '`', after: '`' },
];

/** Puts Markdown around what is selected in the text, and keeps it selected. */
export function Toolbar({ form, value, onChange }: ToolbarProps) {
  const use = ({ before, after = '', isLine = false }: Tool): void => {
    const area = form.current?.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
    if (!area) return;
    const { selectionStart: start, selectionEnd: end } = area;
    const from = isLine ? value.lastIndexOf('\n', start - 1) + 1 : start;
    onChange(value.slice(0, from) + before + value.slice(from, end) + after + value.slice(end));
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(start + before.length, end + before.length);
    });
  };

  return (
    <div className="toolbar" role="group" aria-label={texts.text}>
      {TOOLS.map((tool) => (
        <button
          key={tool.label}
          type="button"
          className="button quiet icon small"
          aria-label={tool.label}
          title={tool.label}
          onClick={() => use(tool)}
        >
          {tool.face}
        </button>
      ))}
    </div>
  );
}
