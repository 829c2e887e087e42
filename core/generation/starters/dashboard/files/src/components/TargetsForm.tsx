import { useState, type FormEvent } from 'react';
import { config, texts } from '../config.ts';
import { toValue } from '../lib/fields.ts';
import { fill } from '../lib/format.ts';
import { isPerMonth, type Targets } from '../lib/targets.ts';
import { FieldInput } from './FieldInput.tsx';
import { Modal } from './Modal.tsx';

interface TargetsFormProps {
  targets: Targets;
  onSave: (targets: Targets) => void;
  onClose: () => void;
}

/** A target for every key figure; an empty one is none. */
export function TargetsForm({ targets, onSave, onClose }: TargetsFormProps) {
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(targets).map(([key, target]) => [key, String(target)])),
  );

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const entries = config.metrics.flatMap(({ key, label }): [string, number][] => {
      const value = toValue({ key, label, kind: 'number' }, typed[key]);
      return typeof value === 'number' ? [[key, value]] : [];
    });
    onSave(Object.fromEntries(entries));
  };

  return (
    <Modal title={texts.targets} close={texts.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <p className="muted targets-hint">{texts.targetsHint}</p>
        <div className="form-grid">
          {config.metrics.map((metric) => (
            <FieldInput
              key={metric.key}
              field={{
                key: metric.key,
                label: isPerMonth(metric) ? fill(texts.perMonth, { label: metric.label }) : metric.label,
                kind: 'number',
              }}
              value={typed[metric.key] ?? ''}
              none=""
              onChange={(value) => setTyped((before) => ({ ...before, [metric.key]: value }))}
            />
          ))}
        </div>
        <div className="form-actions">
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="button primary">
            {texts.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}
