import { parseArgs } from 'node:util';
import { readAll } from './body.ts';
import { asRead, createMember } from './people.ts';
import { startDiscordFake } from './server.ts';
import type { Fault, FakeUser } from './types.ts';

/** The fake as a program of its own, for tests over several processes: told over HTTP what people do. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, token: { type: 'string' } },
});

interface Told {
  user: FakeUser;
  channel: string;
  text: string;
  label: string;
  name: string;
  times: number;
  fault: Fault;
}

const fake = await startDiscordFake({
  port: Number(values.port),
  ...(values.token === undefined ? {} : { token: values.token }),
  async control(request, response) {
    const path = request.url ?? '';
    const body = await readAll(request);
    const told = (body.length > 0 ? JSON.parse(body.toString('utf8')) : {}) as Partial<Told>;
    const result = control(path, told);
    if (result === undefined) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    return true;
  },
});

function control(path: string, told: Partial<Told>): unknown {
  const {
    user = { id: '7', username: 'ada' },
    channel = '',
    text = '',
    label = '',
    name = '',
    times = 1,
  } = told;
  const member = (): ReturnType<typeof createMember> => createMember(fake, user, channel);
  switch (path) {
    case '/_/guild': {
      const guild = fake.world.addGuild();
      return { guild: guild.id, channel: fake.world.addChannel({ guild_id: guild.id }).id };
    }
    case '/_/direct':
      return { channel: fake.world.directWith(user.id).id };
    case '/_/say':
      return member().say(text, { to: 'bot', times });
    case '/_/command':
      return member().command(name, { text, times });
    case '/_/press':
      return member().press(label);
    case '/_/seen':
      return fake.world.channels.get(channel)?.messages.map(asRead) ?? [];
    case '/_/world':
      return { channels: [...fake.world.channels.values()] };
    case '/_/requests':
      return fake.requests;
    case '/_/fail':
      if (told.fault) fake.fail(told.fault);
      return {};
    case '/_/drop':
      fake.gateway.drop({ forget: text === 'forget' });
      return {};
    default:
      return undefined;
  }
}

process.stdout.write(`${JSON.stringify({ url: fake.url, token: fake.token })}\n`);
