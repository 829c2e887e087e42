import type { ModelPrice } from '../../types.ts';

/** The Claude 4 that is not being retired: Sonnet 4 and 4.5 end in 2026 (the SDK's list of deprecated models). */
export const DEFAULT_MODEL = 'claude-sonnet-4-6';

interface Model {
  /** How the id begins: dated snapshots follow it. The first match counts. */
  name: RegExp;
  price: ModelPrice;
  maxOutputTokens: number;
}

/** Prices: platform.claude.com/docs/en/about-claude/pricing, base input, as of April 2026. Limits: the models overview of the same site. */
const MODELS: readonly Model[] = [
  { name: /^claude-opus-4-[678]/, price: { input: 5, output: 25 }, maxOutputTokens: 128_000 },
  { name: /^claude-opus-4-5/, price: { input: 5, output: 25 }, maxOutputTokens: 64_000 },
  { name: /^claude-opus-4/, price: { input: 15, output: 75 }, maxOutputTokens: 32_000 },
  { name: /^claude-sonnet-4/, price: { input: 3, output: 15 }, maxOutputTokens: 64_000 },
  { name: /^claude-haiku-4-5/, price: { input: 1, output: 5 }, maxOutputTokens: 64_000 },
  { name: /^claude-3-7-sonnet/, price: { input: 3, output: 15 }, maxOutputTokens: 64_000 },
  { name: /^claude-3-5-haiku/, price: { input: 0.8, output: 4 }, maxOutputTokens: 8_192 },
  { name: /^claude-3-5-sonnet/, price: { input: 3, output: 15 }, maxOutputTokens: 8_192 },
  { name: /^claude-3-haiku/, price: { input: 0.25, output: 1.25 }, maxOutputTokens: 4_096 },
];

/** Every Claude since 3.7 gives at least this much, and one that is asked for too much refuses the request. */
const UNKNOWN_MAX_OUTPUT_TOKENS = 64_000;

export function findPrice(model: string): ModelPrice | undefined {
  return findModel(model)?.price;
}

/** `wanted`, or what the model can give where that is less. */
export function limitOutputTokens(model: string, wanted: number): number {
  return Math.min(wanted, findModel(model)?.maxOutputTokens ?? UNKNOWN_MAX_OUTPUT_TOKENS);
}

function findModel(model: string): Model | undefined {
  return MODELS.find(({ name }) => name.test(model));
}
