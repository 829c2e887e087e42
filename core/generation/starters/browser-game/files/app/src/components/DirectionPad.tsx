import { texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import type { Direction } from '../types.ts';

const ARROWS = [
  { direction: 'up', icon: 'arrow-up' },
  { direction: 'left', icon: 'arrow-left' },
  { direction: 'down', icon: 'arrow-down' },
  { direction: 'right', icon: 'arrow-right' },
] as const;

/** Four buttons for thumbs; shown on touch screens and narrow windows (see app.css). */
export function DirectionPad({ onPress }: { onPress: (direction: Direction) => void }) {
  return (
    <div className="pad" role="group" aria-label={texts.directions}>
      {ARROWS.map(({ direction, icon }) => (
        <button
          key={direction}
          type="button"
          className={`pad-button ${direction}`}
          aria-label={texts[direction]}
          onPointerDown={(event) => {
            event.preventDefault();
            onPress(direction);
          }}
          onClick={(event) => {
            // A click without a pointer: the keyboard or a screen reader.
            if (event.detail === 0) onPress(direction);
          }}
        >
          <Icon name={icon} size={26} />
        </button>
      ))}
    </div>
  );
}
