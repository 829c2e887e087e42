/** Who waits in line. The line keeps `rank`. */
export interface InLine {
  readonly userId: string;
  rank: number;
}

export interface FairLine<Item extends InLine> {
  readonly length: number;
  join(item: Item): void;
  /** Takes the first out of the line; its user has one more under way until `finish`. */
  next(): Item | undefined;
  /** Takes one out that shall not start; false where it does not wait. */
  leave(item: Item): boolean;
  finish(userId: string): void;
  /** How many start before it: 0 = next. -1 where it does not wait. */
  place(item: Item): number;
}

interface Share {
  waiting: number;
  running: number;
  lastRank: number;
}

/**
 * Start-time fair queueing. A user's first job is ranked by a clock, each further one a rank behind the one before;
 * within a rank, first come first served. So ten of one user do not hold up another's first. The clock goes on by each
 * user's share of a finished job, so that newcomers do not hold up anybody's tenth for ever. A rank never changes:
 * a place only falls with each start, or rises by what a newcomer is due.
 */
export function createFairLine<Item extends InLine>(): FairLine<Item> {
  const line: Item[] = [];
  const shares = new Map<string, Share>();
  let clock = 0;

  function shareOf(userId: string): Share {
    const known = shares.get(userId);
    if (known) return known;
    const share = { waiting: 0, running: 0, lastRank: 0 };
    shares.set(userId, share);
    return share;
  }

  function forgetIdle(userId: string, { waiting, running }: Share): void {
    if (waiting === 0 && running === 0) shares.delete(userId);
  }

  return {
    get length() {
      return line.length;
    },
    join(item) {
      const share = shareOf(item.userId);
      item.rank = share.waiting > 0 ? share.lastRank + 1 : clock + share.running;
      share.lastRank = item.rank;
      share.waiting += 1;
      line.splice(firstBehind(line, item.rank), 0, item);
    },
    next() {
      const item = line.shift();
      if (!item) return undefined;
      clock = Math.max(clock, item.rank);
      const share = shareOf(item.userId);
      share.waiting -= 1;
      share.running += 1;
      return item;
    },
    leave(item) {
      const index = line.indexOf(item);
      if (index < 0) return false;
      line.splice(index, 1);
      const share = shareOf(item.userId);
      share.waiting -= 1;
      forgetIdle(item.userId, share);
      return true;
    },
    finish(userId) {
      clock += 1 / shares.size;
      const share = shareOf(userId);
      share.running -= 1;
      forgetIdle(userId, share);
    },
    place: (item) => line.indexOf(item),
  };
}

function firstBehind(line: readonly InLine[], rank: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((line[middle]?.rank ?? Infinity) <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
