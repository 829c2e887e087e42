import { useId } from 'react';
import { texts } from '../config.ts';
import type { Question } from '../lib/form.ts';

const INPUT_TYPE: Partial<Record<Question['kind'], string>> = {
  email: 'email',
  phone: 'tel',
  number: 'number',
  money: 'number',
  date: 'date',
  time: 'time',
};

interface QuestionFieldProps {
  question: Question;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  /** Choices that cannot be taken, such as times that are booked. */
  taken?: readonly string[];
  /** First day that can be chosen, `2026-05-04`. */
  from?: string;
}

/** A question with its label, the right control for its kind, and what is wrong with the answer. */
export function QuestionField({ question, value, error, onChange, taken = [], from }: QuestionFieldProps) {
  const id = useId();
  const shared = {
    id,
    name: question.key,
    className: 'input',
    value,
    required: question.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.target.value),
  };
  const choices = question.kind === 'yes_no' ? [texts.yes, texts.no] : question.choices;

  const control = (): React.ReactNode => {
    if (choices !== undefined) {
      return (
        <select {...shared}>
          <option value="">{texts.pleaseChoose}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice} disabled={taken.includes(choice)}>
              {taken.includes(choice) ? `${choice} (${texts.taken})` : choice}
            </option>
          ))}
        </select>
      );
    }
    if (question.kind === 'long_text') return <textarea {...shared} rows={4} />;
    const type = INPUT_TYPE[question.kind] ?? 'text';
    return (
      <input
        {...shared}
        type={type}
        inputMode={question.kind === 'url' ? 'url' : undefined}
        min={type === 'number' ? 0 : type === 'date' ? from : undefined}
        step={question.kind === 'money' ? '0.01' : undefined}
        autoComplete={question.autoComplete}
      />
    );
  };

  return (
    <div className={question.half ? 'field half' : 'field'}>
      <label htmlFor={id}>
        {question.label}
        {!question.required && <span className="muted"> ({texts.optional})</span>}
      </label>
      {control()}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
