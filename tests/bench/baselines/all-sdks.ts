/** Every SDK loaded eagerly, as programs of this kind usually do, with the compile cache on. Prints a line when done. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await Promise.all([
  import('@anthropic-ai/sdk'),
  import('@google/generative-ai'),
  import('@octokit/rest'),
  import('@slack/bolt'),
  import('archiver'),
  import('bullmq'),
  import('discord.js'),
  import('express'),
  import('grammy'),
  import('i18next'),
  import('ioredis'),
  import('mongodb'),
  import('openai'),
  import('stripe'),
]);
process.stdout.write('ready\n');
