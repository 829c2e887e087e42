import { escapeMarkdown } from '#core/chat/markdown.ts';
import type { Message } from '#core/chat/types.ts';
import { createHelp } from '#core/commands/help.ts';
import { COMMANDS } from '#core/commands/registry.ts';
import type { ChatContext } from '#core/conversation/context.ts';
import { renderMeant, renderQuestion, renderQuote, renderTypeChoice } from '#core/conversation/quote.ts';
import type { Pending } from '#core/conversation/records.ts';
import { renderAccepted, renderClosedCard, renderProgress } from '#core/conversation/run-card.ts';
import { renderOutcome } from '#core/conversation/run-outcome.ts';
import { renderDecided } from '#core/conversation/settle-asked.ts';
import type { GenerationRecord } from '#core/generation/records.ts';
import { formatSize } from '#core/i18n/format-size.ts';
import type { Language } from '#core/i18n/languages.ts';
import { createTranslator } from '#core/i18n/translate.ts';
import { createPreviewLinks } from '#core/preview/preview-links.ts';
import type { ProjectRecord } from '#core/projects/records.ts';

const translate = createTranslator();
const links = createPreviewLinks('https://*.preview.example.org');
const TOKEN = 'abcdefghijklmnopqrstuvwxyz';

/** What people write: a platform must show it as it is. */
const TITLE = 'Ada’s *new* shop';

/** Every kind of message that the core says, by name, always with the same contents: what each platform is reviewed with. */
export async function messageKinds(language: Language = 'en'): Promise<Readonly<Record<string, Message>>> {
  const t = translate(language);
  const pending = {
    id: '0123456789abcdef',
    kind: 'quote',
    asked: [],
    prices: { quick: 2, advanced: 4 },
    draft: {
      kind: 'build',
      title: TITLE,
      type: 'ecommerce',
      mode: 'quick',
      language,
      request: 'a shop for [candles](https://example.org) & <b>soap</b>',
    },
    // Only what renderers read.
  } as unknown as Pending;
  const change = {
    ...pending,
    draft: { ...pending.draft, kind: 'change' as const, request: 'make it *green*' },
  };
  const run = {
    _id: '0190e2a4-7b1c-7def-8abc-0123456789ab',
    kind: 'build',
    title: TITLE,
    price: 2,
    model_attempts: [],
    made_by: { kind: 'model', provider: 'openai', model: 'gpt-5' },
    version: 1,
    summary: 'A shop with a basket.\nIt remembers what is in it.',
    // Far ahead, so that the seconds since then are the same in every test.
    created_at: new Date('2100-01-01T00:00:00Z'),
    // Only what renderers read.
  } as unknown as GenerationRecord;
  const project = {
    _id: '0190e2a4-7b1c-7def-8abc-ba9876543210',
    title: TITLE,
    preview_token: TOKEN,
  } as unknown as ProjectRecord; // As above.
  const outcome = (over: Partial<GenerationRecord>): Message =>
    renderOutcome(t, { run: { ...run, ...over }, project, links, operator: false });
  const card = (over: Partial<GenerationRecord>): Message => renderClosedCard(t, { ...run, ...over });

  return {
    help: await helpIn(language),
    question_purpose: renderQuestion(t, { ...pending, kind: 'question', question: 'purpose' }),
    question_type: renderQuestion(t, { ...pending, kind: 'question', question: 'type' }),
    question_target: renderQuestion(t, { ...change, kind: 'question', question: 'target' }),
    question_meant: renderMeant(t, change),
    type_choice: renderTypeChoice(t, pending),
    quote_build: renderQuote(t, pending),
    quote_change: renderQuote(t, change),
    quote_free: renderQuote(t, { ...pending, prices: { quick: 0, advanced: 0 } }),
    question_answered: renderDecided(
      t,
      renderQuestion(t, { ...pending, kind: 'question', question: 'type' }),
      'answered',
    ),
    quote_built: renderDecided(t, renderQuote(t, pending), 'built'),
    quote_cancelled: renderDecided(t, renderQuote(t, pending), 'cancelled'),
    quote_replaced: renderDecided(t, renderQuote(t, pending), 'replaced'),
    quote_withdrawn: renderDecided(t, renderQuote(t, pending), 'withdrawn'),
    card_waiting: renderAccepted(t, run, 3),
    card_starting: renderAccepted(t, run, 0),
    card_writing: renderProgress(t, run, {
      step: 'writing',
      model: 'gpt-5',
      file: 'src/App_main.tsx',
      files: 4,
      instead: { provider: 'anthropic', reason: 'rate_limited' },
    }),
    card_repairing: renderProgress(t, run, { step: 'repairing', problems: 2 }),
    card_completed: card({ outcome: 'completed' }),
    card_stopped: card({ outcome: 'stopped' }),
    card_failed: card({ outcome: 'failed' }),
    outcome_ready: outcome({ outcome: 'completed' }),
    outcome_change: outcome({
      outcome: 'completed',
      kind: 'change',
      version: 2,
      changed: { added: ['src/cart.ts'], changed: ['src/App.tsx'], removed: [] },
    }),
    outcome_broken: outcome({
      outcome: 'completed',
      problems: [{ file: 'src/App.tsx', line: 3, column: 7, message: "Cannot find name 'useState'." }],
    }),
    outcome_starter: outcome({ outcome: 'completed', made_by: { kind: 'starter' } as never, price: 0 }),
    outcome_failed: outcome({
      outcome: 'failed',
      error: { code: 'models_failed', parameters: {}, reference: 'r1' },
    }),
    outcome_stopped: outcome({ outcome: 'stopped' }),
    edited_while_running: { text: t('afterthought.edited', { title: escapeMarkdown(TITLE) }) },
    deleted_while_running: { text: t('afterthought.deleted', { title: escapeMarkdown(TITLE) }) },
    left_message_gone: { text: t('error.message_gone', { days: 3 }) },
    refusal: { text: t('error.not_yours') },
    not_enough_credits: { text: t('error.not_enough_credits', { needed: 4, available: 1 }) },
    unknown_command: { text: t('error.unknown_command_near', { name: 'bild', suggestion: 'build' }) },
    balance: {
      text: [
        t('balance.total', { count: 10 }),
        t('balance.parts', { free: 8, monthly: 0, topup: 2 }),
        t('balance.held', { count: 2 }),
      ].join('\n'),
    },
    projects: {
      text: [
        t('projects.title', { count: 2 }),
        `1. **Shop** · ${t('type.ecommerce')} · ${t('projects.version', { version: 2 })} · ${t('projects.current')}`,
        `2. **Notes \\*2\\*** · ${t('type.web_app')} · ${t('projects.version', { version: 1 })}`,
      ].join('\n'),
    },
    preview: {
      text: t('preview.done', { title: 'Shop', version: 2 }),
      links: [
        { kind: 'preview', url: links.preview(TOKEN) },
        { kind: 'code', url: links.code(TOKEN, 2) },
      ],
    },
    versions: {
      text: [
        t('versions.title', { title: 'Shop' }),
        `- **1** a shop for candles`,
        `- **2** make it green (${t('versions.current')})`,
      ].join('\n'),
    },
    diff: {
      text: [
        t('diff.title', { from: 1, to: 2 }),
        `- ${t('diff.changed')} \`src/App.tsx\` +1 -1`,
        '````diff\n--- a/src/App.tsx\n+++ b/src/App.tsx\n@@ -1 +1 @@\n-const a = `*red*`;\n+const a = `*green*`;\n````',
      ].join('\n'),
    },
    files: {
      text: [
        t('files.title', { title: 'Shop', version: 2, count: 2 }),
        `- \`index.html\` ${t('files.size', { size: formatSize(312, language) })}`,
        `- \`src/App_main.tsx\` ${t('files.size', { size: formatSize(4_100, language) })}`,
      ].join('\n'),
      links: [{ kind: 'code', url: links.code(TOKEN, 2) }],
    },
    zip: {
      text: t('zip.done', { title: 'Shop', version: 2 }),
      files: [{ kind: 'zip', key: 'p1/2', name: 'shop-v2.zip', link: links.zip(TOKEN, 2) }],
    },
    undo: {
      text: t('undo.done', { title: 'Shop', before: 2, now: 1 }),
      links: [{ kind: 'preview', url: links.preview(TOKEN) }],
    },
    delete_confirm: {
      text: t('delete.confirm', { title: 'Shop' }),
      buttons: [
        [
          { action: 'project.delete', value: project._id, label: t('button.delete'), style: 'danger' },
          { action: 'project.keep', value: project._id, label: t('button.keep') },
        ],
      ],
    },
    deleted: { text: `${t('delete.confirm', { title: 'Shop' })}\n\n${t('decided.deleted')}` },
    attachments_refused: {
      text: `${t('attachment.refused')}\n- photo.heic: ${t('attachment.kind')}`,
    },
    small_talk: { text: t('talk.thanks') },
    unsupported: { text: t('talk.unsupported', { what: 'sticker' }) },
    undeliverable: {
      text: `${t('undeliverable.answer', { reason: t('undeliverable.reason_unknown') })}\n\n${outcome({ outcome: 'stopped' }).text}`,
    },
  };
}

async function helpIn(language: Language): Promise<Message> {
  let said: Message = { text: '' };
  const context = {
    operator: false,
    t: translate(language),
    async reply(message: Message | string) {
      said = await Promise.resolve(typeof message === 'string' ? { text: message } : message);
    },
  } as unknown as ChatContext; // Only what the command uses.
  await createHelp(() => COMMANDS).run(context, '', {} as never); // It needs no services.
  return said;
}
