import { describe, expect, it } from 'vitest';
import { loadConfig } from '#core/config/config.ts';
import { terminalLanguage } from '#core/config/environment.ts';
import { OperatorError } from '#core/errors.ts';

function problemsOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  return '';
}

describe('configuration', () => {
  it('needs nothing', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8001, previewPort: 8002, dataDir: './data' });
    expect(config.llm.order).toEqual(['openai', 'anthropic', 'gemini']);
  });

  it('lets the addresses follow the ports', () => {
    const config = loadConfig({ PORT: '9001', PREVIEW_PORT: '9002' });
    expect(config.publicUrl).toBe('http://localhost:9001');
    expect(config.previewUrl).toBe('http://*.localhost:9002');
  });

  it('takes an empty variable as unset and cuts slashes at the end of addresses', () => {
    const config = loadConfig({ PORT: ' ', PUBLIC_URL: 'https://vectort.example/' });
    expect(config.port).toBe(8001);
    expect(config.publicUrl).toBe('https://vectort.example');
  });

  it('reports every problem at once, each with its variable', () => {
    const message = problemsOf({
      PORT: 'eighty',
      PREVIEW_PORT: '70000',
      OPENAI_API: 'rest',
      LLM_IDLE_TIMEOUT_MS: '-1',
      LLM_ORDER: 'openai,acme',
      PREVIEW_URL: 'ftp://x',
    });
    for (const name of [
      'PORT',
      'PREVIEW_PORT',
      'OPENAI_API',
      'LLM_IDLE_TIMEOUT_MS',
      'LLM_ORDER',
      'PREVIEW_URL',
    ]) {
      expect(message).toContain(`- ${name} `);
    }
    expect(message).toContain('"eighty"');
  });

  it('never prints a secret', () => {
    const message = problemsOf({ JWT_SECRET: 'short-and-secret', PORT: 'x' });
    expect(message).toContain('JWT_SECRET');
    expect(message).not.toContain('short-and-secret');
  });

  it('refuses one port for both servers', () => {
    expect(problemsOf({ PORT: '8002' })).toContain('must differ');
  });

  it('refuses production without secrets and without https', () => {
    const message = problemsOf({ NODE_ENV: 'production' });
    for (const name of ['JWT_SECRET', 'ENCRYPTION_KEY', 'PUBLIC_URL']) expect(message).toContain(name);
    const complete = {
      NODE_ENV: 'production',
      JWT_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      PUBLIC_URL: 'https://vectort.example',
    };
    expect(problemsOf(complete)).toBe('');
  });
});

describe('the language of the terminal', () => {
  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr-FR'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'de_DE' }, 'de-DE'],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
