/** Credits that can be bought at once. */
export interface CreditPackage {
  id: 'micro' | 'starter' | 'standard' | 'pro';
  name: string;
  credits: number;
  /** In major units of `currency`. */
  price: number;
  /** ISO 4217, lower case as Stripe writes it. */
  currency: 'usd';
}

export const PACKAGES: readonly CreditPackage[] = [
  { id: 'micro', name: 'Micro', credits: 10, price: 10, currency: 'usd' },
  { id: 'starter', name: 'Starter', credits: 80, price: 20, currency: 'usd' },
  { id: 'standard', name: 'Standard', credits: 250, price: 50, currency: 'usd' },
  { id: 'pro', name: 'Pro', credits: 600, price: 100, currency: 'usd' },
];
