import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAll } from './body.ts';
import { createMember, type SayOptions } from './people.ts';
import type { TelegramFake } from './server.ts';
import type { Fault, TgChat, TgUser } from './types.ts';

/** What another process has the fake do, as JSON posted to `/control`. */
export type Order =
  | { do: 'say'; user: TgUser; chat: TgChat; text: string; options?: SayOptions }
  | { do: 'press'; user: TgUser; chat: TgChat; label: string }
  | { do: 'redeliver'; times?: number }
  | { do: 'fail'; fault: Fault };

/**
 * Serves `POST /control` (an Order), `GET /control/messages?chat=ID` (what people see there), `GET /control/requests`
 * (JSON lines for a judge) and `GET /control/state`. False for anything else.
 */
export async function control(
  fake: TelegramFake,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '', fake.url);
  const answer = (body: unknown): true => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return true;
  };
  switch (`${request.method} ${url.pathname}`) {
    case 'POST /control': {
      // Only our own tests come here, with orders of that type.
      const order = JSON.parse((await readAll(request)).toString('utf8')) as Order;
      return answer(await obey(fake, order));
    }
    case 'GET /control/messages': {
      const state = fake.world.chats.get(Number(url.searchParams.get('chat')));
      return answer([...(state?.messages.values() ?? [])]);
    }
    case 'GET /control/state':
      return answer({ pending: fake.updates.pending(), webhook: fake.updates.webhook?.url ?? null });
    case 'GET /control/requests':
      response
        .writeHead(200, { 'content-type': 'application/jsonl' })
        .end(fake.requests.map((recorded) => `${JSON.stringify(recorded)}\n`).join(''));
      return true;
    default:
      return false;
  }
}

async function obey(fake: TelegramFake, order: Order): Promise<unknown> {
  switch (order.do) {
    case 'say':
      return createMember(fake, order.user, order.chat).say(order.text, order.options);
    case 'press':
      return { query: createMember(fake, order.user, order.chat).press(order.label) };
    case 'redeliver':
      for (let n = 0; n < (order.times ?? 1); n += 1) await fake.updates.redeliver();
      return {};
    case 'fail':
      fake.fail(order.fault);
      return {};
  }
}
