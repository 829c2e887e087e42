import { useRef, useState } from 'react';
import { config, texts } from '../config.ts';
import { count } from '../lib/format.ts';
import { errorsOf, today, type Answers, type Question } from '../lib/form.ts';
import { excerptOf, slugFor, wordsIn } from '../lib/posts.ts';
import { go } from '../lib/route.ts';
import { isRecord, useStored } from '../lib/storage.ts';
import type { OwnPost } from '../types.ts';
import { Markdown } from './Markdown.tsx';
import { QuestionField } from './QuestionField.tsx';
import { Toolbar } from './Toolbar.tsx';

const TITLE: Question = { key: 'title', label: texts.title, kind: 'text', required: true };
const BODY: Question = { key: 'body', label: texts.text, kind: 'long_text', required: true };
const MORE: Question[] = [
  { key: 'tags', label: `${texts.tags} · ${texts.tagsHint}`, kind: 'text', required: false },
  { key: 'excerpt', label: `${texts.excerpt} · ${texts.excerptHint}`, kind: 'text', required: false },
];
const ASKED = [TITLE, BODY, ...MORE, ...config.postFields];

/** Pictures for new articles, in turn. */
const ARTS = ['hills', 'mosaic', 'waves', 'arches', 'orbits', 'leaves'] as const;

interface EditorProps {
  own: OwnPost[];
  /** The article that is changed; absent for a new one. */
  post?: OwnPost;
  onSave: (saved: OwnPost, before: OwnPost | undefined) => void;
}

/** Writes a new article or changes one. What is typed survives a reload before it is saved. */
export function Editor({ own, post, onSave }: EditorProps) {
  const draftKey = `draft:${post?.slug ?? 'new'}:v1`;
  const [answers, setAnswers] = useStored<Answers>(draftKey, () => answersOf(post), restoreAnswers);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const body = answers['body'] ?? '';

  const change = (key: string, value: string): void => {
    setAnswers((before) => ({ ...before, [key]: value }));
    setErrors(({ [key]: _fixed, ...others }) => others);
  };

  const discard = (): void => setAnswers({});

  const save = (isDraft: boolean): void => {
    const found = errorsOf(isDraft ? [TITLE] : ASKED, answers);
    setErrors(found);
    const first = ASKED.find(({ key }) => key in found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
      return;
    }
    const saved = postFrom(answers, { own, post, isDraft });
    discard();
    onSave(saved, post);
  };

  const ask = (question: Question): React.ReactNode => (
    <QuestionField
      key={question.key}
      question={question}
      value={answers[question.key] ?? ''}
      error={errors[question.key]}
      onChange={(value) => change(question.key, value)}
    />
  );

  return (
    <form
      ref={form}
      noValidate
      className="container editor"
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      <div className="row apart">
        <h1>{post ? texts.editPost : texts.newPost}</h1>
        <p className="muted small">{texts.autosaved}</p>
      </div>
      <div className="editor-columns">
        <div className="stack">
          {ask(TITLE)}
          <Toolbar form={form} value={body} onChange={(value) => change('body', value)} />
          <div className="editor-body">{ask(BODY)}</div>
          <p className="muted small number">{count(texts.words, wordsIn(body))}</p>
          {[...MORE, ...config.postFields].map(ask)}
        </div>
        <section className="card editor-preview" aria-label={texts.preview}>
          <p className="eyebrow">{texts.preview}</p>
          <h2 className="preview-title">{answers['title'] || texts.untitled}</h2>
          {body.trim() === '' ? <p className="muted">{texts.previewEmpty}</p> : <Markdown source={body} />}
        </section>
      </div>
      <div className="row editor-actions">
        <button type="submit" className="button primary">
          {texts.publish}
        </button>
        <button type="button" className="button" onClick={() => save(true)}>
          {texts.saveDraft}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            discard();
            if (post) go('post', post.slug);
            else go();
          }}
        >
          {texts.cancel}
        </button>
      </div>
      <p className="muted small">{texts.postKept}</p>
    </form>
  );
}

function answersOf(post: OwnPost | undefined): Answers {
  if (post === undefined) return {};
  const { title, body, excerpt, tags, facts } = post;
  return { ...facts, title, body, excerpt: excerpt === excerptOf(body) ? '' : excerpt, tags: tags.join(', ') };
}

/** What was typed before; nothing typed is nothing to restore. */
function restoreAnswers(stored: unknown): Answers | undefined {
  if (!isRecord(stored) || Object.keys(stored).length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

interface Saving {
  own: OwnPost[];
  post: OwnPost | undefined;
  isDraft: boolean;
}

function postFrom(answers: Answers, { own, post, isDraft }: Saving): OwnPost {
  const of = (key: string): string => (answers[key] ?? '').trim();
  const taken = [...own, ...config.posts].map(({ slug }) => slug);
  const tags = of('tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return {
    slug: post?.slug ?? slugFor(of('title'), taken),
    title: of('title'),
    excerpt: of('excerpt') || excerptOf(of('body')),
    tags: [...new Set(tags)],
    date: post !== undefined && !post.isDraft ? post.date : today(),
    art: post?.art ?? ARTS[own.length % ARTS.length] ?? 'hills',
    body: of('body'),
    isDraft,
    facts: Object.fromEntries(config.postFields.map(({ key }) => [key, of(key)])),
  };
}
