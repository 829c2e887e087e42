import { useEffect, useRef, useState } from 'react';
import { config, texts } from '../config.ts';
import { entryFrom, errorsOf, restoreEntries, today, type Answers, type Entry } from '../lib/form.ts';
import { Icon } from '../lib/icons.tsx';
import { send } from '../lib/send.ts';
import { useStored } from '../lib/storage.ts';
import { EntryList } from './EntryList.tsx';
import { QuestionField } from './QuestionField.tsx';

/** How long a removed message can be brought back. */
const UNDO_MS = 6000;

/** The form, and everything that was sent from this browser. */
export function ContactPage() {
  const [messages, setMessages, kept] = useStored<Entry[]>('messages:v1', [], restoreEntries);
  const [removed, setRemoved] = useState<Entry>();

  useEffect(() => {
    if (removed === undefined) return;
    const timer = setTimeout(() => setRemoved(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  return (
    <div className="container contact">
      <div className="stack">
        <h1>{texts.contactTitle}</h1>
        <p className="lead">{texts.contactIntro}</p>
        <p className="row">
          <Icon name="mail" />
          <a href={`mailto:${config.email}`}>{config.email}</a>
        </p>
        <p className="sample">{texts.sampleContact}</p>
      </div>
      <div className="stack">
        <ContactForm onSent={(message) => setMessages((before) => [message, ...before])} />
        {!kept && (
          <p className="notice danger" role="alert">
            {texts.notKept}
          </p>
        )}
        {messages.length > 0 && (
          <EntryList
            title={texts.messages}
            entries={messages}
            onRemove={(message) => {
              setMessages((before) => before.filter(({ id }) => id !== message.id));
              setRemoved(message);
            }}
          />
        )}
      </div>
      <div aria-live="polite">
        {removed && (
          <div className="toast">
            <span>{texts.removed}</span>
            <button
              type="button"
              onClick={() => {
                setMessages((before) => [removed, ...before]);
                setRemoved(undefined);
              }}
            >
              {texts.undo}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

function ContactForm({ onSent }: { onSent: (message: Entry) => void }) {
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSending, setIsSending] = useState(false);
  const [done, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const found = errorsOf(config.questions, answers);
    setErrors(found);
    const first = config.questions.find(({ key }) => key in found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    const entry = entryFrom(config.questions, answers);
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

  return (
    <form ref={form} noValidate className="card entry-form" onSubmit={(event) => void submit(event)}>
      <div className="questions">
        {config.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key] ?? ''}
            error={errors[question.key]}
            from={today()}
            onChange={(value) => {
              setDone(false);
              setAnswers((before) => ({ ...before, [question.key]: value }));
              setErrors(({ [question.key]: _fixed, ...others }) => others);
            }}
          />
        ))}
      </div>
      <button type="submit" className="button primary" disabled={isSending}>
        {texts.send}
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
            {texts.sent}
          </p>
        )}
      </div>
    </form>
  );
}
