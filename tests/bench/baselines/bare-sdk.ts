import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

/** The openai SDK as its documentation says, retries off: one streamed answer. */
export function bareOpenAi(url: string): (onText: (text: string) => void) => Promise<void> {
  const client = new OpenAI({ apiKey: 'sk-bench', baseURL: `${url}/v1`, maxRetries: 0 });
  return async (onText) => {
    const events = await client.responses.create({
      model: 'ok',
      instructions: 'Write code.',
      input: [{ role: 'user', content: 'An app with panels.' }],
      max_output_tokens: 32_000,
      stream: true,
    });
    for await (const event of events) {
      if (event.type === 'response.output_text.delta') onText(event.delta);
    }
  };
}

/** The Anthropic SDK likewise. */
export function bareAnthropic(url: string): (onText: (text: string) => void) => Promise<void> {
  const client = new Anthropic({ apiKey: 'sk-bench', baseURL: url, maxRetries: 0 });
  return async (onText) => {
    const events = await client.messages.create({
      model: 'ok',
      system: 'Write code.',
      messages: [{ role: 'user', content: 'An app with panels.' }],
      max_tokens: 32_000,
      stream: true,
    });
    for await (const event of events) {
      if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') onText(event.delta.text);
    }
  };
}
