import type { Shape } from './art/ProductArt.tsx';

export interface Product {
  id: string;
  name: string;
  description: string;
  /** In whole units of the currency: 6.5 is six euros fifty. */
  price: number;
  category: string;
  /** Which drawing shows it, and in which colour. */
  shape: Shape;
  colour: string;
  /** Whether the shop's option (a size, say) is chosen with it. */
  hasOption: boolean;
}

export interface Category {
  key: string;
  label: string;
}

/** Something a customer chooses with a product, a size for instance. */
export interface ProductOption {
  label: string;
  choices: string[];
}

/** A question of the order form beside name and address. */
export interface OrderField {
  key: string;
  label: string;
  kind: 'text' | 'long_text' | 'number' | 'date' | 'time' | 'email' | 'phone' | 'url' | 'choice' | 'yes_no';
  choices?: string[];
}

export interface ShopConfig {
  title: string;
  subject: string;
  language: 'en' | 'fr';
  currency: string;
  /** Colour of the metal in the drawings; gold where it is absent. */
  metal?: string;
  layout: 'editorial' | 'boutique' | 'market';
  headline: string;
  intro: string;
  categories: Category[];
  products: Product[];
  option: ProductOption | null;
  orderFields: OrderField[];
  /** Delivery costs `price`, and nothing from `freeFrom` on. */
  delivery: { price: number; freeFrom: number };
}

export interface CartLine {
  productId: string;
  /** The chosen option, empty where the shop has none. */
  option: string;
  quantity: number;
}

/** An order keeps names and prices as they were when it was placed. */
export interface Order {
  id: string;
  placedAt: string;
  lines: { productId: string; name: string; option: string; quantity: number; price: number }[];
  delivery: number;
  total: number;
  pickup: boolean;
  customer: { label: string; value: string }[];
  email: string;
}
