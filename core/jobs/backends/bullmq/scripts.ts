import { createHash } from 'node:crypto';

/** A Lua script; Redis runs it as one step that nothing else comes between. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

/**
 * What the scripts share. KEYS[1] is the prefix of one lane, which BullMQ's keys begin with as well; its hash tag keeps
 * all of them on one node of a cluster. BullMQ's own: `prioritized`, `delayed` (due time * 4096), `wait`, `active`,
 * `marker` (wakes workers), `pc`, and a hash for each entry. Ours: which entry an id has (`line:ids`); for each user how
 * many entries have not ended and the rank of the last one; the clock of the fair line; and, in an entry's hash, `user`,
 * `backing_off`, `again` (start once more after it, not before that time), `cancelled` and `ended`.
 */
const SHARED = `
local lane = KEYS[1]
local call = redis.call
local IDS, USERS, RANKS, CLOCK = lane .. 'line:ids', lane .. 'line:users', lane .. 'line:ranks', lane .. 'line:clock'
local READY, DELAYED, WAIT, MARKER = lane .. 'prioritized', lane .. 'delayed', lane .. 'wait', lane .. 'marker'
local FIRST_PRIORITY = 1

local function stand_in_line(entry, priority)
  local score = priority * 0x100000000 + call('INCR', lane .. 'pc') % 0x100000000
  call('ZADD', READY, score, entry)
  call('ZADD', MARKER, 0, '0')
end

local function sleep(entry, due)
  call('ZADD', DELAYED, due * 4096, entry)
  local first = call('ZRANGE', DELAYED, 0, 0, 'WITHSCORES')
  call('ZADD', MARKER, tonumber(first[2]) / 4096, '1')
end

local function join(id, entry, user, data, due, now, backing_off)
  local rank = tonumber(call('GET', CLOCK) or '0')
  local unfinished = call('HINCRBY', USERS, user, 1) - 1
  if unfinished > 0 then
    rank = math.max(rank + unfinished, tonumber(call('HGET', RANKS, user) or '-1') + 1)
  end
  call('HSET', RANKS, user, rank)
  call('HSET', IDS, id, entry)
  local priority = FIRST_PRIORITY + math.floor(rank)
  call('HSET', lane .. entry, 'name', 'job', 'data', data, 'opts', '{}', 'timestamp', now,
    'delay', math.max(0, due - now), 'priority', priority, 'user', user)
  if backing_off then call('HSET', lane .. entry, 'backing_off', 1) end
  if due > now then sleep(entry, due) else stand_in_line(entry, priority) end
end

local function leave(id, user)
  call('HDEL', IDS, id)
  if not user then return end
  if call('HINCRBY', USERS, user, -1) > 0 then return end
  call('HDEL', USERS, user)
  call('HDEL', RANKS, user)
  if call('EXISTS', USERS) == 0 then call('DEL', CLOCK) end
end

local function entry_of(id)
  local entry = call('HGET', IDS, id)
  if entry and call('EXISTS', lane .. entry) == 1 then return entry end
  return nil, entry
end
`;

/**
 * ARGV: id, entry to make, user, its data, when due, now. Adds a job, or wakes the one there is.
 */
export const ADD = script(`
local id, made, user, data, due, now = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6])
local entry, forgotten = entry_of(id)
if not entry then
  if forgotten then leave(id, user) end
  join(id, made, user, data, due, now, false)
  return
end
local sleeps = call('ZSCORE', DELAYED, entry)
if sleeps then
  if due * 4096 >= tonumber(sleeps) or call('HEXISTS', lane .. entry, 'backing_off') == 1 then return end
  if due > now then
    sleep(entry, due)
  else
    call('ZREM', DELAYED, entry)
    stand_in_line(entry, tonumber(call('HGET', lane .. entry, 'priority')))
  end
  return
end
if call('ZSCORE', READY, entry) or call('LPOS', WAIT, entry) then return end
local again = tonumber(call('HGET', lane .. entry, 'again'))
if not again or due < again then call('HSET', lane .. entry, 'again', due) end
`);

/**
 * ARGV: id, entry, outcome (ended, retry, shutdown), now, next entry, its data, its data where the job begins anew, when
 * a retry is due. What a handler's end comes to: nothing, or an entry that takes its place. Done once for an entry.
 */
export const SETTLE = script(`
local id, entry, outcome, now, following = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5]
if call('HGET', IDS, id) ~= entry then return end
local job = call('HMGET', lane .. entry, 'user', 'again', 'cancelled', 'priority')
local user, again, cancelled = job[1], tonumber(job[2]), job[3]
if user then
  local clock = math.max(tonumber(call('GET', CLOCK) or '0'), tonumber(job[4]) - FIRST_PRIORITY)
  call('SET', CLOCK, clock + 1 / math.max(1, call('HLEN', USERS)))
end
leave(id, user)
if not user then return end
call('HSET', lane .. entry, 'ended', 1)
if outcome == 'retry' and not cancelled then
  join(id, following, user, ARGV[6], tonumber(ARGV[8]), now, true)
elseif outcome == 'shutdown' and not cancelled then
  join(id, following, user, ARGV[6], now, now, false)
elseif again then
  join(id, following, user, ARGV[7], again, now, false)
end
`);

/** ARGV: id, channel, message up to the entry. Returns whether there was a job. */
export const CANCEL = script(`
local id = ARGV[1]
local entry = entry_of(id)
if not entry then return 0 end
call('HDEL', lane .. entry, 'again')
if call('ZREM', READY, entry) + call('ZREM', DELAYED, entry) + call('LREM', WAIT, 1, entry) > 0 then
  local user = call('HGET', lane .. entry, 'user')
  call('DEL', lane .. entry)
  leave(id, user)
else
  call('HSET', lane .. entry, 'cancelled', 1)
  call('PUBLISH', ARGV[2], entry)
end
return 1
`);

/** ARGV: id. Returns the jobs before it, or nothing where it does not wait. */
export const PLACE = script(`
local entry = entry_of(ARGV[1])
if not entry then return nil end
local waiting = call('LLEN', WAIT)
local from_left = call('LPOS', WAIT, entry)
if from_left then return waiting - 1 - from_left end
local ready = call('ZRANK', READY, entry)
if ready then return waiting + ready end
local delayed = call('ZRANK', DELAYED, entry)
if delayed then return waiting + call('ZCARD', READY) + delayed end
return nil
`);

/** ARGV: ids. Returns those that have no entry. */
export const MISSING = script(`
local missing = {}
for _, id in ipairs(ARGV) do
  if not entry_of(id) then missing[#missing + 1] = id end
end
return missing
`);

/** Returns how many wait and how many run. */
export const DEPTH = script(`
return { call('LLEN', WAIT) + call('ZCARD', READY) + call('ZCARD', DELAYED), call('LLEN', lane .. 'active') }
`);

/** ARGV: entries. Returns for each whether it is cancelled and whether it has ended. */
export const MARKS = script(`
local marks = {}
for index, entry in ipairs(ARGV) do
  marks[index] = { call('HEXISTS', lane .. entry, 'cancelled'), call('HEXISTS', lane .. entry, 'ended') }
end
return marks
`);

function script(body: string): Script {
  const text = SHARED + body;
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}
