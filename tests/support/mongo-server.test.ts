import { describe, expect, it } from 'vitest';
import { withDatabase } from './mongo-server.ts';

describe('a database of one’s own in a server that is not ours', () => {
  it.each([
    ['mongodb://h', 'mongodb://h/t'],
    ['mongodb://h:27017/vectort?w=1', 'mongodb://h:27017/t?w=1'],
    ['mongodb://a:1,b:2/?replicaSet=r', 'mongodb://a:1,b:2/t?replicaSet=r'],
    ['mongodb://u:p%40s@h/app', 'mongodb://u:p%40s@h/t?authSource=app'],
    ['mongodb://u:p@h/?tls=true', 'mongodb://u:p@h/t?authSource=admin&tls=true'],
    ['mongodb+srv://u:p@h/app?authSource=x', 'mongodb+srv://u:p@h/t?authSource=x'],
  ])('is named without losing hosts, options or login: %s', (url, expected) => {
    expect(withDatabase(url, 't')).toBe(expected);
  });
});
