import { describe, expect, it } from 'vitest';
import { createFairLine } from '#core/jobs/backends/embedded/fair-line.ts';

interface Item {
  id: string;
  userId: string;
  rank: number;
}

function item(userId: string, n = 1): Item {
  return { id: `${userId} ${n}`, userId, rank: 0 };
}

describe('the fair line', () => {
  it('serves one user first come, first served', () => {
    const line = createFairLine<Item>();
    for (const n of [1, 2, 3]) line.join(item('ada', n));
    expect([line.next()?.id, line.next()?.id, line.next()?.id, line.next()]).toEqual([
      'ada 1',
      'ada 2',
      'ada 3',
      undefined,
    ]);
  });

  it('puts a first job before the further ones of others, but not before earlier first ones', () => {
    const line = createFairLine<Item>();
    for (const n of [1, 2, 3]) line.join(item('ada', n));
    line.join(item('ben'));
    line.join(item('cy'));
    const order = Array.from({ length: 5 }, () => line.next()?.id);
    expect(order).toEqual(['ada 1', 'ben 1', 'cy 1', 'ada 2', 'ada 3']);
  });

  it('counts what a user has running', () => {
    const line = createFairLine<Item>();
    line.join(item('ada', 1));
    line.next();
    line.join(item('ada', 2));
    line.join(item('ben'));
    expect(line.next()?.id).toBe('ben 1');
  });

  it('does not let an endless row of newcomers hold up the later jobs of one user', () => {
    const line = createFairLine<Item>();
    for (const n of [1, 2, 3]) line.join(item('ada', n));
    const started: string[] = [];
    for (let n = 1; n <= 30; n += 1) {
      line.join(item(`newcomer ${n}`));
      const next = line.next();
      if (next) started.push(next.id);
      if (next) line.finish(next.userId);
    }
    expect(started).toContain('ada 3');
  });

  it('keeps the order of one user when some leave', () => {
    const line = createFairLine<Item>();
    const items = [1, 2, 3, 4].map((n) => item('ada', n));
    for (const each of items) line.join(each);
    expect(items.slice(0, 3).map((each) => line.leave(each))).toEqual([true, true, true]);
    line.join(item('ada', 5));
    expect([line.next()?.id, line.next()?.id]).toEqual(['ada 4', 'ada 5']);
  });

  it('lets nobody leave twice', () => {
    const line = createFairLine<Item>();
    const one = item('ada');
    line.join(one);
    expect(line.leave(one)).toBe(true);
    expect(line.leave(one)).toBe(false);
    expect(line.place(one)).toBe(-1);
    expect(line.length).toBe(0);
  });
});
