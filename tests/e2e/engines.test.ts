import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canLimitFiles, limitFiles } from '#tests/support/limit-files.ts';
import { mongoPeer } from '#tests/support/mongo-server.ts';
import { hasRedis } from '#tests/support/redis-server.ts';
import { until } from '#tests/support/until.ts';
import {
  openEngineBench,
  REDIS_USER,
  setRedisPassword,
  type EngineBench,
  type Served,
} from './support/engine-bench.ts';

const BUILD = '/build --now an app for my errands';
const AWAY = /What I keep apps in cannot be reached right now/;
/** A shutdown takes 10 s at most; the machine may be busy. */
const SHUTDOWN_LIMIT_MS = 12_000;
const AT_ONCE_MS = 2_000;
/** What a primary that was replaced, or a user without rights, fails at. */
const WRITES_AND_PING = /^(?:insert|update|ping)$/;

/** The scenes follow each other: the same two programs live through all of them. */
describe.skipIf(!hasRedis || !mongoPeer || mongoPeer.kind === 'url')(
  'a program with a terminal and one with a chat, whose engines fail (needs redis-server and a MongoDB of its own)',
  { timeout: 60_000 },
  () => {
    let bench: EngineBench;
    let terminal: Served;
    let bot: Served;
    const programs = (): Served[] => [terminal, bot];
    const eachIsReady = async (state: Parameters<Served['isReady']>[0]): Promise<void> =>
      void (await Promise.all(programs().map(async (program) => await program.isReady(state))));

    /** Waits until the terminal has printed so many matches in all. */
    async function prints(pattern: RegExp, times: number): Promise<void> {
      await until(() => {
        const count = terminal.output().match(new RegExp(pattern, `${pattern.flags}g`))?.length ?? 0;
        expect(count, `${terminal.output()}\n${terminal.errors()}`).toBeGreaterThanOrEqual(times);
      });
    }

    /** MongoDB fails in that way until it is asked for the last time: what operators and users read, and that it passes. */
    async function failsAndPasses(code: number, logged: string): Promise<void> {
      const { proxy, person, shown } = bench;
      await isOver();
      const before = { printed: terminal.output().length, logged: terminal.errors().length };
      const seen = shown().length;
      const answer = { ok: 0, code, errmsg: 'no' };
      proxy.decide((command) => (WRITES_AND_PING.test(command) ? { answer } : 'pass'));
      await eachIsReady({ store: 'failed', queue: 'ok' });
      terminal.write('/balance');
      person.say('/balance');
      await until(() => expect(terminal.output().slice(before.printed)).toMatch(AWAY));
      expect(terminal.errors().slice(before.logged)).toContain(logged);
      proxy.decide(() => 'pass');
      await eachIsReady({ store: 'ok', queue: 'ok' });
      terminal.write('/balance');
      await until(() => {
        expect(terminal.output().slice(before.printed)).toMatch(/You have \d+ credits/);
        expect(shown().slice(seen).join()).toMatch(/\d+ credits/);
      });
    }

    /** MongoDB has been well for long enough that its next failure is news. */
    async function isOver(): Promise<void> {
      const last = programs().map(({ errors }) =>
        errors()
          .split('\n')
          .findLast((line) => line.includes('MongoDB ')),
      );
      if (last.every((line) => line === undefined || line.includes('is back'))) return;
      await eachIsReady({ store: 'ok' });
      await sleep(100);
      await isOver();
    }

    beforeAll(async () => {
      bench = await openEngineBench();
      [terminal, bot] = await Promise.all([bench.start([]), bench.start(['--no-console'], bench.telegram)]);
    }, 60_000);
    afterAll(async () => await bench.dispose());

    it('both are away at the start: it is said, waited for, and what was written meanwhile is answered', async () => {
      const { redis, proxy, person, sees } = bench;
      await eachIsReady({ store: 'failed', queue: 'failed' });
      terminal.write('/balance');
      person.say('/balance');
      await terminal.waitFor(/cannot be reached yet\. I am waiting for it/);
      for (const program of programs()) {
        expect(program.errors()).toContain('MongoDB cannot be reached at MONGODB_URL');
        expect(program.errors()).toContain('Redis cannot be reached at REDIS_URL');
      }
      await redis.restart();
      setRedisPassword(redis, REDIS_USER.password);
      await eachIsReady({ store: 'failed', queue: 'ok' });
      await proxy.setAway(false);
      await Promise.all([prints(/You have 10 credits/, 1), sees(/10 credits/)]);
      await eachIsReady({ store: 'ok', queue: 'ok' });
    });

    it('MongoDB is killed in the middle of a run: the run goes on by itself when it is back', async () => {
      const { mongo, model, person, sees } = bench;
      model.hold();
      terminal.write(BUILD);
      person.say(BUILD);
      await model.holds(2);
      await mongo.kill();
      await eachIsReady({ store: 'failed', queue: 'ok' });
      model.release();
      // A script's next line waits for the run before it, and so for the store.
      terminal.write('/balance');
      person.say('/balance');
      await mongo.restart();
      await Promise.all([
        prints(/^Preview: /m, 1),
        prints(/You have 8 credits/, 1),
        sees(/is ready/),
        sees(/8 credits/),
      ]);
      await eachIsReady({ store: 'ok', queue: 'ok' });
    });

    it('Redis is lost in the middle of a run: the run ends, and what is asked for meanwhile is built when it is back', async () => {
      const { redis, model, person, sees } = bench;
      model.hold();
      terminal.write(BUILD);
      person.say(BUILD);
      await model.holds(2);
      await redis.stop('SIGKILL');
      await eachIsReady({ store: 'ok', queue: 'failed' });
      model.release();
      await Promise.all([prints(/^Preview: /m, 2), sees(/is ready/, 2)]);
      terminal.write(BUILD);
      person.say(BUILD);
      await Promise.all([prints(/Errands · starting/, 3), sees(/starting/)]);
      await redis.restart();
      setRedisPassword(redis, REDIS_USER.password);
      await Promise.all([prints(/^Preview: /m, 3), sees(/is ready/, 3)]);
      await eachIsReady({ store: 'ok', queue: 'ok' });
    });

    it('MongoDB refuses the password: the log says so, whoever asks is told, and it passes', async () => {
      await failsAndPasses(18, 'MongoDB refuses the user, the password or the database');
    });

    it('Redis refuses the password: the log says so, and what is asked for meanwhile is built afterwards', async () => {
      const { redis, person, sees } = bench;
      setRedisPassword(redis, 'another');
      await eachIsReady({ store: 'ok', queue: 'failed' });
      person.say(BUILD);
      await until(() => {
        for (const program of programs())
          expect(program.errors()).toMatch(/Redis refuses the user and password/);
      });
      setRedisPassword(redis, REDIS_USER.password);
      await sees(/is ready/, 4);
      await eachIsReady({ store: 'ok', queue: 'ok' });
    });

    it('a primary becomes read-only: the log says so, whoever asks is told, and it passes', async () => {
      await failsAndPasses(10_107, 'MongoDB cannot be reached');
    });

    it.skipIf(!canLimitFiles)(
      'there is no room for a ZIP: it is said where it would be, and made later (needs prlimit)',
      async () => {
        const { child } = terminal;
        const before = terminal.output().length;
        limitFiles(child.pid, 512);
        terminal.write('/zip');
        await until(() =>
          expect(terminal.output().slice(before)).toMatch(
            /errands-v\d+\.zip could not be written to \S+: the disk is full/,
          ),
        );
        expect(terminal.output().slice(before)).not.toContain('ZIP: ');
        limitFiles(child.pid, 'unlimited');
        terminal.write('/zip');
        await until(() => expect(terminal.output().slice(before)).toMatch(/^ZIP: /m));
      },
    );

    it('both are away at the end: one signal ends it within its limit, a second one at once', async () => {
      const { redis, proxy } = bench;
      await Promise.all([redis.stop('SIGKILL'), proxy.setAway(true)]);
      await eachIsReady({ store: 'failed', queue: 'failed' });
      const ended = programs().map(async ({ child }) => await once(child, 'exit'));
      const from = performance.now();
      for (const { child } of programs()) child.kill('SIGTERM');
      await until(() => expect(bot.errors()).toContain('"stopping"'));
      terminal.child.kill('SIGTERM');
      expect(await ended[0]).toEqual([1, null]);
      expect(performance.now() - from).toBeLessThan(AT_ONCE_MS);
      expect(await ended[1]).toEqual([0, null]);
      expect(performance.now() - from).toBeLessThan(SHUTDOWN_LIMIT_MS);
    });

    it('none of it left a stack trace, or a secret, in the log', () => {
      for (const program of programs()) {
        expect(program.errors()).not.toMatch(/^\s+at /m);
        expect(program.errors()).not.toMatch(/"stack"/);
        expect(program.errors()).not.toContain(REDIS_USER.password + '@');
      }
    });
  },
);
