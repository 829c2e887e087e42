import { createParser } from 'eventsource-parser';
import { isWebPage, toWebPageError } from './provider-error.ts';

/** One server-sent event: what stands behind `event:`, and its data as the vendor's JSON. */
export interface ServerEvent<Data> {
  name: string | undefined;
  data: Data;
}

/** Ends OpenAI's streams, in place of an event. */
const DONE = '[DONE]';

/**
 * The events of an answer, as many at once as the network brings: the SDKs' own readers hand them out one by one, at three
 * times the cost of everything else that is done with an answer.
 * @throws ProviderError `web_page` where a web page came instead, SyntaxError where an event's data is no JSON, and what `fetch` throws when the connection breaks
 */
export async function* eventBatches<Data>(
  response: Response,
): AsyncGenerator<readonly ServerEvent<Data>[], void, undefined> {
  if (isWebPage(response.headers)) {
    await response.body?.cancel();
    throw toWebPageError();
  }
  if (!response.body) return;
  let batch: ServerEvent<Data>[] = [];
  let isDone = false;
  const parser = createParser({
    onEvent({ event, data }) {
      if (isDone) return;
      if (data.startsWith(DONE)) isDone = true;
      // What a vendor sends is what its documentation says; readers look before they take.
      else batch.push({ name: event, data: JSON.parse(data) as Data });
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
}
