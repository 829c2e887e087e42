import { texts } from '../config.ts';
import { MOST_OF_ONE } from '../lib/cart.ts';
import { fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';

interface StepperProps {
  name: string;
  quantity: number;
  /** The smallest number it goes down to. */
  least: number;
  onChange: (quantity: number) => void;
}

/** Less, how many, more. */
export function Stepper({ name, quantity, least, onChange }: StepperProps) {
  return (
    <div className="stepper" role="group" aria-label={fill(texts.quantityOf, { name })}>
      <button
        type="button"
        aria-label={fill(texts.fewer, { name })}
        disabled={quantity <= least}
        onClick={() => onChange(quantity - 1)}
      >
        <Icon name="minus" size={16} />
      </button>
      <output className="number">{quantity}</output>
      <button
        type="button"
        aria-label={fill(texts.more, { name })}
        disabled={quantity >= MOST_OF_ONE}
        onClick={() => onChange(quantity + 1)}
      >
        <Icon name="plus" size={16} />
      </button>
    </div>
  );
}
