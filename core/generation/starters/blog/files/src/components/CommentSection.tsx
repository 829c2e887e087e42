import { useState } from 'react';
import { texts } from '../config.ts';
import { addComment, removeComment, restoreComments, type Comments } from '../lib/comments.ts';
import { errorsOf, type Answers, type Question } from '../lib/form.ts';
import { count, fill, formatDate } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { useStored } from '../lib/storage.ts';
import { QuestionField } from './QuestionField.tsx';

const QUESTIONS: Question[] = [
  { key: 'name', label: texts.name, kind: 'text', required: true, autoComplete: 'name' },
  { key: 'comment', label: texts.comment, kind: 'long_text', required: true },
];

export function CommentSection({ slug }: { slug: string }) {
  const [all, setAll] = useStored<Comments>('comments:v1', {}, restoreComments);
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const comments = all[slug] ?? [];

  const submit = (event: React.FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = errorsOf(QUESTIONS, answers);
    setErrors(found);
    const first = QUESTIONS.find(({ key }) => key in found);
    if (first !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    setAll((before) => addComment(before, slug, (answers['name'] ?? '').trim(), (answers['comment'] ?? '').trim()));
    setAnswers({ name: answers['name'] ?? '' });
  };

  return (
    <section className="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{count(texts.comments, comments.length)}</h2>
      {comments.length === 0 && <p className="muted">{texts.noComments}</p>}
      <ul>
        {comments.map(({ id, name, text, sentAt }) => (
          <li key={id} className="comment">
            <span className="avatar" aria-hidden="true">
              {name.charAt(0).toUpperCase()}
            </span>
            <div>
              <p className="comment-head">
                <strong>{name}</strong>
                <time className="muted small" dateTime={sentAt}>
                  {formatDate(sentAt)}
                </time>
              </p>
              <p className="comment-text">{text}</p>
            </div>
            <button
              type="button"
              className="button quiet icon small"
              aria-label={fill(texts.removeComment, { name })}
              onClick={() => setAll((before) => removeComment(before, slug, id))}
            >
              <Icon name="trash" size={16} />
            </button>
          </li>
        ))}
      </ul>
      <form noValidate className="card stack" aria-label={texts.commentTitle} onSubmit={submit}>
        <h3>{texts.commentTitle}</h3>
        {QUESTIONS.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key] ?? ''}
            error={errors[question.key]}
            onChange={(value) => {
              setAnswers((before) => ({ ...before, [question.key]: value }));
              setErrors(({ [question.key]: _fixed, ...others }) => others);
            }}
          />
        ))}
        <div className="row">
          <button type="submit" className="button primary">
            {texts.sendComment}
          </button>
        </div>
        <p className="muted small">{texts.commentKept}</p>
      </form>
    </section>
  );
}
