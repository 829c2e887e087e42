import type { Notice } from '../lib/undo.ts';

export function Toast({ notice, label, onDone }: { notice: Notice | undefined; label: string; onDone: () => void }) {
  return (
    <div aria-live="polite">
      {notice !== undefined && (
        <div className="toast">
          <span>{notice.message}</span>
          {notice.undo !== undefined && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.();
                onDone();
              }}
            >
              {label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
