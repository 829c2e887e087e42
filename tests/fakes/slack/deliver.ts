import { createHmac } from 'node:crypto';
import type { SlackFake } from './server.ts';
import { APP, BOT, TEAM } from './world.ts';

/** What is delivered to the app. */
export interface Delivery {
  contentType: string;
  body: string;
}

/** The ways of Slack to bring something to the app. Gives the status of its answer. */
export async function deliver(
  fake: SlackFake,
  { contentType, body }: Delivery,
  {
    secret = fake.signingSecret,
    timestamp = Math.floor(Date.now() / 1_000),
    retry,
  }: { secret?: string; timestamp?: number; retry?: number } = {},
): Promise<number> {
  // Without an address of its own, the app listens in Socket Mode.
  if (fake.appUrl === '') return await deliverBySocket(fake, { contentType, body }, retry);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const response = await fetch(`${fake.appUrl}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-signature': signature,
      'x-slack-request-timestamp': String(timestamp),
      ...(retry === undefined
        ? {}
        : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

async function deliverBySocket(
  fake: SlackFake,
  { contentType, body }: Delivery,
  retry?: number,
): Promise<number> {
  const parsed: Record<string, unknown> =
    contentType === 'application/json'
      ? (JSON.parse(body) as Record<string, unknown>)
      : Object.fromEntries(new URLSearchParams(body));
  const { payload } = parsed;
  const isTaken = await fake.socket.deliver({
    type:
      contentType === 'application/json'
        ? 'events_api'
        : typeof payload === 'string'
          ? 'interactive'
          : 'slash_commands',
    payload: typeof payload === 'string' ? (JSON.parse(payload) as Record<string, unknown>) : parsed,
    ...(retry === undefined ? {} : { retry }),
  });
  return isTaken ? 200 : 500;
}

export function eventDelivery(
  fake: SlackFake,
  event: Record<string, unknown>,
  {
    team = TEAM,
    enterprise = null,
    isEnterprise = false,
  }: { team?: string; enterprise?: string | null; isEnterprise?: boolean } = {},
): Delivery {
  const body = {
    token: 'verification',
    team_id: team,
    context_team_id: team,
    enterprise_id: enterprise,
    api_app_id: APP,
    event,
    type: 'event_callback',
    event_id: fake.world.nextId('Ev'),
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: isEnterprise ? null : team,
        user_id: BOT.id,
        is_bot: true,
        is_enterprise_install: isEnterprise,
      },
    ],
    is_ext_shared_channel: false,
  };
  return { contentType: 'application/json', body: JSON.stringify(body) };
}

export function formDelivery(payload: Record<string, unknown>): Delivery {
  return {
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  };
}
