import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi, expect } from 'vitest';
import { shownIn } from '#tests/bots/telegram/support/bench.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { createMember, type Member } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake } from '#tests/fakes/telegram/server.ts';
import type { TgChat } from '#tests/fakes/telegram/types.ts';
import { startMongoProxy, type MongoProxy } from '#tests/support/mongo-proxy.ts';
import { startMongo, type MongoServer } from '#tests/support/mongo-server.ts';
import { freePorts, startProgram, type Program } from '#tests/support/program.ts';
import { redisCli, startRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { answerOf } from './todo-answer.ts';

const PRIVATE: TgChat = { id: 7, type: 'private' };
const USER = { id: 7, is_bot: false, first_name: 'Ada', language_code: 'en' };
const openai = findDialect('OpenAI responses');
const WAIT = { timeout: 30_000, interval: 20 };

/** What `/readyz` says of each check. */
export type Readiness = Readonly<Record<'store' | 'queue' | 'disk', 'ok' | 'failed'>>;

export interface Served extends Program {
  /** Waits until `/readyz` says exactly that. */
  isReady(state: Partial<Readiness>): Promise<void>;
}

/** A model that writes a small app, and waits before its end while it is held. */
interface HeldModel {
  hold(): void;
  /** Ends the answers that are held. */
  release(): void;
  /** Resolves when so many answers are held. */
  holds(count: number): Promise<void>;
}

export interface EngineBench {
  redis: RedisServer;
  mongo: MongoServer;
  /** Before MongoDB, for every program. */
  proxy: MongoProxy;
  model: HeldModel;
  /** Somebody who writes on Telegram, and what that person sees. */
  person: Member;
  shown(): string[];
  sees(pattern: RegExp, times?: number): Promise<void>;
  /** Starts a program on these engines; each has a database of its own in them. */
  start(args: readonly string[], environment?: Record<string, string>): Promise<Served>;
  /** For the program that is to serve Telegram. */
  telegram: Record<string, string>;
  dispose(): Promise<void>;
}

/** The user and the password that the programs have for Redis. */
export const REDIS_USER = { name: 'vectort', password: 'right' };

/** Sets the password of that user on the server, and ends the connections that have another. */
export function setRedisPassword({ port }: RedisServer, password: string): void {
  redisCli(port, 'acl', 'setuser', REDIS_USER.name, 'on', 'resetpass', `>${password}`, '~*', '&*', '+@all');
  redisCli(port, 'client', 'kill', 'user', REDIS_USER.name);
}

/** Real engines, both out of reach as yet, and whoever uses the programs on them. */
export async function openEngineBench(): Promise<EngineBench> {
  const ends: Array<() => unknown> = [];
  const atEnd = (end: () => unknown): void => void ends.unshift(end);
  const [redis, mongo, fake] = await Promise.all([startRedis(), startMongo(), startTelegramFake()]);
  atEnd(async () => await redis.dispose());
  atEnd(async () => await mongo.dispose());
  atEnd(async () => await fake.close());
  const proxy = await startMongoProxy(mongo.url, atEnd);
  await Promise.all([proxy.setAway(true), redis.stop()]);
  const { model, url } = await startHeldModel(atEnd);
  const shown = (): string[] => shownIn(fake, PRIVATE);
  let programs = 0;

  return {
    redis,
    mongo,
    proxy,
    model,
    person: createMember(fake, USER, PRIVATE),
    shown,
    async sees(pattern, times = 1) {
      await vi.waitFor(() => {
        const matching = shown().filter((text) => pattern.test(text));
        expect(matching.length, `${String(pattern)} in:\n${shown().join('\n---\n')}`).toBeGreaterThanOrEqual(
          times,
        );
      }, WAIT);
    },
    async start(args, environment = {}) {
      const dataDir = mkdtempSync(join(tmpdir(), 'vectort-engines-'));
      atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
      const ports = await freePorts();
      const { name, password } = REDIS_USER;
      programs += 1;
      const program = await startProgram({
        args,
        dataDir,
        environment: {
          ...ports,
          // That it is over is no warning.
          LOG_LEVEL: 'info',
          // As in production, but nobody here wants to hear of it only after ten seconds.
          MONGODB_URL: `${proxy.url}_${programs}?serverSelectionTimeoutMS=500`,
          REDIS_URL: `${redis.url.replace('//', `//${name}:${password}@`)}/${programs}`,
          OPENAI_API_KEY: 'sk-test',
          OPENAI_API: 'responses',
          OPENAI_BASE_URL: `${url}/v1`,
          ...environment,
        },
        atEnd,
      });
      return {
        ...program,
        async isReady(state) {
          await vi.waitFor(async () => {
            const response = await fetch(`http://127.0.0.1:${ports.PORT}/readyz`);
            const { checks } = (await response.json()) as { checks: Readiness }; // As docs/operations.md says.
            expect(checks, program.errors()).toMatchObject({ disk: 'ok', ...state });
            expect(response.status).toBe(Object.values(checks).includes('failed') ? 503 : 200);
          }, WAIT);
        },
      };
    },
    telegram: { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_URL: fake.url },
    async dispose() {
      for (const end of ends) await end();
    },
  };
}

async function startHeldModel(
  atEnd: (end: () => unknown) => void,
): Promise<{ model: HeldModel; url: string }> {
  const held: Exchange[] = [];
  let isHolding = false;
  const finish = ({ response }: Exchange): void => void response.end(openai.end);
  const { url } = await startWire((exchange) => {
    beginStream(exchange, openai.start + openai.text(answerOf()));
    if (isHolding) held.push(exchange);
    else finish(exchange);
  }, atEnd);
  return {
    url,
    model: {
      hold: () => void (isHolding = true),
      release() {
        isHolding = false;
        for (const exchange of held.splice(0)) finish(exchange);
      },
      holds: async (count) => await vi.waitFor(() => expect(held).toHaveLength(count), WAIT),
    },
  };
}
