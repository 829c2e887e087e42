import { config } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

interface EmptyStateProps {
  title: string;
  hint: string;
  action: string;
  onAction: () => void;
}

export function EmptyState({ title, hint, action, onAction }: EmptyStateProps) {
  return (
    <div className="empty">
      <span className="symbol">
        <Icon name={config.icon} size={30} />
      </span>
      <h2>{title}</h2>
      <p className="muted">{hint}</p>
      <button type="button" className="button primary" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
