import { parseMarkdown, type Block } from '../lib/markdown.ts';

/** Shows Markdown as elements; no text of an article ever becomes HTML by itself. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className="prose">
      {parseMarkdown(source).map((block, index) => (
        <BlockElement key={index} block={block} />
      ))}
    </div>
  );
}

function BlockElement({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return block.level === 2 ? <h2>{inline(block.text)}</h2> : <h3>{inline(block.text)}</h3>;
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'quote':
      return (
        <blockquote>
          <p>{inline(block.text)}</p>
        </blockquote>
      );
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{inline(item)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

const MARKS = /(`[^`]+`|\*\*.+?\*\*|\*[^*\s](?:[^*]*[^*\s])?\*|\[[^\]]+\]\([^)\s]+\))/s;

/** Addresses that a link may have; `javascript:` and the like stay text. */
const SAFE_LINK = /^(https?:\/\/|mailto:|#)/i;

function inline(text: string): React.ReactNode {
  return text.split(MARKS).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={index}>{inline(part.slice(2, -2))}</strong>;
    if (part.startsWith('*')) return <em key={index}>{inline(part.slice(1, -1))}</em>;
    const [, label = part, target = ''] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
    if (!SAFE_LINK.test(target)) return label;
    return (
      <a key={index} href={target} rel="noopener noreferrer">
        {label}
      </a>
    );
  });
}
