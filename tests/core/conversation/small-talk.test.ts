import { describe, expect, it } from 'vitest';
import { readRemark } from '#core/conversation/small-talk.ts';

describe('small talk', () => {
  it.each([
    ['thanks!', 'thanks'],
    ['Thank you so much', 'thanks'],
    ['ok thanks', 'thanks'],
    ['merci beaucoup !', 'thanks'],
    ['👍', 'thanks'],
    ['super, merci', 'thanks'],
    ['Hello', 'greeting'],
    ['bonjour à tous', 'greeting'],
    ['yes please', 'yes'],
    ['Vas-y', 'yes'],
    ["c'est bon", 'yes'],
    ['no thanks', 'no'],
    ['annule', 'no'],
  ])('%j is %s', (text, remark) => {
    expect(readRemark(text)).toBe(remark);
  });

  it.each([
    'a to-do list',
    'thanks page for my shop',
    'make it green',
    'hello world app',
    'no ads please, and a dark header',
    'un site pour dire merci à mes clients',
    'yes/no quiz game',
  ])('%j is a request', (text) => {
    expect(readRemark(text)).toBeUndefined();
  });

  it('does not hang on long or hostile text', () => {
    expect(readRemark('thanks '.repeat(50_000))).toBeUndefined();
    expect(readRemark('merci,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,x')).toBeUndefined();
  });
});
