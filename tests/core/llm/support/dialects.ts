import type { LlmConfig, ProviderConfig } from '#core/llm/types.ts';

const OFF: ProviderConfig = { apiKey: undefined, baseUrl: undefined, model: undefined };

/** Everything off, limits long enough never to matter. */
export const EMPTY_CONFIG: LlmConfig = {
  order: ['openai', 'anthropic', 'gemini'],
  firstTokenTimeoutMs: 10_000,
  idleTimeoutMs: 10_000,
  totalTimeoutMs: 20_000,
  openai: { ...OFF, api: 'responses' },
  anthropic: OFF,
  gemini: OFF,
};

/** One of the four wire formats: how to reach it, and its bytes as the vendors document them. */
export interface Dialect {
  name: string;
  model: string;
  configure(url: string): LlmConfig;
  /** The events before the model begins to work. */
  start: string;
  /** A sign of life without text. */
  alive: string;
  text(piece: string): string;
  /** The end of a whole answer of 11 tokens for a prompt of 7. */
  end: string;
  lengthEnd: string;
  filterEnd: string;
  /** What a refusal looks like after `start`. */
  refusal: string;
  /** An error that comes when the answer has already begun. */
  error: string;
}

export const DIALECTS: readonly Dialect[] = [
  {
    name: 'OpenAI responses',
    model: 'gpt-5',
    configure: (url) => ({
      ...EMPTY_CONFIG,
      openai: { apiKey: 'sk-test', baseUrl: `${url}/v1`, model: undefined, api: 'responses' },
    }),
    start:
      typed({ type: 'response.created', response: { id: 'r1', status: 'in_progress' } }) +
      typed({ type: 'response.in_progress', response: { id: 'r1', status: 'in_progress' } }),
    alive: typed({
      type: 'response.output_item.added',
      output_index: 0,
      item: { id: 'rs1', type: 'reasoning' },
    }),
    text: (delta) => typed({ type: 'response.output_text.delta', item_id: 'm1', output_index: 1, delta }),
    end: typed({
      type: 'response.completed',
      response: { id: 'r1', status: 'completed', usage: { input_tokens: 7, output_tokens: 11 } },
    }),
    lengthEnd: typed({
      type: 'response.incomplete',
      response: { id: 'r1', status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
    }),
    filterEnd: typed({
      type: 'response.incomplete',
      response: { id: 'r1', status: 'incomplete', incomplete_details: { reason: 'content_filter' } },
    }),
    refusal: typed({ type: 'response.refusal.delta', item_id: 'm1', delta: "I'm sorry" }),
    error: typed({ type: 'error', code: 'server_error', message: 'The server had an error.', param: null }),
  },
  {
    name: 'OpenAI chat completions',
    model: 'gpt-5',
    configure: (url) => ({
      ...EMPTY_CONFIG,
      openai: { apiKey: 'sk-test', baseUrl: `${url}/v1`, model: undefined, api: 'chat' },
    }),
    start: '',
    alive: chatChunk({ delta: { reasoning_content: 'Hm' }, finish_reason: null }),
    text: (content) => chatChunk({ delta: { content }, finish_reason: null }),
    end:
      chatChunk({ delta: {}, finish_reason: 'stop' }) +
      untyped({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 11 } }) +
      'data: [DONE]\n\n',
    lengthEnd: `${chatChunk({ delta: {}, finish_reason: 'length' })}data: [DONE]\n\n`,
    filterEnd: `${chatChunk({ delta: {}, finish_reason: 'content_filter' })}data: [DONE]\n\n`,
    refusal: `${chatChunk({ delta: { refusal: "I'm sorry" }, finish_reason: null })}${chatChunk({ delta: {}, finish_reason: 'stop' })}data: [DONE]\n\n`,
    error: untyped({ error: { message: 'The server had an error.', type: 'server_error', code: null } }),
  },
  {
    name: 'Anthropic',
    model: 'claude-sonnet-4-6',
    configure: (url) => ({
      ...EMPTY_CONFIG,
      anthropic: { apiKey: 'sk-ant-test', baseUrl: url, model: undefined },
    }),
    start:
      typed({
        type: 'message_start',
        message: { id: 'm1', role: 'assistant', content: [], usage: { input_tokens: 7, output_tokens: 1 } },
      }) + typed({ type: 'ping' }),
    alive: typed({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'thinking_delta', thinking: 'Hm' },
    }),
    text: (text) => typed({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
    end: anthropicEnd('end_turn'),
    lengthEnd: anthropicEnd('max_tokens'),
    // Anthropic's filter is a refusal, too.
    filterEnd: anthropicEnd('refusal'),
    refusal: anthropicEnd('refusal'),
    error: typed({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
  },
  {
    name: 'Gemini',
    model: 'gemini-2.5-pro',
    configure: (url) => ({ ...EMPTY_CONFIG, gemini: { apiKey: 'g-test', baseUrl: url, model: undefined } }),
    start: '',
    alive: geminiChunk({ content: { role: 'model', parts: [{ text: 'Hm', thought: true }] } }),
    text: (text) => geminiChunk({ content: { role: 'model', parts: [{ text }] } }),
    end: untyped({
      candidates: [{ index: 0, finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 7, candidatesTokenCount: 8, thoughtsTokenCount: 3 },
    }),
    lengthEnd: geminiChunk({ finishReason: 'MAX_TOKENS' }),
    filterEnd: geminiChunk({ finishReason: 'RECITATION' }),
    // Gemini does not tell a refusal from its filter.
    refusal: untyped({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }),
    error: untyped({ error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } }),
  },
];

export function findDialect(name: string): Dialect {
  const dialect = DIALECTS.find((candidate) => candidate.name === name);
  if (!dialect) throw new Error(`No dialect is named ${name}.`);
  return dialect;
}

function typed(event: { type: string; [key: string]: unknown }): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function untyped(chunk: object): string {
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

function chatChunk(choice: object): string {
  return untyped({ id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, ...choice }] });
}

function anthropicEnd(stopReason: string): string {
  return (
    typed({ type: 'content_block_stop' }) +
    `event: message_delta\ndata: ${JSON.stringify({ type: 'message_delta', delta: { stop_reason: stopReason }, usage: { output_tokens: 11 } })}\n\n` +
    typed({ type: 'message_stop' })
  );
}

function geminiChunk(candidate: object): string {
  return untyped({ candidates: [{ index: 0, ...candidate }] });
}
