import type { ModelPrice } from '../../types.ts';

export const DEFAULT_MODEL = 'gemini-2.5-pro';

interface Model {
  /** How the id begins: dated snapshots follow it. The first match counts. */
  name: RegExp;
  price: ModelPrice;
}

/** Prices: ai.google.dev/gemini-api/docs/pricing, prompts of up to 200,000 tokens, as of April 2026. */
const MODELS: readonly Model[] = [
  { name: /^gemini-3\.1-pro/, price: { input: 2, output: 12 } },
  { name: /^gemini-3-flash/, price: { input: 0.5, output: 3 } },
  { name: /^gemini-2\.5-pro/, price: { input: 1.25, output: 10 } },
  { name: /^gemini-2\.5-flash-lite/, price: { input: 0.1, output: 0.4 } },
  { name: /^gemini-2\.5-flash/, price: { input: 0.3, output: 2.5 } },
];

/** Of all models since 2.5, thoughts included. ai.google.dev/gemini-api/docs/models */
const MAX_OUTPUT_TOKENS = 65_536;
/** Of the generations before. */
const OLD_MAX_OUTPUT_TOKENS = 8_192;

export function findPrice(model: string): ModelPrice | undefined {
  return MODELS.find(({ name }) => name.test(model))?.price;
}

/** `wanted`, or what the model can give where that is less. */
export function limitOutputTokens(model: string, wanted: number): number {
  return Math.min(wanted, /^gemini-(1|2\.0)/.test(model) ? OLD_MAX_OUTPUT_TOKENS : MAX_OUTPUT_TOKENS);
}

/** Whether the model thinks before it answers and takes a setting for it: those since 2.5. */
export function canThink(model: string): boolean {
  return /^gemini-(2\.5|[3-9])/.test(model);
}
