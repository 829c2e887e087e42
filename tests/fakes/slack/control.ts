import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMember, type Member } from './people.ts';
import { readAll, type SlackFake } from './server.ts';
import { readMessage } from './shown.ts';
import type { Fault } from './types.ts';

interface Order {
  user?: string;
  locale?: string;
  /** Of the channel; the person's direct messages otherwise. */
  channel?: string;
  thread?: string;
  text?: string;
  label?: string;
  url?: string;
  fault?: Fault;
}

/**
 * Orders from another program, as JSON: `POST /control/app` {url}, `/say` `/command` `/press` {user, channel, text or
 * label}, `/fail` {fault}; `GET /control/messages?channel=C` as people see them, `/requests` as JSON lines for conform.
 */
export async function control(
  fake: SlackFake,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://fake');
  const action = url.pathname.replace('/control/', '');
  const answer = (body: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  if (action === 'requests') {
    response.writeHead(200).end(fake.requests.map((one) => `${JSON.stringify(one)}\n`).join(''));
    return;
  }
  if (action === 'messages') {
    const all = fake.world.messages.get(url.searchParams.get('channel') ?? '') ?? [];
    return answer(all.map((message) => ({ ...message, shown: readMessage(message) })));
  }
  // Only tests are at the other end.
  const order = JSON.parse((await readAll(request)).toString('utf8')) as Order;
  switch (action) {
    case 'app':
      fake.appUrl = order.url ?? '';
      return answer({});
    case 'fail':
      fake.fail(order.fault ?? {});
      return answer({});
    case 'say':
      return answer(await memberOf(fake, order).say(order.text ?? '', { thread: order.thread }));
    case 'command':
      return answer({ status: await memberOf(fake, order).command(order.text ?? '') });
    case 'press':
      return answer({ status: await memberOf(fake, order).press(order.label ?? '') });
    default:
      response.writeHead(404).end();
  }
}

function memberOf(fake: SlackFake, { user = 'UADA', locale = 'en-US', channel }: Order): Member {
  if (channel !== undefined && !fake.world.channels.has(channel)) {
    fake.world.addChannel({ id: channel, type: 'channel', is_member: true });
  }
  return createMember(fake, { id: user, name: user.toLowerCase(), locale }, channel);
}
