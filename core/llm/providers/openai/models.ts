import type { ModelPrice } from '../../types.ts';

export const DEFAULT_MODEL = 'gpt-5';

interface Model {
  /** The id, or how it begins: dated snapshots follow it. The first match counts. */
  name: RegExp;
  price: ModelPrice;
  maxOutputTokens: number;
}

/**
 * Prices: developers.openai.com/api/docs/pricing, standard processing, without the discount for cached input, as of
 * April 2026. Limits: the model pages of the same site.
 */
const MODELS: readonly Model[] = [
  { name: /^gpt-5\.4-mini/, price: { input: 0.75, output: 4.5 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5\.4-nano/, price: { input: 0.2, output: 1.25 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5\.4(-20|$)/, price: { input: 2.5, output: 15 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5\.2(-20|$)/, price: { input: 1.75, output: 14 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5\.1(-20|-codex$|$)/, price: { input: 1.25, output: 10 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5-mini/, price: { input: 0.25, output: 2 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5-nano/, price: { input: 0.05, output: 0.4 }, maxOutputTokens: 128_000 },
  { name: /^gpt-5(-20|$)/, price: { input: 1.25, output: 10 }, maxOutputTokens: 128_000 },
  { name: /^gpt-4\.1-mini/, price: { input: 0.4, output: 1.6 }, maxOutputTokens: 32_768 },
  { name: /^gpt-4\.1-nano/, price: { input: 0.1, output: 0.4 }, maxOutputTokens: 32_768 },
  { name: /^gpt-4\.1/, price: { input: 2, output: 8 }, maxOutputTokens: 32_768 },
  { name: /^gpt-4o-mini(-20|$)/, price: { input: 0.15, output: 0.6 }, maxOutputTokens: 16_384 },
  { name: /^gpt-4o(-20|$)/, price: { input: 2.5, output: 10 }, maxOutputTokens: 16_384 },
  { name: /^o3(-20|$)/, price: { input: 2, output: 8 }, maxOutputTokens: 100_000 },
  { name: /^o4-mini/, price: { input: 1.1, output: 4.4 }, maxOutputTokens: 100_000 },
];

export function findPrice(model: string): ModelPrice | undefined {
  return findModel(model)?.price;
}

/** `wanted`, or what the model can give where that is known to be less. */
export function limitOutputTokens(model: string, wanted: number): number {
  return Math.min(wanted, findModel(model)?.maxOutputTokens ?? wanted);
}

/** Whether the model takes a reasoning effort: the o series and GPT-5 onwards, but not their chat and pro variants. */
export function canReason(model: string): boolean {
  return /^(o\d|gpt-[5-9])/.test(model) && !/-(chat|pro)\b/.test(model);
}

function findModel(model: string): Model | undefined {
  return MODELS.find(({ name }) => name.test(model));
}
