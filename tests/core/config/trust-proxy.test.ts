import express from 'express';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#core/config/config.ts';

describe('TRUST_PROXY', () => {
  it.each([
    ['1', 1],
    [' 2 ', 2],
    ['loopback', 'loopback'],
    ['10.0.0.0/8, uniquelocal,fd00::/8, 192.0.2.1', '10.0.0.0/8, uniquelocal,fd00::/8, 192.0.2.1'],
    ['0', undefined],
    ['', undefined],
  ])('%j is understood, by us and by express', (given, setting) => {
    const { trustProxy } = loadConfig({ TRUST_PROXY: given });
    expect(trustProxy).toBe(setting);
    if (trustProxy !== undefined) express().set('trust proxy', trustProxy);
  });

  it.each(['true', 'all', '0.0.0.0/0', '::/0', '10.0.0.0/33', 'proxy.example', '10.0.0', '8001', ','])(
    '%j is refused by its name',
    (given) => {
      expect(() => loadConfig({ TRUST_PROXY: given, PORT: 'x' })).toThrow(
        /PORT must[\s\S]*TRUST_PROXY must be the number of proxies/,
      );
    },
  );
});
