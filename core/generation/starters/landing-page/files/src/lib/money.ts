import { config, texts } from '../config.ts';

/** Whole amounts are written without cents; nothing costs "free". */
export function formatMoney(amount: number): string {
  if (amount === 0) return texts.free;
  return new Intl.NumberFormat(config.language, {
    style: 'currency',
    currency: config.currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}
