import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import { parsePayload, type BotUserOf, type Incoming } from './parse.ts';
import type { Payload } from './payloads.ts';

/** What cannot be read would come again in vain; where the store does not answer, it must come again. */
export async function readPayload(
  payload: Payload,
  { botUserOf, log }: { botUserOf: BotUserOf; log: Logger },
): Promise<Incoming | undefined> {
  try {
    const incoming = await parsePayload(payload, botUserOf);
    if (isWellFormed(incoming)) return incoming;
    log.warn({ type: payload.type }, 'Slack: something is not what it is to be and is passed over');
  } catch (error) {
    if (isRetryable(error)) throw error;
    log.warn({ err: error, type: payload.type }, 'Slack: something could not be read and is passed over');
  }
  return undefined;
}

/** Fields that are texts wherever they are. */
const TEXTS = new Set([
  'channel',
  'id',
  'metadata',
  'name',
  'responseUrl',
  'root',
  'text',
  'thread',
  'threadTs',
  'triggerId',
  'ts',
  'value',
  'view',
  'workspace',
]);

/** Whether every field that is to be a text is one, or is not there: payloads are told by their types only. */
function isWellFormed(incoming: Incoming): boolean {
  const user = 'user' in incoming ? incoming.user : '';
  const said = incoming.type === 'edited' ? incoming.said : undefined;
  return (
    hasTexts(incoming) &&
    hasTexts(incoming.origin) &&
    (said === undefined || (hasTexts(said) && isText(said.user))) &&
    (NAMES_PEOPLE.has(incoming.type) ? typeof user === 'object' && hasTexts(user) : isText(user))
  );
}

/** Of these, the user is somebody whose name is told. */
const NAMES_PEOPLE: ReadonlySet<Incoming['type']> = new Set(['command', 'shortcut', 'pressed', 'submitted']);

function hasTexts(fields: object): boolean {
  return Object.entries(fields).every(
    ([name, value]) => !TEXTS.has(name) || value === undefined || value === null || isText(value),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
