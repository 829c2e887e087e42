import { useEffect, useRef, useState } from 'react';
import { config, texts } from '../config.ts';
import { formatTime, slotsOn } from '../lib/hours.ts';
import { answerOf, entryFrom, errorsOf, today, type Answers, type Entry, type Question } from '../lib/form.ts';
import { Icon } from '../lib/icons.tsx';
import { send } from '../lib/send.ts';
import { QuestionField } from './QuestionField.tsx';

const { questions, slots } = config.form;
const dateKey = questions.find(({ kind }) => kind === 'date')?.key ?? '';
const timeKey = questions.find(({ kind }) => kind === 'time')?.key ?? '';

interface EntryFormProps {
  chosen: string;
  entries: Entry[];
  onSent: (entry: Entry) => void;
}

export function EntryForm({ chosen, entries, onSent }: EntryFormProps) {
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSending, setIsSending] = useState(false);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (chosen === '') return;
    const choice = questions.find(({ choices }) => choices?.includes(chosen));
    const text = questions.find(({ kind }) => kind === 'long_text');
    setAnswers((before) => {
      if (choice !== undefined) return { ...before, [choice.key]: chosen };
      if (text === undefined || before[text.key]) return before;
      return { ...before, [text.key]: `${chosen}: ` };
    });
  }, [chosen]);

  const day = answers[dateKey] ?? '';
  const times = slots && day !== '' ? slotsOn(slots.days, day, slots.everyMinutes) : [];
  const taken = entries.filter((entry) => answerOf(entry, dateKey) === day).map((entry) => answerOf(entry, timeKey));

  const change = (key: string, value: string): void => {
    setDone(false);
    setAnswers((before) => ({ ...before, [key]: value, ...(key === dateKey && slots ? { [timeKey]: '' } : {}) }));
    setErrors(({ [key]: _fixed, ...others }) => others);
  };

  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const found = { ...errorsOf(questions, answers), ...errorsOfTimes(answers, taken) };
    setErrors(found);
    const first = questions.find(({ key }) => key in found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    const entry = entryFrom(questions, answers);
    setIsSending(true);
    try {
      await send(entry);
      onSent(entry);
      setAnswers({});
      setDone(true);
    } finally {
      setIsSending(false);
    }
  };

  const shown = (question: Question): Question => {
    if (!slots || question.key !== timeKey || dateKey === '') return question;
    return { ...question, kind: 'choice', choices: times.map(formatTime) };
  };

  return (
    <form ref={form} noValidate className="card entry-form" onSubmit={(event) => void submit(event)}>
      <div className="questions">
        {questions.map((question) => (
          <QuestionField
            key={question.key}
            question={shown(question)}
            value={answers[question.key] ?? ''}
            error={errors[question.key]}
            taken={question.key === timeKey ? taken : []}
            from={today()}
            onChange={(value) => change(question.key, value)}
          />
        ))}
      </div>
      <button type="submit" className="button primary" disabled={isSending}>
        {config.form.send}
        <Icon name="arrow-right" size={18} />
      </button>
      <p className="muted small kept-here">
        <Icon name="info" size={16} />
        {texts.kept}
      </p>
      <div role="status">
        {done && (
          <p className="notice success">
            <Icon name="circle-check" />
            {config.form.done}
          </p>
        )}
      </div>
    </form>
  );
}

/** Days gone by, days when it is closed, times that are taken or have passed. */
function errorsOfTimes(answers: Answers, taken: string[]): Record<string, string> {
  const day = answers[dateKey] ?? '';
  const time = answers[timeKey] ?? '';
  if (!slots || day === '') return {};
  if (day < today()) return { [dateKey]: texts.past };
  const times = slotsOn(slots.days, day, slots.everyMinutes);
  if (times.length === 0) return { [dateKey]: texts.closedDay };
  if (timeKey === '') return {};
  if (times.every((minutes) => taken.includes(formatTime(minutes)))) return { [dateKey]: texts.noTimes };
  if (taken.includes(time)) return { [timeKey]: texts.timeTaken };
  const now = new Date();
  const minutes = times.find((one) => formatTime(one) === time) ?? Infinity;
  const passed = day === today() && minutes <= now.getHours() * 60 + now.getMinutes();
  return passed ? { [timeKey]: texts.timePassed } : {};
}
