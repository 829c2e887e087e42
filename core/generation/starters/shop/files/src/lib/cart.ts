import { config } from '../config.ts';
import type { CartLine, Order, Product } from '../types.ts';
import { isRecord } from './storage.ts';

/** More of one thing than this is a typing mistake. */
export const MOST_OF_ONE = 99;

export function findProduct(id: string | undefined): Product | undefined {
  return config.products.find((product) => product.id === id);
}

/** The cart with `quantity` more of a product. */
export function addToCart(cart: CartLine[], productId: string, option: string, quantity: number): CartLine[] {
  const found = cart.find((line) => isSame(line, productId, option));
  if (found === undefined) return [...cart, { productId, option, quantity }];
  return setQuantity(cart, productId, option, found.quantity + quantity);
}

/** The cart with exactly `quantity` of a line; none removes it. */
export function setQuantity(cart: CartLine[], productId: string, option: string, quantity: number): CartLine[] {
  const wanted = Math.min(quantity, MOST_OF_ONE);
  if (wanted < 1) return cart.filter((line) => !isSame(line, productId, option));
  return cart.map((line) => (isSame(line, productId, option) ? { ...line, quantity: wanted } : line));
}

export interface Totals {
  count: number;
  goods: number;
  delivery: number;
  total: number;
}

export function totalsOf(cart: CartLine[], pickup = false): Totals {
  const goods = cents(cart.reduce((sum, line) => sum + (findProduct(line.productId)?.price ?? 0) * line.quantity, 0));
  const isFree = pickup || goods === 0 || goods >= config.delivery.freeFrom;
  const delivery = isFree ? 0 : config.delivery.price;
  return {
    count: cart.reduce((sum, line) => sum + line.quantity, 0),
    goods,
    delivery,
    total: cents(goods + delivery),
  };
}

/** What was stored as a cart, without products that the shop no longer has. */
export function restoreCart(stored: unknown): CartLine[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter(
    (line): line is CartLine =>
      isRecord(line) &&
      typeof line['productId'] === 'string' &&
      typeof line['option'] === 'string' &&
      Number.isInteger(line['quantity']) &&
      (line['quantity'] as number) > 0 &&
      findProduct(line['productId']) !== undefined,
  );
}

export function restoreOrders(stored: unknown): Order[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter(
    (order): order is Order =>
      isRecord(order) &&
      typeof order['id'] === 'string' &&
      typeof order['placedAt'] === 'string' &&
      typeof order['total'] === 'number' &&
      Array.isArray(order['lines']) &&
      Array.isArray(order['customer']),
  );
}

function isSame(line: CartLine, productId: string, option: string): boolean {
  return line.productId === productId && line.option === option;
}

/** Sums of decimal prices, without the dust of binary fractions. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
