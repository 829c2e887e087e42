import { config } from '../config.ts';
import type { DataRecord, SampleRule } from '../types.ts';
import { addDays, today } from './dates.ts';
import type { Field, Value } from './fields.ts';

/** Two years, so that the last one can be compared with the one before. */
const DAYS = 760;
/** Saturdays and Sundays are quieter. */
const WEEKEND = 0.55;

/** Invented records up to today: always the same for the same seed and day, growing a little, quieter on weekends. */
export function sampleRecords(): DataRecord[] {
  const { seed, perDay, growth, fields } = config.samples;
  const [dayField] = config.fields;
  if (dayField === undefined) return [];
  return Array.from({ length: DAYS }, (_, age) => age).flatMap((age) => {
    const day = addDays(today(), -age);
    // The day's own numbers do not change as days go by.
    const random = randomFrom(seed ^ hashOf(day));
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const year = age / 365;
    const season = 1 + 0.05 * Math.sin((Number(day.slice(5, 7)) / 12) * 2 * Math.PI + (seed % 7));
    const level = season * (1 + growth) ** -year * (weekday === 0 || weekday === 6 ? WEEKEND : 1);
    const count = Math.floor(perDay * (perDay > 1 ? level : 1) + random());
    return Array.from({ length: count }, (_, index) => {
      const values: Record<string, Value> = { [dayField.key]: day };
      for (const field of config.fields.slice(1)) {
        const rule = fields[field.key];
        const value = rule === undefined ? undefined : sampleValue(field, rule, { values, random, level: perDay > 1 ? 1 : level });
        if (value !== undefined) values[field.key] = value;
      }
      return { id: `sample-${day}-${index}`, values, sample: true };
    });
  });
}

interface Draw {
  values: Record<string, Value>;
  random: () => number;
  level: number;
}

function sampleValue(field: Field, rule: SampleRule, { values, random, level }: Draw): Value | undefined {
  switch (rule.type) {
    case 'number': {
      // The sum of two draws: values in the middle are the usual ones.
      const spread = (random() + random()) / 2;
      return rounded((rule.low + (rule.high - rule.low) * spread) * level, rule.decimals);
    }
    case 'part':
      return rounded(Number(values[rule.of] ?? 0) * (rule.low + (rule.high - rule.low) * random()), rule.decimals);
    case 'by': {
      const choices = config.fields.find(({ key }) => key === rule.of)?.choices ?? [];
      const [low, high] = rule.ranges[choices.indexOf(String(values[rule.of])) % rule.ranges.length] ?? [1, 10];
      return rounded(low + (high - low) * random(), 2);
    }
    case 'choice':
      return weighted(field.choices ?? [], rule.weights, random());
    case 'text':
      return rule.texts[Math.floor(random() * rule.texts.length)];
    case 'yes':
      return random() < rule.share;
  }
}

/** Without weights, the first choices are the usual ones. */
function weighted(choices: readonly string[], weights: readonly number[] | undefined, at: number): string | undefined {
  const shares = choices.map((_, index) => weights?.[index] ?? 1 / (index + 1.6));
  let left = at * shares.reduce((sum, share) => sum + share, 0);
  return choices.find((_, index) => (left -= shares[index] ?? 0) < 0) ?? choices[0];
}

function rounded(value: number, decimals = 0): number {
  return Number(value.toFixed(decimals));
}

/** Mulberry32: a repeatable sequence of numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
